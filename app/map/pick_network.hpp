#pragma once

#include "app/map/box_grid.hpp"
#include "app/view/view_state.hpp"
#include "sim/geo/geometry.hpp"
#include "sim/model/dataset.hpp"

#include <optional>
#include <vector>

namespace app::map {

/// Finds the substation, zone or feeder at a place. Keeps zones and the boxes of the feeders'
/// sections in grids of squares.
class NetworkPicker
{
public:
    explicit NetworkPicker(sim::Dataset const &dataset);
    /// The nearest one within `reach_m` of those whose layer is shown: points before lines.
    [[nodiscard]] std::optional<Asset> at(sim::Dataset const &dataset, VisibleLayers const &visible,
                                          sim::geo::Point place, double reach_m) const;

private:
    std::vector<sim::geo::Box> m_sections;
    BoxGrid m_section_grid;
    BoxGrid m_zone_grid;
};

/// The box around a part of the network: a line, or a point.
sim::geo::Box box_around(sim::Dataset const &dataset, Asset asset);

} // namespace app::map
