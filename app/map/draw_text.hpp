#pragma once

#include "app/map/camera.hpp"
#include "app/view/palette.hpp"

#include <string>

struct ImDrawList;
struct ImFont;

namespace app::map {

/// How a text stands on the map: `halo_px` of the halo's colour around each glyph.
struct TextStyle
{
    ImFont *font = nullptr;
    Rgba colour;
    Rgba halo;
    double halo_px = 0.0;
};

/// Width and height of the ink of one line, halo included; the font's line box is taller.
Pixel text_size(TextStyle const &style, std::string const &words);

/// Draws one line whose ink begins at `top_left`.
void draw_text(ImDrawList &list, TextStyle const &style, Pixel top_left, std::string const &words);

} // namespace app::map
