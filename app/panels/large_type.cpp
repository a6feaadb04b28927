#include "app/panels/large_type.hpp"

#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <string_view>

namespace app {

namespace {

/// Of Noto Sans CJK, in em: the line box, and its baseline from above.
constexpr float line_box_em = 1.448F;
constexpr float ascent_em = 1.16F;

std::size_t character_length(char lead)
{
    auto const byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Three bytes and more from U+2E80 on: each may stand alone.
bool is_chinese(std::string_view character)
{
    return character.size() >= 3 && character >= "\u2E80";
}

bool opens_no_line(std::string_view character)
{
    constexpr std::string_view closing[] = {"，", "。", "、", "；", "：", "）", "！", "？", "”"};
    return std::ranges::find(closing, character) != std::end(closing);
}

/// Pieces that stay together, each with the space behind it.
std::vector<std::string> pieces_of(std::string const &words)
{
    std::vector<std::string> pieces;
    bool joins = false;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t const length = std::min(character_length(words[i]), words.size() - i);
        std::string const character = words.substr(i, length);
        bool const chinese = is_chinese(character) && !opens_no_line(character);
        bool const space = character == " ";
        if (pieces.empty() || (!space && !opens_no_line(character) && (chinese || !joins))) {
            pieces.emplace_back();
        }
        pieces.back() += character;
        joins = !chinese && !space && !opens_no_line(character);
        i += length;
    }
    return pieces;
}

std::string without_end_space(std::string words)
{
    while (!words.empty() && words.back() == ' ') {
        words.pop_back();
    }
    return words;
}

} // namespace

float LargeFont::width(std::string const &words) const
{
    return font
        ->CalcTextSizeA(em_px * line_box_em, FLT_MAX, 0.0F, words.data(),
                        words.data() + words.size())
        .x;
}

float LargeFont::write(ImDrawList &list, float x, float baseline, Rgba ink,
                       std::string const &words) const
{
    list.AddText(font, em_px * line_box_em, {x, baseline - ascent_em * em_px}, ink.packed(),
                 words.data(), words.data() + words.size());
    return x + width(words);
}

std::vector<std::string> wrap_lines(LargeFont const &font, std::string const &words, float width)
{
    std::vector<std::string> lines;
    for (std::string const &piece : pieces_of(words)) {
        if (!lines.empty() && font.width(without_end_space(lines.back() + piece)) <= width) {
            lines.back() += piece;
        } else {
            lines.push_back(piece);
        }
    }
    for (std::string &line : lines) {
        line = without_end_space(line);
    }
    return lines;
}

} // namespace app
