#pragma once

#include "sim/engine/assign/options/model.hpp"

#include <span>

namespace sim::assign {

/// What a plan costs over 20 years (assign.horizon_years), present values, all payers: money, without
/// the weights and prices that the solver's objective counts.
struct PlanCost
{
    LifeCost blocks; ///< sum of the chosen candidates
    Money works;     ///< shared works, paid once
    Money upgrades;  ///< bigger lines and stations
    [[nodiscard]] Money total() const { return blocks.total() + works + upgrades; }
};

/// \param choice  option of each block
[[nodiscard]] PlanCost plan_cost(Model const &model, std::span<std::uint32_t const> choice);

} // namespace sim::assign
