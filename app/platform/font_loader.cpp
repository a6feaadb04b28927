#include "app/platform/font_loader.hpp"

#include "sim/base/error.hpp"

#include <imgui.h>
#include <imgui_freetype.h>

#include <cmath>
#include <filesystem>
#include <string>

namespace app::platform {

namespace {

constexpr int simplified_chinese = 2; ///< face of the collection file
/// The font's line box is 1.448 em high and ImGui's size means the line box.
constexpr float line_box_em = 1.448F;

std::filesystem::path font_file(char const *weight)
{
    std::string const name = std::string{"NotoSansCJK-"} + weight + ".ttc";
    for (char const *folder : {"/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk",
                               "/usr/share/fonts/google-noto-cjk", "/usr/local/share/fonts"}) {
        std::filesystem::path const file = std::filesystem::path{folder} / name;
        if (std::filesystem::exists(file)) {
            return file;
        }
    }
    throw sim::IoError{name, sim::text("the font is not installed (Debian: fonts-noto-cjk)")};
}

ImVector<ImWchar> ranges_of(CharacterSet const &characters)
{
    ImFontGlyphRangesBuilder builder;
    for (ImWchar c = 0x20; c < 0x17F; ++c) {
        builder.AddChar(c);
    }
    for (int const c : {0x2013, 0x2014, 0x2026, 0x2032, 0x2033, 0x2212, 0x00B7, 0x2022, 0x25CF,
                        0x25C6, 0x25B2, 0x2192, 0x2191, 0x2193, 0xFF01}) {
        builder.AddChar(static_cast<ImWchar>(c));
    }
    for (char32_t const c : characters) {
        if (c <= 0xFFFF) {
            builder.AddChar(static_cast<ImWchar>(c));
        }
    }
    ImVector<ImWchar> ranges;
    builder.BuildRanges(&ranges);
    return ranges;
}

/// Length of the UTF-8 sequence that `lead` opens, 0 if it cannot open one.
std::size_t sequence_length(unsigned char lead)
{
    return lead < 0x80   ? 1
           : lead < 0xC2 ? 0
           : lead < 0xE0 ? 2
           : lead < 0xF0 ? 3
           : lead < 0xF5 ? 4
                         : 0;
}

} // namespace

void add_characters(CharacterSet &characters, std::string_view words)
{
    for (std::size_t i = 0; i < words.size();) {
        auto const lead = static_cast<unsigned char>(words[i]);
        std::size_t const length = sequence_length(lead);
        if (length == 0 || i + length > words.size()) {
            ++i;
            continue;
        }
        char32_t character = length == 1 ? lead : lead & (0x7FU >> length);
        for (std::size_t k = 1; k < length; ++k) {
            character = character << 6U | (static_cast<unsigned char>(words[i + k]) & 0x3FU);
        }
        if (character >= 0x20) {
            characters.insert(character);
        }
        i += length;
    }
}

Fonts load_fonts(ImFontAtlas &atlas, CharacterSet const &characters, float scale,
                 LargeType const *large)
{
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.TexDesiredWidth = 2048;
    ImVector<ImWchar> const ranges = ranges_of(characters);
    std::string const regular = font_file("Regular").string();
    std::string const bold = font_file("Bold").string();
    auto const add_sized = [&](std::string const &file, float pixels, float pixel_scale,
                               ImVector<ImWchar> const &glyphs) {
        ImFontConfig config;
        config.FontNo = simplified_chinese;
        config.OversampleH = config.OversampleV = 1;
        config.PixelSnapH = true;
        config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
        return atlas.AddFontFromFileTTF(
            file.c_str(), std::round(pixels * line_box_em * pixel_scale), &config, glyphs.Data);
    };
    auto const add = [&](std::string const &file, float pixels) {
        return add_sized(file, pixels, scale, ranges);
    };
    Fonts fonts;
    fonts.body = add(regular, 13); // first: ImGui's default
    fonts.body_bold = add(bold, 13);
    fonts.caption = add(regular, 11);
    fonts.small = add(regular, 12);
    fonts.small_bold = add(bold, 12);
    fonts.selected_label = add(bold, 14);
    fonts.title = add(bold, 15);
    fonts.stat = add(bold, 16);
    fonts.name = add(bold, 18);
    fonts.answer = add(bold, 22);
    ImVector<ImWchar> large_ranges;
    if (large != nullptr) {
        large_ranges = ranges_of(large->characters);
        *large->fonts = {.label = add_sized(regular, 28, large->scale, ranges),
                         .label_bold = add_sized(bold, 28, large->scale, ranges),
                         .unit = add_sized(bold, 36, large->scale, large_ranges),
                         .title = add_sized(bold, 52, large->scale, large_ranges),
                         .number = add_sized(bold, 88, large->scale, large_ranges),
                         .scale = large->scale};
    }
    atlas.Build(); // while the ranges live
    for (ImFont *const font : atlas.Fonts) {
        // The font has no thin space; its word space is as narrow.
        font->AddRemapChar(0x2009, ' ');
    }
    return fonts;
}

} // namespace app::platform
