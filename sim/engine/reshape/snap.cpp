#include "sim/engine/reshape/snap.hpp"

#include "sim/engine/reshape/lines.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/parts.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace sim::reshape {

namespace {

constexpr double exact_m = 0.01;
constexpr double written_m = 5.0;

bool is_border(std::string_view layer)
{
    return layer == "blocks" || layer == "jurisdictions";
}

geo::Point on_segment(geo::Point p, geo::Point a, geo::Point b)
{
    double const dx = b.x - a.x;
    double const dy = b.y - a.y;
    double const length2 = dx * dx + dy * dy;
    double const t =
        length2 > 0.0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0.0;
    return {a.x + t * dx, a.y + t * dy};
}

} // namespace

void SnapIndex::add_ring(char const *layer, std::string const &code,
                         std::vector<geo::Point> const &ring)
{
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        geo::Box box;
        box.extend(ring[i]);
        box.extend(ring[i + 1]);
        m_edges.push_back({ring[i], ring[i + 1], layer, code});
        m_boxes.push_back(box);
    }
}

SnapIndex::SnapIndex(Dataset const &dataset)
{
    for (Block const &block : dataset.blocks) {
        for (geo::Polygon const &part : block.area) {
            add_ring("blocks", block.code, part.outer);
            for (geo::Ring const &hole : part.holes) {
                add_ring("blocks", block.code, hole);
            }
        }
    }
    for (Jurisdiction const &town : dataset.jurisdictions) {
        for (geo::Polygon const &part : town.area) {
            add_ring("jurisdictions", town.code, part.outer);
        }
    }
    for (NetLine const &line : all_lines(dataset)) {
        for (geo::LineString const &part : *line.lines) {
            add_ring(line.layer, *line.code, part);
        }
    }
    for (NetPoint const &point : all_points(dataset)) {
        geo::Box box;
        box.extend(point.place);
        m_edges.push_back({point.place, point.place, point.layer, *point.code});
        m_boxes.push_back(box);
    }
    m_grid.emplace(std::exchange(m_boxes, {}));
}

std::optional<Snap> SnapIndex::find(geo::Point p, double tolerance_m, SnapTargets targets) const
{
    geo::Box reach;
    reach.extend(geo::Point{p.x - tolerance_m, p.y - tolerance_m});
    reach.extend(geo::Point{p.x + tolerance_m, p.y + tolerance_m});
    std::array<std::optional<Snap>, 4> best;
    auto const offer = [&](SnapKind kind, geo::Point place, Edge const &edge,
                           bool is_vertex = false) {
        double const metres = geo::distance(p, place);
        std::optional<Snap> &known = best[static_cast<std::size_t>(kind)];
        if (metres <= tolerance_m && (!known || metres < known->metres)) {
            known = Snap{kind, place, edge.layer, edge.code, metres, is_vertex};
        }
    };
    for (std::size_t const i : m_grid->meeting(reach)) {
        Edge const &edge = m_edges[i];
        if (edge.a == edge.b) {
            if (targets.points) {
                offer(SnapKind::station, edge.a, edge);
            }
        } else if (is_border(edge.layer)) {
            if (targets.borders) {
                offer(SnapKind::vertex, edge.a, edge);
                offer(SnapKind::vertex, edge.b, edge);
                offer(SnapKind::edge, on_segment(p, edge.a, edge.b), edge);
            }
        } else if (targets.mains &&
                   std::ranges::find(targets.without, edge.code) == targets.without.end()) {
            geo::Point const near = on_segment(p, edge.a, edge.b);
            bool const at_a = geo::distance(near, edge.a) <= tolerance_m / 2;
            bool const at_b = geo::distance(near, edge.b) <= tolerance_m / 2;
            offer(SnapKind::main, at_a ? edge.a : at_b ? edge.b : near, edge, at_a || at_b);
        }
    }
    for (std::optional<Snap> &snap : best) {
        if (snap) {
            return std::move(snap);
        }
    }
    return std::nullopt;
}

std::vector<std::string> lines_meeting(Dataset const &dataset, geo::Point p)
{
    std::vector<std::string> codes;
    for (NetLine const &line : all_lines(dataset)) {
        if (geo::distance(p, *line.lines) <= exact_m) {
            codes.push_back(*line.code);
        }
    }
    return codes;
}

geo::Point line_meant(Dataset const &dataset, std::string_view layer, std::string_view code,
                      geo::Point p)
{
    for (NetLine const &line : all_lines(dataset)) {
        if (layer != line.layer || *line.code != code) {
            continue;
        }
        std::optional<geo::Point> vertex;
        geo::Point place = p;
        double nearest = written_m;
        for (geo::LineString const &part : *line.lines) {
            for (std::size_t i = 0; i < part.size(); ++i) {
                if (geo::distance(p, part[i]) <= (vertex ? geo::distance(p, *vertex) : written_m)) {
                    vertex = part[i];
                }
                geo::Point const near =
                    on_segment(p, part[i], part[i + 1 < part.size() ? i + 1 : i]);
                if (double const metres = geo::distance(p, near); metres < nearest) {
                    nearest = metres;
                    place = near;
                }
            }
        }
        bool const between = nearest <= exact_m && (!vertex || geo::distance(p, *vertex) > exact_m);
        return vertex && !between ? *vertex : place;
    }
    return p;
}

geo::Point border_meant(Dataset const &dataset, geo::Point p)
{
    SnapIndex const index{dataset};
    for (double const reach_m : {exact_m, written_m}) {
        if (auto const snap =
                index.find(p, reach_m, {.borders = true, .mains = false, .points = false})) {
            return snap->place;
        }
    }
    return p;
}

} // namespace sim::reshape
