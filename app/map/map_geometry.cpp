#include "app/map/map_geometry.hpp"

#include "app/map/pick.hpp"
#include "app/map/triangulate.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::map {

namespace {

using Fills = std::vector<gfx::FillVertex>;
using Segments = std::vector<gfx::Segment>;

/// Collects shapes as floats around the origin.
class Collector
{
public:
    explicit Collector(sim::geo::Point origin) : m_origin{origin} {}

    void fill(Fills &out, sim::geo::MultiPolygon const &area, std::size_t row) const
    {
        for (sim::geo::Polygon const &part : area) {
            for (sim::geo::Point const corner : triangulate(part)) {
                out.push_back({x(corner), y(corner), static_cast<float>(row)});
            }
        }
    }
    void line(Segments &out, sim::geo::LineString const &line) const
    {
        double start_m = 0.0;
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            sim::geo::Point const a = line[i];
            sim::geo::Point const b = line[i + 1];
            out.push_back({x(a), y(a), x(b), y(b), static_cast<float>(start_m)});
            start_m += std::hypot(b.x - a.x, b.y - a.y);
        }
    }
    void lines(Segments &out, std::vector<sim::geo::LineString> const &all) const
    {
        for (sim::geo::LineString const &one : all) {
            line(out, one);
        }
    }
    void outline(Segments &out, sim::geo::MultiPolygon const &area) const
    {
        for (sim::geo::Polygon const &part : area) {
            line(out, part.outer);
            lines(out, part.holes);
        }
    }

private:
    [[nodiscard]] float x(sim::geo::Point p) const { return static_cast<float>(p.x - m_origin.x); }
    [[nodiscard]] float y(sim::geo::Point p) const { return static_cast<float>(p.y - m_origin.y); }

    sim::geo::Point m_origin;
};

void add_blocks(MapGeometry &geometry, Collector const &collect, sim::Dataset const &dataset)
{
    for (AreaLevel &level : area_levels(dataset.blocks, geometry.origin)) {
        geometry.blocks.push_back({level.tolerance_m, gfx::FillMesh{level.fills},
                                   gfx::LineMesh{level.borders}, std::move(level.chunks)});
    }
    Segments jurisdictions;
    for (sim::Jurisdiction const &jurisdiction : dataset.jurisdictions) {
        collect.outline(jurisdictions, jurisdiction.area);
    }
    geometry.jurisdiction_borders = gfx::LineMesh{jurisdictions};
}

void add_networks(MapGeometry &geometry, Collector const &collect, sim::Dataset const &dataset)
{
    Segments heat;
    for (sim::HeatMain const &main : dataset.heat_mains) {
        collect.lines(heat, main.lines);
    }
    geometry.heat_mains = gfx::LineMesh{heat};
    Segments existing;
    Segments planned;
    for (sim::GasMain const &main : dataset.gas_mains) {
        collect.lines(main.state == sim::MainState::existing ? existing : planned, main.lines);
    }
    geometry.gas_existing = gfx::LineMesh{existing};
    geometry.gas_planned = gfx::LineMesh{planned};
}

Fills context_fills(Collector const &collect, sim::ContextLayer const *layer)
{
    Fills fills;
    if (layer != nullptr) {
        for (sim::ContextFeature const &feature : layer->features) {
            collect.fill(fills, feature.area, 0);
        }
    }
    return fills;
}

Segments context_lines(Collector const &collect, sim::ContextLayer const *layer)
{
    Segments segments;
    if (layer != nullptr) {
        for (sim::ContextFeature const &feature : layer->features) {
            collect.outline(segments, feature.area);
            collect.lines(segments, feature.lines);
        }
    }
    return segments;
}

void add_context(MapGeometry &geometry, Collector const &collect, sim::Dataset const &dataset)
{
    auto const layer = [&](char const *name) { return find_context(dataset, name); };
    geometry.neighbours = gfx::FillMesh{context_fills(collect, layer("context_neighbours"))};
    geometry.district = gfx::FillMesh{context_fills(collect, layer("context_district"))};
    geometry.river = gfx::FillMesh{context_fills(collect, layer("context_river"))};
    geometry.neighbour_borders = gfx::LineMesh{context_lines(collect, layer("context_neighbours"))};
    geometry.district_border = gfx::LineMesh{context_lines(collect, layer("context_district"))};
    geometry.creeks = gfx::LineMesh{context_lines(collect, layer("context_creeks"))};
    geometry.railway = gfx::LineMesh{context_lines(collect, layer("context_railway"))};
}

} // namespace

sim::ContextLayer const *find_context(sim::Dataset const &dataset, std::string_view name)
{
    auto const found = std::ranges::find(dataset.context, name, &sim::ContextLayer::name);
    return found == dataset.context.end() ? nullptr : &*found;
}

gfx::LineMesh outline_mesh(sim::geo::MultiPolygon const &area, sim::geo::Point origin)
{
    Segments segments;
    Collector{origin}.outline(segments, area);
    return gfx::LineMesh{segments};
}

MapGeometry build_geometry(sim::Dataset const &dataset)
{
    MapGeometry geometry;
    for (sim::Block const &block : dataset.blocks) {
        geometry.extent.extend(box_around(block.area));
    }
    geometry.origin = geometry.extent.empty() ? sim::geo::Point{} : geometry.extent.center();
    Collector const collect{geometry.origin};
    add_blocks(geometry, collect, dataset);
    add_networks(geometry, collect, dataset);
    add_context(geometry, collect, dataset);
    return geometry;
}

} // namespace app::map
