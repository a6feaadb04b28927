#include "app/map/furniture.hpp"

#include "app/map/draw_text.hpp"
#include "app/view/load_class.hpp"
#include "app/view/number.hpp"

#include <imgui.h>

#include <cmath>

namespace app::map {

namespace {

ImVec2 vec(double x, double y)
{
    return {static_cast<float>(x), static_cast<float>(y)};
}

ImVec2 vec(Pixel p)
{
    return vec(p.x, p.y);
}

Rect around(Pixel at, double half)
{
    return {at.x - half, at.y - half, at.x + half, at.y + half};
}

std::string length_words(MapPicture const &picture, double metres)
{
    return metres < 1000.0
               ? sim::render(picture.language,
                             sim::text("{n} m", {{"n", format_number(metres, 0)}}))
               : sim::render(picture.language,
                             sim::text("{n} km", {{"n", format_number(metres / 1000.0, 0)}}));
}

void draw_north(ImDrawList &list, MapContent const &content, MapPicture const &picture, Pixel tip)
{
    Palette const &palette = palette_of(picture.theme);
    double const px = picture.scale;
    ImVec2 const arrow[] = {vec(tip), vec(tip.x + 6 * px, tip.y + 16 * px),
                            vec(tip.x, tip.y + 12 * px), vec(tip.x - 6 * px, tip.y + 16 * px)};
    list.AddTriangleFilled(arrow[0], arrow[1], arrow[2], palette.text.packed());
    list.AddTriangleFilled(arrow[0], arrow[2], arrow[3], palette.text.packed());
    TextStyle const style{content.fonts.small_bold, palette.text, palette.halo, 1.5 * px};
    std::string const north = sim::tr(picture.language, "N");
    Pixel const size = text_size(style, north);
    draw_text(list, style, {std::round(tip.x - size.x / 2), tip.y + 18 * px}, north);
}

/// A filled shape with a thin halo around it.
void draw_shape(ImDrawList &list, Palette const &palette, Rgba colour, double px,
                std::vector<ImVec2> const &corners)
{
    auto const count = static_cast<int>(corners.size());
    list.AddConvexPolyFilled(corners.data(), count, colour.packed());
    list.AddPolyline(corners.data(), count, palette.halo.packed(), ImDrawFlags_Closed,
                     static_cast<float>(1.5 * px));
}

/// Gates as diamonds; regulators as small rings once there is room for them.
void draw_gas_stations(ImDrawList &list, MapContent const &content, MapPicture const &picture,
                       std::vector<Rect> &covered)
{
    Palette const &palette = palette_of(picture.theme);
    double const px = picture.scale;
    constexpr double farthest_with_regulators_m_per_px = 12.0;
    for (sim::GasStation const &site : content.dataset.gas_stations) {
        Pixel const at = picture.camera.to_pixel(site.place);
        if (site.kind == sim::GasStationKind::gate) {
            draw_shape(list, palette, palette.gas_main, px,
                       {vec(at.x, at.y - 9 * px), vec(at.x + 9 * px, at.y),
                        vec(at.x, at.y + 9 * px), vec(at.x - 9 * px, at.y)});
            covered.push_back(around(at, 9 * px));
        } else if (picture.camera.metres_per_pixel * px < farthest_with_regulators_m_per_px) {
            list.AddCircleFilled(vec(at), static_cast<float>(3 * px), palette.halo.packed(), 12);
            list.AddCircle(vec(at), static_cast<float>(3 * px), palette.gas_main.packed(), 12,
                           static_cast<float>(1.5 * px));
        }
    }
}

/// White squares framed in ink; a hard-worked one is filled with the colour of its class.
void draw_substations(ImDrawList &list, MapContent const &content, MapPicture const &picture,
                      std::vector<Rect> &covered)
{
    Palette const &palette = palette_of(picture.theme);
    double const px = picture.scale;
    // Only where the legend of loads is shown does a colour mean something.
    bool const by_load = content.data.night != nullptr &&
                         (picture.shows(Layer::feeders) || picture.shows(Layer::zones));
    for (std::uint32_t i = 0; i < content.dataset.substations.size(); ++i) {
        Asset const asset{AssetKind::substation, i};
        Pixel const at = picture.camera.to_pixel(content.dataset.substations[i].place);
        Pixel const whole{std::round(at.x), std::round(at.y)};
        LoadClass const load =
            by_load ? load_class(rate_of(content.data.night->rates, asset)) : LoadClass::light;
        auto const square = [&](double half, Rgba colour) {
            list.AddRectFilled(vec(whole.x - half * px, whole.y - half * px),
                               vec(whole.x + half * px, whole.y + half * px), colour.packed());
        };
        if (picture.asset == asset) {
            square(10.0, palette.accent);
        }
        square(7.0, palette.halo);
        square(5.5, palette.dark ? rgb(0xE8EBF0) : rgb(0x1B2028));
        square(3.5, load == LoadClass::light ? palette.dark ? rgb(0x1B2028) : rgb(0xFFFFFF)
                                             : load_colour(load, palette));
        covered.push_back(around(at, 7 * px));
    }
}

/// A small padlock over the name of each block whose route is fixed, where it has room for one; dots
/// in the fill tell of it at every zoom.
void draw_locks(ImDrawList &list, MapContent const &content, MapPicture const &picture)
{
    Palette const &palette = palette_of(picture.theme);
    auto const px = static_cast<float>(picture.scale);
    ImU32 const ink = palette.text.packed();
    std::vector<sim::Choice> const &choices = content.data.scenario.plan.choices;
    constexpr double least_px2 = 700.0; // of a block
    double const m_per_px = picture.camera.metres_per_pixel * picture.scale;
    sim::geo::Box const seen = picture.camera.with_margin(24.0 * picture.scale).view();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (!choices[i].locked || !seen.contains(content.dataset.blocks[i].label_point) ||
            content.block_places[i].area_m2 < least_px2 * m_per_px * m_per_px) {
            continue;
        }
        ImVec2 const at = vec(picture.camera.to_pixel(content.dataset.blocks[i].label_point));
        ImVec2 const middle{std::round(at.x), std::round(at.y) - 18 * px};
        list.AddCircleFilled({middle.x, middle.y - px}, 8 * px, palette.halo.packed(), 20);
        list.PathArcTo({middle.x, middle.y - 2 * px}, 2.5F * px, 3.14159F, 6.28318F, 10);
        list.PathStroke(ink, ImDrawFlags_None, 1.4F * px);
        list.AddRectFilled({middle.x - 4 * px, middle.y - 2 * px},
                           {middle.x + 4 * px, middle.y + 3.5F * px}, ink, px);
    }
}

} // namespace

