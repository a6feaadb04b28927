#pragma once

#include "app/gfx/mesh.hpp"
#include "sim/model/dataset.hpp"

#include <string_view>
#include <vector>

namespace app::map {

/// A run of segments in a mesh.
struct SegmentRange
{
    int first = 0;
    int count = 0;
};

/// All shapes of a dataset on the graphics card, uploaded once: positions are metres from
/// `origin`, so that float carries them to the centimetre.
struct MapGeometry
{
    sim::geo::Point origin;
    sim::geo::Box extent; ///< of the blocks
    gfx::FillMesh neighbours, district, river, blocks;
    gfx::LineMesh neighbour_borders, creeks, railway, block_borders, jurisdiction_borders;
    gfx::LineMesh gas_existing, gas_planned, heat_mains, district_border;
    std::vector<SegmentRange> border_of_block; ///< in block_borders, by block
};

/// Triangulates and uploads. \pre an OpenGL context is current
MapGeometry build_geometry(sim::Dataset const &dataset);

/// \return nullptr if the dataset has no such layer
sim::ContextLayer const *find_context(sim::Dataset const &dataset, std::string_view name);

} // namespace app::map
