#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/impact_results.hpp"
#include "sim/model/scenario.hpp"

#include <optional>
#include <vector>

namespace sim {

/// How households spread by what part of their income heating takes.
struct BurdenSpread
{
    double step_share = 0.0;      ///< width of a class; class k begins at k times that
    double threshold_share = 0.0; ///< above it a household counts as energy-poor
    /// Households by class, in a season with subsidy; the last class is open above.
    std::vector<double> now;
    std::vector<double> later; ///< when subsidies have ended
    double households = 0.0;   ///< of all blocks: each of the two adds up to them
    double above_now = 0.0;    ///< share of households above the threshold
    double above_later = 0.0;

    friend bool operator==(BurdenSpread const &, BurdenSpread const &) = default;
};

/// The spread behind the mean burdens of `impact`: bills against lognormal incomes, block by block.
/// Households of a block without income or bill stand in the lowest class, as the means take them.
/// \param classes  at least 2; the threshold is the edge between two of them
/// \return nothing if the results hold no bills or the data no factors of burden
std::optional<BurdenSpread> burden_spread(Dataset const &dataset, Scenario const &scenario,
                                          ImpactResults const &impact, std::size_t classes = 11);

} // namespace sim