double round_length(double longest_m)
{
    double const power = std::pow(10.0, std::floor(std::log10(longest_m)));
    double const times = longest_m / power;
    return (times >= 5.0 ? 5.0 : times >= 2.0 ? 2.0 : 1.0) * power;
}

std::vector<Rect> draw_scale_and_north(ImDrawList &list, MapContent const &content,
                                       MapPicture const &picture)
{
    Palette const &palette = palette_of(picture.theme);
    double const px = picture.scale;
    double const metres = round_length(160.0 * px * picture.camera.metres_per_pixel);
    double const length = metres / picture.camera.metres_per_pixel;
    Pixel const corner{picture.camera.width - 12 * px, picture.camera.height - 12 * px};
    double const left = std::round(corner.x - 12 * px - length);
    double const bar = corner.y - 10 * px;
    list.AddRectFilled(vec(left - 12 * px, corner.y - 32 * px), vec(corner),
                       palette.panel.with_alpha(0.88).packed(), static_cast<float>(2 * px));
    TextStyle const style{content.fonts.caption, palette.text, palette.halo, 0.0};
    std::string const end = length_words(picture, metres);
    draw_text(list, style, {left, bar - 17 * px}, "0");
    draw_text(list, style, {left + length - text_size(style, end).x, bar - 17 * px}, end);
    list.AddRectFilled(vec(left, bar), vec(left + length, bar + 4 * px), palette.panel.packed());
    list.AddRectFilled(vec(left, bar), vec(left + length / 2, bar + 4 * px), palette.text.packed());
    list.AddRect(vec(left, bar), vec(left + length, bar + 4 * px), palette.text.packed());
    Pixel const tip{corner.x - 16 * px, corner.y - 76 * px};
    draw_north(list, content, picture, tip);
    return {{left - 16 * px, corner.y - 36 * px, picture.camera.width, picture.camera.height},
            {tip.x - 14 * px, tip.y - 4 * px, picture.camera.width, corner.y}};
}

std::vector<Rect> draw_symbols(ImDrawList &list, MapContent const &content,
                               MapPicture const &picture)
{
    Palette const &palette = palette_of(picture.theme);
    double const px = picture.scale;
    std::vector<Rect> covered;
    if (picture.shows(Layer::heat)) {
        for (sim::HeatSource const &site : content.dataset.heat_sources) {
            Pixel const at = picture.camera.to_pixel(site.place);
            draw_shape(list, palette, palette.heat_main, px,
                       {vec(at.x, at.y - 8 * px), vec(at.x + 8 * px, at.y + 6 * px),
                        vec(at.x - 8 * px, at.y + 6 * px)});
            covered.push_back(around(at, 9 * px));
        }
    }
    if (picture.shows(Layer::gas)) {
        draw_gas_stations(list, content, picture, covered);
    }
    if (picture.shows(Layer::substations)) {
        draw_substations(list, content, picture, covered);
    }
    if (picture.shows(Layer::blocks)) {
        draw_locks(list, content, picture);
    }
    if (picture.beacon) {
        Pixel const at = picture.camera.to_pixel(*picture.beacon);
        list.AddCircle(vec(at), static_cast<float>(14 * px), palette.halo.packed(), 40,
                       static_cast<float>(5 * px));
        list.AddCircle(vec(at), static_cast<float>(14 * px), palette.accent.packed(), 40,
                       static_cast<float>(2.5 * px));
        covered.push_back(around(at, 16 * px));
    }
    return covered;
}

} // namespace app::map
