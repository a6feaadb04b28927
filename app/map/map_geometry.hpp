#pragma once

#include "app/gfx/mesh.hpp"
#include "app/map/area_levels.hpp"
#include "app/map/map_range.hpp"
#include "sim/model/dataset.hpp"

#include <string_view>
#include <vector>

namespace app::map {

/// The areas of all blocks at some zoom.
struct BlockLevel
{
    double tolerance_m = 0.0;
    gfx::FillMesh fills;
    gfx::LineMesh borders;
    std::vector<AreaChunk> chunks;
};

/// All shapes of a dataset on the graphics card, uploaded once: positions are metres from
/// `origin`, so that float carries them to the centimetre.
struct MapGeometry
{
    sim::geo::Point origin;
    sim::geo::Box extent; ///< of the blocks
    gfx::FillMesh neighbours, district, river;
    gfx::LineMesh neighbour_borders, creeks, railway, jurisdiction_borders;
    gfx::LineMesh gas_existing, gas_planned, heat_mains, district_border;
    std::vector<BlockLevel> blocks; ///< from the given outlines to the coarsest
};

/// Triangulates and uploads. \pre an OpenGL context is current
MapGeometry build_geometry(sim::Dataset const &dataset);

/// The outline of one area.
gfx::LineMesh outline_mesh(sim::geo::MultiPolygon const &area, sim::geo::Point origin);

/// \return nullptr if the dataset has no such layer
sim::ContextLayer const *find_context(sim::Dataset const &dataset, std::string_view name);

} // namespace app::map
