#pragma once

#include "sim/engine/grid/load_mix.hpp"
#include "sim/engine/grid/radial_sweep.hpp"
#include "sim/model/dataset.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::grid {

/// Apparent power that 1 p.u. of power stands for.
inline constexpr double base_kva = 1000.0;

/// A feeder as the power flow sees it: a node at the end of each of its sections.
struct FeederLine
{
    RadialLine line;
    std::vector<std::uint32_t> section; ///< of each node, index in the dataset
    LoadMixes loads;                    ///< of each node
};

/// \param sections, zones  rows of this feeder, sections upstream first
FeederLine make_feeder_line(Dataset const &dataset, std::size_t feeder,
                            std::span<std::uint32_t const> sections,
                            std::span<std::uint32_t const> zones, LoadMixes const &zone_mixes,
                            ProfileTiles const &tiles, GridValues const &values);

double length_m(FeederSection const &section);

/// Mean load of one node in one hour, with the homes' part times `allowance`, as p.u.
struct NodeLoad
{
    double p_pu = 0.0;
    double q_pu = 0.0;
};
NodeLoad node_load(FeederLine const &feeder, std::size_t node, ProfileTiles const &tiles,
                   std::size_t hour, GridValues const &values, double allowance);

} // namespace sim::grid
