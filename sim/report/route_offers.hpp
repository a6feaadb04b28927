#pragma once

#include "sim/engine/assign/assign.hpp"
#include "sim/model/dataset.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace sim::report {

/// One route of a block beside the chosen one.
struct RouteOffer
{
    RouteId route;
    /// The way it is shown: that of the proposal or of the runner-up where it is their route, else the
    /// cheapest for the block alone. None: not on offer.
    std::optional<std::uint32_t> option;
    bool cheaper = false;                   ///< than the chosen one, for the block alone
    std::vector<std::uint32_t> kept_out_by; ///< limits without room for it, if it is cheaper
    Text note; ///< chosen, runner-up; of one cheaper than these why it is not taken
};

/// In the order of the routes.
/// \pre answer.answer.feasible()
[[nodiscard]] std::vector<RouteOffer> route_offers(assign::Assignment const &answer, BlockId block);

} // namespace sim::report
