#include "app/map/draw_text.hpp"

#include <imgui.h>

#include <cfloat>
#include <cmath>

namespace app::map {

namespace {

/// The line box is 1.448 em high; ink of Chinese characters fills about 1.04 em of it.
constexpr double ink_share = 1.04 / 1.448;

ImVec2 line_box(TextStyle const &style, std::string const &words)
{
    return style.font->CalcTextSizeA(style.font->FontSize, FLT_MAX, 0.0F, words.data(),
                                     words.data() + words.size());
}

} // namespace

Pixel text_size(TextStyle const &style, std::string const &words)
{
    ImVec2 const box = line_box(style, words);
    double const halo = 2 * style.halo_px;
    return {std::ceil(static_cast<double>(box.x) + halo),
            std::ceil(static_cast<double>(box.y) * ink_share + halo)};
}

void draw_text(ImDrawList &list, TextStyle const &style, Pixel top_left, std::string const &words)
{
    ImVec2 const box = line_box(style, words);
    double const above = static_cast<double>(box.y) * (1.0 - ink_share) / 2;
    float const x = static_cast<float>(top_left.x + style.halo_px);
    float const y = static_cast<float>(std::round(top_left.y + style.halo_px - above));
    auto const add = [&](double dx, double dy, Rgba colour) {
        list.AddText(style.font, style.font->FontSize,
                     {x + static_cast<float>(dx), y + static_cast<float>(dy)}, colour.packed(),
                     words.data(), words.data() + words.size());
    };
    // A wide halo leaves a gap between the glyph and its shifted copies: an inner ring closes it.
    auto const ring = [&](int directions, double radius) {
        for (int i = 0; i < directions; ++i) {
            double const angle = 2 * M_PI * i / directions;
            add(std::cos(angle) * radius, std::sin(angle) * radius, style.halo);
        }
    };
    if (style.halo_px > 0.0) {
        ring(8, style.halo_px);
    }
    if (style.halo_px > 1.6) {
        ring(6, style.halo_px / 2);
    }
    add(0.0, 0.0, style.colour);
}

} // namespace app::map
