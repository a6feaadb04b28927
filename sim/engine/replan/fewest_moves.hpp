#pragma once

#include "sim/engine/assign/assign.hpp"
#include "sim/engine/replan/block_state.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace sim::replan {

/// Routes of the remainder.
struct Routes
{
    Plan plan;               ///< with begun blocks locked
    std::vector<Move> moves; ///< against the scenario's plan
    int fewest_moves = 0;    ///< proved: no plan that holds the limits changes fewer blocks
    std::optional<assign::Assignment> conflict; ///< no plan holds them, or none was found
};

/// How long the searches for routes may take.
struct RouteEffort
{
    assign::Control const &fewest;
    assign::Control const &least_cost;
    assign::ConflictControl const &for_conflict;
};

/// Fewest blocks changed, then fewest routes among them, then least cost.
/// \param scenario  its begun blocks locked
/// \throws InputError for a missing or wrong parameter
[[nodiscard]] Routes fewest_moves(assign::Task const &task, std::vector<BlockState> const &blocks,
                                  Day today, RouteEffort const &effort);

/// The model as it can still be chosen from: no block begins in a year that is over, but those
/// whose dates say that they begin late; limits of years that are over bind no more.
[[nodiscard]] assign::Model remaining_model(assign::Task const &task,
                                            std::vector<BlockState> const &blocks, Day today);

/// The problem with one more row, the last.
/// \param amount  of each option
[[nodiscard]] assign::Problem with_row(assign::Problem problem, assign::Row row,
                                       std::vector<assign::Amount> const &amount);

} // namespace sim::replan
