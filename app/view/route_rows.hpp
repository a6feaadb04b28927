#pragma once

#include "app/core/proposal.hpp"
#include "sim/model/dataset.hpp"

#include <optional>
#include <vector>

namespace app {

/// One route as the card of a block compares it.
struct RouteRow
{
    sim::RouteId route;
    std::optional<sim::Money> life_cost; ///< 20 years, of the cheapest of its options; none: closed
    sim::GateRecord const *failed = nullptr;    ///< the first condition that it fails
    std::vector<sim::GateRecord const *> works; ///< conditions that paid works mend
    int unknown = 0;                            ///< conditions that the data do not know
    bool chosen = false;
    bool runner_up = false;
};

/// All routes that replace coal: the chosen one, the runner-up, then by cost, closed ones last.
/// \pre the proposal has reasons
[[nodiscard]] std::vector<RouteRow> route_rows(sim::Dataset const &dataset,
                                               Proposal const &proposal, sim::BlockId block);

} // namespace app
