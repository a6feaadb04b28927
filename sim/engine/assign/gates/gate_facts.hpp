#pragma once

#include "sim/engine/assign/gates/extension.hpp"
#include "sim/engine/assign/gates/gates.hpp"
#include "sim/model/demand.hpp"

#include <memory>
#include <span>
#include <vector>

namespace sim::assign {

/// What was computed before and the gates ask about. By block and route means index
/// block * routes + route; a rate that is not a number is not known.
struct GateSources
{
    std::span<BlockSupply const> supply; ///< by block: find_block_supply()
    Extensions const &heat;
    Extensions const &gas;
    /// By block and route, of the block's class as it stands; null for coal or without physics.
    std::span<LoadProfile const *const> profile;
    /// By block and route: hardest zone of the block after conversion, over its own transformer.
    /// Empty: not known.
    std::span<double const> zone_rate;
    /// By block and route: highest of the block's lines with this block alone converted, over the
    /// line as built. Empty: not known.
    std::span<double const> feeder_rate;
};

/// Facts of every block. They rest on no gate.*, limit.* or assign.* value, so they are computed
/// once and hold while thresholds are dragged.
/// \throws InputError naming a parameter that is missing or out of range
[[nodiscard]] std::vector<GateFacts>
make_gate_facts(Dataset const &dataset, Scenario const &scenario, GateSources const &sources);

} // namespace sim::assign
