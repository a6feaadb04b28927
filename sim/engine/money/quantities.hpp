#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <map>
#include <string>

namespace sim {

/// A list of names in both languages.
struct WordList
{
    std::string zh;
    std::string en;
};

/// Everything that formulas of figures and findings may name: households, areas, money in 万元,
/// rates, programmes, dates as day numbers, counts, parameters. docs/figures.md lists them.
struct NamedQuantities
{
    std::map<std::string, double, std::less<>> numbers;
    std::map<std::string, WordList, std::less<>> lists;
};

NamedQuantities named_quantities(Dataset const &dataset, Scenario const &scenario,
                                 Results const &results);

/// Money rows of the published tables as `money.<row>.<payer>` and `money.<row>.<payer>.<year>`.
void add_money_quantities(NamedQuantities &quantities, Dataset const &dataset,
                          Scenario const &scenario, Results const &results);

/// Counts and lists of the duty tables; nothing where a table is missing.
void add_duty_quantities(NamedQuantities &quantities, Dataset const &dataset);

} // namespace sim
