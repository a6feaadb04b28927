#include "sim/engine/reshape/borders.hpp"
#include "sim/engine/reshape/lines.hpp"
#include "sim/engine/reshape/reshape.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <utility>

namespace sim::reshape {

namespace {

/// The drawn outline of the district is no layer that an edit follows.
bool on_outline(Dataset const &dataset, geo::Point p)
{
    for (ContextLayer const &layer : dataset.context) {
        if (layer.name != "context_district") {
            continue;
        }
        for (ContextFeature const &feature : layer.features) {
            for (geo::Polygon const &part : feature.area) {
                if (geo::distance(p, part.outer) <= same_place_m) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool is_finite(geo::Point p)
{
    return p.x - p.x == 0.0 && p.y - p.y == 0.0;
}

/// Distinct vertices next to one, over all rings of blocks: two at a plain vertex.
std::size_t ways_from(Dataset const &dataset, geo::Point vertex)
{
    std::vector<geo::Point> ways;
    auto const add = [&](geo::Point p) {
        if (std::ranges::none_of(
                ways, [&](geo::Point q) { return geo::distance(p, q) <= same_place_m; })) {
            ways.push_back(p);
        }
    };
    auto const walk = [&](geo::Ring const &ring) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            if (geo::distance(ring[i], vertex) <= same_place_m) {
                add(ring[i == 0 ? ring.size() - 2 : i - 1]);
                add(ring[i + 1]);
            }
        }
    };
    auto const walk_all = [&](geo::MultiPolygon const &area) {
        for (geo::Polygon const &part : area) {
            walk(part.outer);
            std::ranges::for_each(part.holes, walk);
        }
    };
    for (Block const &block : dataset.blocks) {
        walk_all(block.area);
    }
    for (Jurisdiction const &town : dataset.jurisdictions) {
        walk_all(town.area);
    }
    return ways.size();
}

bool is_station(Dataset const &dataset, geo::Point p)
{
    return std::ranges::any_of(all_points(dataset), [&](NetPoint const &point) {
        return geo::distance(point.place, p) <= same_place_m;
    });
}

std::optional<Reshaping> checked(Borders const &borders, geo::Point place, Reshaping &result)
{
    if (auto fault = borders.fault()) {
        return refused(std::move(*fault), place);
    }
    for (RowEdit &row : borders.edits()) {
        result.change.rows.push_back(std::move(row));
    }
    return std::nullopt;
}

} // namespace

Reshaping move_vertex(Dataset const &dataset, geo::Point from, geo::Point to)
{
    if (!is_finite(to) || geo::distance(from, to) <= same_place_m) {
        return refused(text("The vertex stays where it is."), from);
    }
    if (on_outline(dataset, from)) {
        return refused(text("The border of the district is given; it is not moved here."), from);
    }
    Reshaping result;
    Borders borders{dataset};
    borders.insert(from);
    std::size_t const moved = borders.move(from, to);
    std::vector<RowEdit> lines;
    if (!is_station(dataset, from)) { // else they would leave it
        lines = lines_with_moved_ends(dataset, {from, to});
    }
    if (moved == 0) {
        return refused(text("No border has a vertex there."), from);
    }
    if (auto refusal = checked(borders, to, result)) {
        return std::move(*refusal);
    }
    std::ranges::move(lines, std::back_inserter(result.change.rows));
    result.label =
        text("Move a vertex of {count} borders", {TextArg{"count", std::to_string(moved)}});
    for (TransformerZone const &zone : dataset.transformer_zones) {
        auto const changed = borders.blocks().find(zone.block.index);
        if (changed != borders.blocks().end() && !geo::contains(changed->second, zone.place) &&
            geo::contains(dataset.block(zone.block).area, zone.place)) {
            result.notes.push_back(text("{zone} lies outside its block now.",
                                        {TextArg{"zone", zone.name, zone.name_en}}));
        }
    }
    return result;
}

Reshaping remove_vertex(Dataset const &dataset, geo::Point vertex)
{
    if (on_outline(dataset, vertex)) {
        return refused(text("The border of the district is given; it is not moved here."), vertex);
    }
    if (ways_from(dataset, vertex) > 2) {
        return refused(text("Several borders meet here: move the vertex instead."), vertex);
    }
    Reshaping result;
    Borders borders{dataset};
    if (borders.remove(vertex) == 0) {
        return refused(text("No border has a vertex there."), vertex);
    }
    if (auto refusal = checked(borders, vertex, result)) {
        return std::move(*refusal);
    }
    result.label = text("Remove a vertex of a border");
    return result;
}

} // namespace sim::reshape
