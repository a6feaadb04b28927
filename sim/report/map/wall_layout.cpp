#include "sim/report/map/wall_layout.hpp"

#include "sim/geo/measure.hpp"
#include "sim/report/map/print_map.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace sim::report {

namespace {

constexpr double column_share = 0.28; ///< of the width, where panels stand beside the map
constexpr double gap_units = 6.0;

/// A panel that looks for a place; its size in millimetres.
struct Panel
{
    double width_mm = 0.0;
    double height_mm = 0.0;
    bool left = false; ///< the corner that it likes best
    bool top = false;
};

/// Does the segment pass through the box?
bool crosses(io::PagePoint a, io::PagePoint b, PageBox const &box)
{
    double enters = 0.0;
    double leaves = 1.0;
    auto const clip = [&](double from, double to, double low, double high) {
        double const run = to - from;
        if (std::abs(run) < 1e-12) {
            return from >= low && from <= high;
        }
        double const t0 = (low - from) / run;
        double const t1 = (high - from) / run;
        enters = std::max(enters, std::min(t0, t1));
        leaves = std::min(leaves, std::max(t0, t1));
        return enters <= leaves;
    };
    return clip(a.x_mm, b.x_mm, box.left_mm, box.right_mm()) &&
           clip(a.y_mm, b.y_mm, box.top_mm, box.bottom_mm());
}

/// The district as it would stand on the page.
class District
{
public:
    District(Dataset const &dataset, MapFrame const &frame) : m_dataset{dataset}, m_frame{frame}
    {
        for (Jurisdiction const &one : dataset.jurisdictions) {
            for (geo::Polygon const &part : one.area) {
                m_rings.push_back(frame.points(part.outer));
            }
        }
    }

    [[nodiscard]] bool meets(PageBox const &box) const
    {
        for (std::vector<io::PagePoint> const &ring : m_rings) {
            for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
                if (crosses(ring[i], ring[i + 1], box)) {
                    return true;
                }
            }
        }
        // No border crosses it: it is inside as a whole or not at all.
        geo::Point const middle = m_frame.place_of(box.middle());
        return std::ranges::any_of(m_dataset.jurisdictions, [&](Jurisdiction const &one) {
            return geo::contains(one.area, middle);
        });
    }

private:
    Dataset const &m_dataset;
    MapFrame const &m_frame;
    std::vector<std::vector<io::PagePoint>> m_rings;
};

/// Places along the four sides of `frame`, from the panel's own corner on.
std::vector<PageBox> places_of(Panel const &panel, PageBox const &frame, double gap_mm)
{
    double const left = frame.left_mm + gap_mm;
    double const right = frame.right_mm() - gap_mm - panel.width_mm;
    double const top = frame.top_mm + gap_mm;
    double const bottom = frame.bottom_mm() - gap_mm - panel.height_mm;
    constexpr int steps = 96;
    std::vector<PageBox> places;
    for (int side = 0; side < 2; ++side) {
        double const y = (side == 0) == panel.top ? top : bottom;
        for (int i = 0; i <= steps; ++i) {
            double const t = static_cast<double>(i) / steps;
            double const x = panel.left ? left + t * (right - left) : right - t * (right - left);
            places.push_back({x, y, panel.width_mm, panel.height_mm});
        }
    }
    return places;
}

std::optional<std::vector<PageBox>> place_all(std::vector<Panel> const &panels,
                                              PageBox const &frame, District const &district,
                                              double gap_mm)
{
    std::vector<PageBox> taken;
    for (Panel const &panel : panels) {
        std::vector<PageBox> const places = places_of(panel, frame, gap_mm);
        auto const found = std::ranges::find_if(places, [&](PageBox const &place) {
            PageBox const wide{place.left_mm - gap_mm / 2.0, place.top_mm - gap_mm / 2.0,
                               place.width_mm + gap_mm, place.height_mm + gap_mm};
            return frame.holds(place) &&
                   std::ranges::none_of(taken,
                                        [&](PageBox const &t) { return t.overlaps(wide); }) &&
                   !district.meets(wide);
        });
        if (found == places.end()) {
            return std::nullopt;
        }
        taken.push_back(*found);
    }
    return taken;
}

/// The jurisdictions that are too small for their names at `scale`, together; none if there are
/// none, or if they are spread over most of the district.
std::optional<geo::Box> part_for_inset(Dataset const &dataset, double scale, double unit)
{
    constexpr double largest_share = 0.5;
    geo::Box part;
    for (Jurisdiction const &one : dataset.jurisdictions) {
        geo::Box box;
        for (geo::Polygon const &polygon : one.area) {
            box.extend(geo::box_of(polygon));
        }
        if (1000.0 * box.width() / scale < least_named_units * unit) {
            part.extend(box);
        }
    }
    geo::Box const whole = district_box(dataset);
    if (part.empty() || part.width() > largest_share * whole.width()) {
        return std::nullopt;
    }
    double const rim = 0.03 * std::max(part.width(), part.height());
    part.extend(geo::Point{part.min.x - rim, part.min.y - rim});
    part.extend(geo::Point{part.max.x + rim, part.max.y + rim});
    return part;
}

Panel table_panel(Dataset const &dataset, double unit)
{
    constexpr double row_mm = 8.6;
    constexpr double around_rows_mm = 44.0;
    auto const rows = static_cast<double>(dataset.jurisdictions.size());
    return {265.0 * unit, (around_rows_mm + rows * row_mm) * unit, true, false};
}

