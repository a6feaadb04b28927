#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <string>
#include <vector>

namespace sim {

/// One row of the published money tables with its sums.
struct MoneyRow
{
    std::string key; ///< all, scattered_coal, gas_fee, scattered_capex, heat_network, network ...
    MoneySummary money;
};

/// Rows that every plan has: `all`; of the blocks `scattered_coal` = `scattered_capex` +
/// `gas_fee`, and the capex by category; then one row per programme group. Insulation of blocks
/// stands in `envelope`, beside the programmes of that group.
std::vector<MoneyRow> money_rows(Dataset const &dataset, Scenario const &scenario,
                                 Results const &results);

/// What the plan's investment table books. \pre rows of money_rows()
MoneyRow const *find_row(std::vector<MoneyRow> const &rows, std::string_view key);

} // namespace sim
