#pragma once

#include "sim/engine/money/money_rows.hpp"

#include <optional>
#include <vector>

namespace sim {

/// What is owed, what the document books, what has been paid: one government payer and one span.
struct BudgetLine
{
    std::string row; ///< scattered_coal, network, envelope, all
    Payer payer = Payer::city;
    int first_year = 0;
    int last_year = 0; ///< equal to first_year for a single year
    Money owed;
    std::optional<Money> budgeted; ///< nothing where the document prints no figure
    std::optional<Money> paid;     ///< nothing until progress is returned
};

/// Owed against budgeted for the first year, for the years after it, and for all years.
/// Booked amounts are the figures `A1.<row>.<payer>` and `A1.<row>.<payer>_<first year>`, where
/// row1 is the scattered-coal row, row2 and on the programme groups, subtotal everything.
std::vector<BudgetLine> compare_budget(Dataset const &dataset, Scenario const &scenario,
                                       Results const &results);

} // namespace sim
