#pragma once

#include "sim/model/policy.hpp"
#include "sim/model/route.hpp"

#include <cstdint>

namespace app {

struct Rgba
{
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    /// As ImGui packs a colour: red in the lowest byte.
    [[nodiscard]] constexpr std::uint32_t packed() const
    {
        return static_cast<std::uint32_t>(r) | static_cast<std::uint32_t>(g) << 8U |
               static_cast<std::uint32_t>(b) << 16U | static_cast<std::uint32_t>(a) << 24U;
    }
    [[nodiscard]] constexpr Rgba with_alpha(double share) const
    {
        return {r, g, b, static_cast<std::uint8_t>(share * 255.0 + 0.5)};
    }
    friend constexpr bool operator==(Rgba, Rgba) = default;
};

/// A colour as the design notes write it: 0xRRGGBB.
constexpr Rgba rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16U & 0xffU),
            static_cast<std::uint8_t>(hex >> 8U & 0xffU), static_cast<std::uint8_t>(hex & 0xffU)};
}

enum class ThemeKind
{
    light,
    dark
};

/// Every colour of window and map. Colour is data: chrome is grey and ink, route colours stand for
/// routes only, violet for what is selected or active, dark red for what is over its limit.
struct Palette
{
    Rgba text, text_secondary, text_disabled;
    Rgba panel, sunk, popup, chrome;
    Rgba border, separator;
    Rgba frame_hovered, frame_active, button_hovered;
    Rgba grab, grab_hovered;
    Rgba primary, primary_text;
    Rgba selected_row, selected_row_active, text_selection;
    Rgba accent, late, warning, over_label;
    Rgba band, band_text;
    Rgba land, neighbours, neighbour_border, river, creek;
    Rgba railway, railway_dash, block_border, jurisdiction_border, district_border;
    Rgba heat_main, main_casing, gas_main, halo, label_block, label_selected;
    Rgba city;
    bool dark = false;
};

/// The palette of a theme; lives as long as the program.
[[nodiscard]] Palette const &palette_of(ThemeKind theme);

/// Border, chart and swatch frame of a route family; the same in every theme.
[[nodiscard]] Rgba line_colour(sim::RouteFamily family);
/// What fills the blocks of a route family on the map.
[[nodiscard]] Rgba fill_colour(sim::RouteFamily family, Palette const &palette);
[[nodiscard]] Rgba payer_colour(sim::Payer payer, Palette const &palette);

} // namespace app
