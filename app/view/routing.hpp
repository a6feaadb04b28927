#pragma once

#include "app/core/proposal.hpp"
#include "sim/model/dataset.hpp"

#include <optional>
#include <vector>

namespace app {

/// What map and panels show of the assignment.
struct Routing
{
    Proposal const *proposal = nullptr;  ///< nullptr: not asked, or no answer yet
    Proposal const *improving = nullptr; ///< newer, while the search goes on: a plan and its gap
    Comparison const *comparison = nullptr;
    std::optional<std::size_t> alternative = {}; ///< of `comparison`, which `proposal` is
    bool preview = false; ///< the proposed plan is shown, not the scenario's own
    bool busy = false;
    bool comparing = false; ///< alternatives are being looked for
};

/// The candidate that the proposal chooses for a block. \return nullptr if there is no plan
[[nodiscard]] sim::Candidate const *chosen_candidate(Proposal const &proposal, sim::BlockId block);
[[nodiscard]] sim::BlockReason const *reason_of(Proposal const &proposal, sim::BlockId block);
[[nodiscard]] std::optional<sim::RouteId> runner_up_route(Proposal const &proposal,
                                                          sim::BlockId block);
/// Least relative change that gives the block another route, over all its flips.
[[nodiscard]] std::optional<double> least_flip_share(sim::BlockReason const &reason);
/// |to - from| / |from|; nothing where it begins at zero.
[[nodiscard]] std::optional<double> flip_share(sim::Flip const &flip);
/// How many conditions and limits the scenario's own plan leaves open at a block.
[[nodiscard]] std::size_t fault_count(Proposal const &proposal, sim::BlockId block);

/// Blocks whose route differs between the proposed plan and that of the scenario.
[[nodiscard]] std::vector<sim::BlockId> changed_blocks(Proposal const &proposal);

/// The plan on the map: the one that is being improved, else the proposal.
[[nodiscard]] Proposal const *newest(Routing const &routing);

/// What the proposed plan changes altogether.
struct MoveTotals
{
    int blocks = 0; ///< with another route
    int households = 0;
    sim::Money life_cost;  ///< 20 years, proposed less present
    sim::Money government; ///< all years
    sim::Money resident;
};
[[nodiscard]] MoveTotals move_totals(sim::Dataset const &dataset, Proposal const &proposal);

/// How far the plan that is shown may be from the least cost.
[[nodiscard]] std::optional<double> shown_gap(Routing const &routing);

/// Limits in the order of a list: binding ones first, then by how much of each is used; without
/// those that nothing loads.
[[nodiscard]] std::vector<std::uint32_t> listed_limits(Proposal const &proposal);
/// Used share of a limit; of a target how much of it is reached.
[[nodiscard]] double used_share(sim::LimitState const &state);

} // namespace app
