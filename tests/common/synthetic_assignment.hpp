#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <cstdint>

/// An invented plain: blocks on feeders on substations, six routes, three years.
struct SyntheticSize
{
    std::uint32_t blocks = 50000;
    std::uint32_t feeders = 2000;
    std::uint32_t substations = 60;
    std::uint32_t gas_stations = 20; ///< two rows each: hour and day
    std::uint32_t heat_sources = 10;
    double charge_factor = 1.0; ///< on the cost of thicker feeders and bigger substations
    std::uint64_t seed = 1;

    /// Feeders of 25 blocks, a substation for 833, and so on.
    static SyntheticSize of(std::uint32_t blocks);
};

/// Capacities are 1 % above what a hidden plan needs (so a plan exists), feeders and substations in
/// three levels; rows: substations, feeders, gas, heat, payer-years, crew-years, two targets.
[[nodiscard]] sim::assign::Problem synthetic_assignment(SyntheticSize const &size);
