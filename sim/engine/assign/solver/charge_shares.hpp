#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// Who may share which charge: a group that takes any option needing a charge pays a share of it.
/// Shares never add up to more than the charge: the bound of facility location, where every
/// customer is tied to its facility on its own.
/// \source Erlenkotter, "A dual-based procedure for uncapacitated facility location", Operations
/// Research 26 (1978) 992-1009: the same shares, raised here together with all other prices
struct ChargeShares
{
    explicit ChargeShares(Problem const &problem);

    std::vector<std::uint32_t> pair;       ///< by entry of problem.charge: its share
    std::vector<std::uint32_t> first_pair; ///< [charges + 1] shares of a charge
    std::vector<double> scale;             ///< by share: a step that matters
    std::vector<double> cost;              ///< by charge

    [[nodiscard]] std::size_t size() const { return scale.size(); }
    /// Equal shares of every charge.
    [[nodiscard]] std::vector<double> equal() const;
    /// Equal shares among those whose options in the choice need the charge.
    void split(Problem const &problem, std::span<std::uint32_t const> choice,
               std::span<double> share) const;
    /// Nearest shares that are >= 0 and add up to no more than the charge.
    void project(std::span<double> share) const;
    /// What charges save if shares add up to more after rounding: at most 0.
    [[nodiscard]] double value(std::span<double const> share) const;
};

} // namespace sim::assign
