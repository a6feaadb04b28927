#pragma once

#include "app/view/colouring.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace app {

/// One line of the legend: a route family, or the published plan's group of two of them.
struct LegendRow
{
    bool is_group = false; ///< new energy: the sum of the rows with in_group after it
    bool in_group = false;
    sim::RouteFamily family = sim::RouteFamily::none; ///< of a row that is no group
    int blocks = 0;
    std::int64_t households = 0;
};

/// What the map shows, counted: heat network, new energy with its two families, gas, and coal and
/// undecided blocks only where there are some.
std::vector<LegendRow> legend_rows(sim::Dataset const &dataset, sim::Scenario const &scenario);
/// The same for blocks that take the colour of any family.
/// \param families  by block
std::vector<LegendRow> legend_rows(sim::Dataset const &dataset,
                                   std::span<sim::RouteFamily const> families);

/// The words of a row, for sim::tr.
char const *legend_key(LegendRow const &row);
/// The same where the colour stands for the runner-up: without family means that there is none.
char const *legend_key(LegendRow const &row, Colouring colouring);

} // namespace app
