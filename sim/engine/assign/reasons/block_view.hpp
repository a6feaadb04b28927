#pragma once

#include "sim/engine/assign/options/model.hpp"
#include "sim/engine/assign/reasons/situation.hpp"

#include <optional>
#include <vector>

namespace sim::assign {

/// One block under a plan: its choice and everything it could do instead.
struct BlockView
{
    std::uint32_t group = 0;
    std::uint32_t chosen = 0;
    std::vector<Switch> switches; ///< to every other option of the block
    /// Best switch to each other route that converts: one that no limit forbids before one that
    /// a limit does; cheapest first.
    std::vector<Switch> routes;
    std::optional<Switch> cheapest; ///< cheaper by itself, on another route, but not so in the plan
    std::optional<Switch> year;     ///< same route in another year, cheaper but kept out by a limit
};

[[nodiscard]] BlockView view_of(Dataset const &dataset, Model const &model,
                                Situation const &situation, std::uint32_t group);

/// What must come off the cost of `change` until the block's rule takes it: its extra cost, less
/// the tolerance if it is cleaner than the chosen option, plus the tolerance if it is dirtier.
[[nodiscard]] double flip_gap(Model const &model, BlockView const &view, Switch const &change,
                              double tolerance_share);

/// How much of the chosen option's cost the tolerance adds to flip_gap: -tolerance, 0 or
/// tolerance / (1 + tolerance).
[[nodiscard]] double tolerance_part(Model const &model, std::uint32_t chosen, std::uint32_t option,
                                    double tolerance_share);

} // namespace sim::assign
