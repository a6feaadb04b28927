#pragma once

#include "sim/engine/assign/options/line_loads.hpp"
#include "sim/engine/grid/grid_values.hpp"
#include "sim/engine/supply/gas.hpp"
#include "sim/engine/supply/heat.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/impact_results.hpp"
#include "sim/model/ledger.hpp"
#include "sim/model/scenario.hpp"

#include <optional>
#include <vector>

namespace sim::assign {

/// What the electric network sees of a uniform plan.
struct UniformGrid
{
    std::vector<double> zone_rate; ///< by block, hardest zone
    std::vector<Money> zone_works; ///< by block
    std::vector<LineLoad> lines;   ///< in LineTable order
    double highest_tan = 0.0;      ///< of its power factors
};

/// What all uniform plans of a scenario share. Parts that the data lack are empty.
struct UniformFrame
{
    Dataset const &dataset;
    Scenario const &scenario;
    Demand const &coal; ///< all on coal: its weather is taken over
    std::optional<grid::GridValues> grid;
    std::optional<GasFactors> gas;
    std::optional<HeatFactors> heat;
    LineTable const &lines;
    UniformGrid passive; ///< of every plan that draws no electricity for heating
};

[[nodiscard]] UniformFrame make_uniform_frame(Dataset const &dataset, Scenario const &scenario,
                                              Demand const &coal, LineTable const &lines);

/// The season with every block on the same route with the same insulation, computed by what
/// simulate() computes with: what an option draws, costs and emits never differs from it.
struct UniformPlan
{
    Demand demand;
    ImpactResults impact;
    UniformGrid grid;
    std::vector<GasHomes> gas;   ///< by block; zeros unless a gas route
    std::vector<double> heat_kw; ///< by block, at the plant; likewise
    std::vector<Ledger> ledgers; ///< by start year from the first to the final
};

/// \pre the years are those of the programme, first <= final
[[nodiscard]] UniformPlan make_uniform_plan(UniformFrame const &frame, RouteId route,
                                            Retrofit retrofit, int first_year, int final_year);

/// What a block has that is not converted: the first route without a family, or the first route.
[[nodiscard]] Choice coal_choice(Dataset const &dataset);

/// The scenario with that choice in every block.
[[nodiscard]] Scenario uniform_scenario(Dataset const &dataset, Scenario const &scenario,
                                        Choice const &choice);

} // namespace sim::assign
