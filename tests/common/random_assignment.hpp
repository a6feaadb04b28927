#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <cstdint>
#include <optional>

/// Random small problem of every shape: levels, parents, options on several leaves, shared charges,
/// targets (negative amounts), rows without capacity, now and then a group without options.
[[nodiscard]] sim::assign::Problem random_assignment(std::uint64_t seed);

/// Least cost over all choices; nothing if none is feasible.
[[nodiscard]] std::optional<sim::assign::Cost> brute_force(sim::assign::Problem const &problem);