/// Panels in the order in which they choose: inset, legend, table, headline.
std::vector<Panel> panels_of(Dataset const &dataset, WallPaper const &paper, WallLayout &layout)
{
    double const u = paper.unit;
    std::vector<Panel> panels;
    layout.inset_part = paper.with_inset ? part_for_inset(dataset, layout.scale, u) : std::nullopt;
    if (layout.inset_part) {
        geo::Box const &part = *layout.inset_part;
        layout.inset_scale = round_scale(fitting_scale(part, {0.0, 0.0, 240.0 * u, 190.0 * u}));
        panels.push_back({1000.0 * part.width() / layout.inset_scale,
                          1000.0 * part.height() / layout.inset_scale, true, false});
    }
    panels.push_back({legend_width_units * u, legend_height_units * u, false, false});
    if (paper.with_table) {
        panels.push_back(table_panel(dataset, u));
    }
    panels.push_back({165.0 * u, 46.0 * u, true, true});
    return panels;
}

void take_places(WallLayout &layout, WallPaper const &paper, std::vector<PageBox> const &places)
{
    std::size_t next = 0;
    if (layout.inset_part) {
        layout.inset = places[next++];
    }
    layout.legend = places[next++];
    if (paper.with_table) {
        layout.table = places[next++];
    }
    layout.headline = places[next];
}

/// Where the district may stand in its frame: its upper edge, the middle, its lower edge.
std::array<geo::Point, 3> centres_of(geo::Box const &part, PageBox const &frame, double scale,
                                     double gap_mm)
{
    double const slack_m =
        std::max(0.0, (frame.height_mm - 2.0 * gap_mm) * scale / 1000.0 - part.height()) / 2.0;
    geo::Point const middle = part.center();
    return {{{middle.x, middle.y - slack_m}, middle, {middle.x, middle.y + slack_m}}};
}

/// \param column_scale  of the map beside a column of panels: a smaller one is not worth it
bool try_beside(Dataset const &dataset, WallPaper const &paper, double column_scale,
                WallLayout &layout)
{
    double const gap_mm = gap_units * paper.unit;
    geo::Box const part = district_box(dataset);
    PageBox const inner{layout.map.left_mm + gap_mm, layout.map.top_mm + gap_mm,
                        layout.map.width_mm - 2.0 * gap_mm, layout.map.height_mm - 2.0 * gap_mm};
    double scale = round_scale(fitting_scale(part, inner));
    for (; scale <= column_scale; scale = round_scale(1.0001 * scale)) {
        layout.scale = scale;
        std::vector<Panel> const panels = panels_of(dataset, paper, layout);
        for (geo::Point const centre : centres_of(part, layout.map, scale, gap_mm)) {
            MapFrame const frame{layout.map, centre, scale};
            if (auto const places =
                    place_all(panels, layout.map, District{dataset, frame}, gap_mm)) {
                layout.centre = centre;
                take_places(layout, paper, *places);
                return true;
            }
        }
    }
    return false;
}

/// Panels below each other in a column at the right of a narrower map.
void set_column(Dataset const &dataset, WallPaper const &paper, WallLayout &layout)
{
    double const u = paper.unit;
    double const gap_mm = gap_units * u;
    PageBox const whole = layout.map;
    double const column_mm = column_share * whole.width_mm;
    layout.map.width_mm = whole.width_mm - column_mm - gap_mm;
    geo::Box const part = district_box(dataset);
    PageBox const inner{0.0, 0.0, layout.map.width_mm - 2.0 * gap_mm,
                        layout.map.height_mm - 2.0 * gap_mm};
    layout.scale = round_scale(fitting_scale(part, inner));
    layout.centre = part.center();
    layout.inset.reset();
    layout.inset_part.reset();
    double y_mm = whole.top_mm;
    auto const next = [&](double height_mm) {
        PageBox const box{whole.right_mm() - column_mm, y_mm, column_mm, height_mm};
        y_mm += height_mm + gap_mm;
        return box;
    };
    layout.headline = next(48.0 * u);
    layout.legend = next(legend_height_units * u);
    if (paper.with_table) {
        double const room_mm = whole.bottom_mm() - y_mm;
        layout.table = next(std::min(room_mm, table_panel(dataset, u).height_mm));
    }
}

} // namespace

WallLayout wall_layout(Dataset const &dataset, WallPaper const &paper)
{
    double const u = paper.unit;
    double const margin_mm = 15.0 * u;
    double const title_mm = 36.0 * u;
    double const phases_mm = 17.0 * u;
    double const foot_mm = 9.0 * u;
    double const ticks_mm = 7.0 * u;
    WallLayout layout;
    double const width_mm = paper.width_mm - 2.0 * margin_mm;
    layout.title = {margin_mm, margin_mm * 0.7, width_mm, title_mm};
    layout.foot = {margin_mm, paper.height_mm - margin_mm * 0.7 - foot_mm, width_mm, foot_mm};
    layout.phases = {margin_mm, layout.foot.top_mm - 3.0 * u - phases_mm, width_mm, phases_mm};
    double const top_mm = layout.title.bottom_mm() + ticks_mm;
    layout.map = {margin_mm, top_mm, width_mm, layout.phases.top_mm - ticks_mm - top_mm};
    WallLayout column = layout;
    set_column(dataset, paper, column);
    return try_beside(dataset, paper, column.scale, layout) ? layout : column;
}

} // namespace sim::report
