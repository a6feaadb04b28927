#include "app/view/palette.hpp"

namespace app {

namespace {

constexpr Palette light{.text = rgb(0x1B2028),
                        .text_secondary = rgb(0x57606C),
                        .text_disabled = rgb(0x7D8794),
                        .panel = rgb(0xFFFFFF),
                        .sunk = rgb(0xF5F6F8),
                        .popup = rgb(0xFFFFFF),
                        .chrome = rgb(0xEEF0F3),
                        .border = rgb(0xDDE1E6),
                        .separator = rgb(0xEBEDF0),
                        .frame_hovered = rgb(0xF0F1F4),
                        .frame_active = rgb(0xE6E8EC),
                        .button_hovered = rgb(0xF0F1F4),
                        .grab = rgb(0xC5CBD4),
                        .grab_hovered = rgb(0x9FA9B6),
                        .primary = rgb(0x1B2028),
                        .primary_text = rgb(0xFFFFFF),
                        .selected_row = rgb(0xEDEAFB),
                        .selected_row_active = rgb(0xE2DDF8),
                        .text_selection = rgb(0xD9D3F7),
                        .accent = rgb(0x5B46D9),
                        .late = rgb(0xB10026),
                        .warning = rgb(0xB35900),
                        .over_label = rgb(0x8A001D),
                        .band = rgb(0xC9A227).with_alpha(0.35),
                        .band_text = rgb(0x7A5A00),
                        .land = rgb(0xF4F2ED),
                        .neighbours = rgb(0xE8E5DD),
                        .neighbour_border = rgb(0xCFCABD),
                        .river = rgb(0xBFD9E8),
                        .creek = rgb(0x9CC3DA),
                        .railway = rgb(0x8B8B8B),
                        .railway_dash = rgb(0xFFFFFF),
                        .block_border = rgb(0xFFFFFF),
                        .jurisdiction_border = rgb(0x4A4F57),
                        .district_border = rgb(0x22262C),
                        .heat_main = rgb(0xA63E00),
                        .main_casing = rgb(0xFFFFFF),
                        .gas_main = rgb(0x00507D),
                        .halo = rgb(0xFFFFFF),
                        .label_block = rgb(0x3C434D),
                        .label_selected = rgb(0x3B28B8),
                        .city = rgb(0x2E3A52),
                        .dark = false};

constexpr Palette dark{.text = rgb(0xE8EBF0),
                       .text_secondary = rgb(0xA4AEBB),
                       .text_disabled = rgb(0x7A8695),
                       .panel = rgb(0x171B22),
                       .sunk = rgb(0x11151B),
                       .popup = rgb(0x1E242D),
                       .chrome = rgb(0x0E1116),
                       .border = rgb(0x2B323C),
                       .separator = rgb(0x222832),
                       .frame_hovered = rgb(0x222832),
                       .frame_active = rgb(0x2B323C),
                       .button_hovered = rgb(0x262D38),
                       .grab = rgb(0x2B323C),
                       .grab_hovered = rgb(0x46505E),
                       .primary = rgb(0xE8EBF0),
                       .primary_text = rgb(0x171B22),
                       .selected_row = rgb(0x2A2548),
                       .selected_row_active = rgb(0x352E5C),
                       .text_selection = rgb(0x3B3470),
                       .accent = rgb(0xA594FF),
                       .late = rgb(0xFF5A4F),
                       .warning = rgb(0xFDAE4B),
                       .over_label = rgb(0xFFB3AD),
                       .band = rgb(0xC9A227).with_alpha(0.35),
                       .band_text = rgb(0xE3C766),
                       .land = rgb(0x12161C),
                       .neighbours = rgb(0x0D1014),
                       .neighbour_border = rgb(0x242A33),
                       .river = rgb(0x16283A),
                       .creek = rgb(0x1F3A52),
                       .railway = rgb(0x4A5462),
                       .railway_dash = rgb(0x12161C),
                       .block_border = rgb(0x2B3440),
                       .jurisdiction_border = rgb(0x5A6675),
                       .district_border = rgb(0x97A3B2),
                       .heat_main = rgb(0xD98A4B),
                       .main_casing = rgb(0x12161C),
                       .gas_main = rgb(0x6FB3DC),
                       .halo = rgb(0x0E1116),
                       .label_block = rgb(0xC3CAD4),
                       .label_selected = rgb(0xC9BEFF),
                       .city = rgb(0x5C6F96),
                       .dark = true};

} // namespace

Palette const &palette_of(ThemeKind theme)
{
    return theme == ThemeKind::light ? light : dark;
}

Rgba line_colour(sim::RouteFamily family)
{
    switch (family) {
    case sim::RouteFamily::none:
        return rgb(0x4D4D4D);
    case sim::RouteFamily::heat_network:
        return rgb(0xD55E00);
    case sim::RouteFamily::gas:
        return rgb(0x0072B2);
    case sim::RouteFamily::electric:
        return rgb(0x009E73);
    case sim::RouteFamily::solar_electric:
        return rgb(0xE69F00);
    }
    return rgb(0xBBBBBB);
}

Rgba fill_colour(sim::RouteFamily family, Palette const &palette)
{
    switch (family) {
    case sim::RouteFamily::none:
        return palette.dark ? rgb(0x4D535C) : rgb(0xA3A6AB);
    case sim::RouteFamily::heat_network:
        return palette.dark ? rgb(0x8A4A1C) : rgb(0xE6A06B);
    case sim::RouteFamily::gas:
        return palette.dark ? rgb(0x1F567A) : rgb(0x85B8DA);
    case sim::RouteFamily::electric:
        return palette.dark ? rgb(0x1B6B55) : rgb(0x80CCB6);
    case sim::RouteFamily::solar_electric:
        return palette.dark ? rgb(0x8A671C) : rgb(0xF2D088);
    }
    return palette.dark ? rgb(0x3A4048) : rgb(0xDEDEDE);
}

Rgba payer_colour(sim::Payer payer, Palette const &palette)
{
    switch (payer) {
    case sim::Payer::upper_grant:
        return rgb(0x9FA9B6);
    case sim::Payer::city:
        return palette.city;
    case sim::Payer::district:
        return rgb(0x7486A4);
    case sim::Payer::resident:
        return rgb(0xBE93B4);
    case sim::Payer::other:
        return rgb(0xDCCFE0);
    case sim::Payer::gas_company:
    case sim::Payer::heat_company:
    case sim::Payer::grid_company:
        break;
    }
    return palette.text_disabled;
}

} // namespace app
