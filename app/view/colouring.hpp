#pragma once

#include "app/core/proposal.hpp"
#include "app/view/progress_shown.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace app {

struct WorksProposal;

/// By what the blocks of the map are filled.
enum class Colouring
{
    route,
    load,    ///< hardest zone of the block in the season
    heat,    ///< kWh/m2 and season
    pm25,    ///< kg/km2 and season less than with coal, measured factors
    bill,    ///< yuan per household and season, with subsidy
    burden,  ///< share of households that pay more than a tenth of their income
    gas,     ///< m3 per household and season
    density, ///< design heat load, MW/km2
    // What the assignment says of each block:
    runner_up, ///< family of the second best route
    margin,    ///< what the second best route costs more, % of 20 years
    flip,      ///< least change of a price, distance or limit that gives another route, %
    unsettled, ///< conditions and limits that the plan leaves open
    completed, ///< day on which the schedule connects the last home
    // Where the works stand:
    stage,            ///< of the block, as returned
    alarm,            ///< late, on early warning, normal
    changes,          ///< what a new plan of the remainder changes
    completeness,     ///< share of the fields that are facts
    completeness_town ///< the same, mean of the blocks of a town
};
inline constexpr std::size_t colouring_count = 18;
/// Names as the action `colour` and the .play scripts write them.
inline constexpr std::array<std::string_view, colouring_count> colouring_keys{
    "route",     "load",    "heat",      "pm25",    "bill",         "burden",
    "gas",       "density", "runner-up", "margin",  "flip",         "unsettled",
    "completed", "stage",   "alarm",     "changes", "completeness", "completeness-town"};

/// Blocks take the colour of a route family, not of a class of values.
[[nodiscard]] constexpr bool is_by_family(Colouring colouring)
{
    return colouring == Colouring::route || colouring == Colouring::runner_up;
}
/// Known only once the assignment has answered.
[[nodiscard]] constexpr bool needs_proposal(Colouring colouring)
{
    return colouring >= Colouring::runner_up && colouring <= Colouring::unsettled;
}

/// Known only once it was worked out where the works stand.
[[nodiscard]] constexpr bool needs_standing(Colouring colouring)
{
    return colouring == Colouring::stage || colouring == Colouring::alarm;
}
[[nodiscard]] constexpr bool is_completeness(Colouring colouring)
{
    return colouring == Colouring::completeness || colouring == Colouring::completeness_town;
}

/// Name and unit of what is coloured, for sim::tr; the unit of a share is a percent sign.
[[nodiscard]] char const *colouring_label(Colouring colouring);
[[nodiscard]] char const *colouring_unit(Colouring colouring);

/// What values of blocks are taken from.
struct ColourSource
{
    sim::Dataset const &dataset;
    sim::Results const &results;
    Proposal const *proposal = nullptr;
    WorksProposal const *works = nullptr;
    ProgressView progress = {};
};

/// One value a block in the unit shown, in Dataset order; NaN where there is none. Empty for
/// families, and if results or proposal hold nothing of the kind.
[[nodiscard]] std::vector<double> block_values(ColourSource const &source, Colouring colouring);
[[nodiscard]] std::vector<double> block_values(sim::Dataset const &dataset,
                                               sim::Results const &results, Colouring colouring,
                                               Proposal const *proposal = nullptr,
                                               WorksProposal const *works = nullptr);

/// The family that fills each block when the map is coloured by one.
/// \pre is_by_family(colouring)
[[nodiscard]] std::vector<sim::RouteFamily> block_families(sim::Dataset const &dataset,
                                                           sim::Scenario const &scenario,
                                                           Colouring colouring,
                                                           Proposal const *proposal = nullptr);

} // namespace app
