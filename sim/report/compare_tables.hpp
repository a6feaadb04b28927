#pragma once

#include "sim/base/table.hpp"
#include "sim/model/assignment.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sim::report {

/// One of two scenarios that are compared.
struct ComparedScenario
{
    Scenario const &scenario;
    Results const &results;
};

/// What differs in a block between two scenarios.
struct BlockDifference
{
    BlockId block;
    Choice a;
    Choice b;
    std::array<Money, payer_count> by_payer{}; ///< B less A, all years of the ledger
    Text reason;                               ///< empty if none is known
    std::optional<Money> life_cost = {};       ///< B less A over 20 years; with the reason

    [[nodiscard]] Money total() const; ///< of the payers of the published tables
};

/// One figure of the district beside the same figure of the other scenario.
struct FigureDifference
{
    std::string key; ///< stable, with its unit: "peak_kw"
    Text name;
    Text unit;
    double a = 0.0;
    double b = 0.0;
};

/// Blocks whose route, year or insulation differs, in dataset order.
[[nodiscard]] std::vector<BlockDifference>
block_differences(Dataset const &dataset, ComparedScenario const &a, ComparedScenario const &b);

/// Households, loads, emissions, bills and burden of the district.
[[nodiscard]] std::vector<FigureDifference>
figure_differences(Dataset const &dataset, ComparedScenario const &a, ComparedScenario const &b);

/// 路线变更清单. `decimals` of money in 万元.
[[nodiscard]] Table flips_table(Dataset const &dataset, std::span<BlockDifference const> flips,
                                int decimals);
/// Payers by years: A, B and B less A, with the sum of all years of each.
[[nodiscard]] Table money_differences_table(ComparedScenario const &a, ComparedScenario const &b,
                                            int decimals);
[[nodiscard]] Table figures_table(std::span<FigureDifference const> figures);

} // namespace sim::report
