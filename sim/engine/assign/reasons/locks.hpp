#pragma once

#include "sim/engine/assign/options/model.hpp"
#include "sim/engine/assign/solver/solver.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace sim::assign {

/// What fixed blocks have to do with limits that cannot hold together.
struct LockedPart
{
    /// Fixed blocks that load one of these limits more than another choice of theirs would (or do
    /// less for a target), in dataset order.
    std::vector<BlockId> blocks;
    std::vector<Text> sentences; ///< by block: "Fixed: <block>, <route> (<year>)"
    /// There is a plan once no block is fixed; nothing: not decided in the steps given.
    std::optional<bool> unlocking_mends;
};

/// Solves the scenario again with no block fixed, until a plan is found or none is proved to be.
/// \param model  of the scenario as it is
/// \param rows   of that model
/// \return nothing if no block is fixed
[[nodiscard]] std::optional<LockedPart>
locked_part(Dataset const &dataset, Scenario const &scenario, Material const &material,
            Model const &model, std::span<std::uint32_t const> rows, Control const &control);

} // namespace sim::assign
