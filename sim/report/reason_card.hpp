#pragma once

#include "sim/base/table.hpp"
#include "sim/engine/assign/assign.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <vector>

namespace sim::report {

/// "Why this route": everything that is said of one block's route, for print.
struct ReasonCard
{
    struct Line
    {
        Text label;
        Text words;
    };

    Text title;
    std::vector<Line> lines;   ///< route, reason, runner-up ...
    std::vector<Text> binding; ///< limits that hold the choice, with what one more unit would save
    std::vector<Text> flips;   ///< what would have to change for another route
    Table routes;              ///< every route: verdict, 20-year cost by bearer, bill
    Table gates;               ///< conditions of the chosen route, and of others where not met
};

/// \param now  the choice that the scenario's plan has for the block
/// \pre answer.answer.feasible()
[[nodiscard]] ReasonCard reason_card(Dataset const &dataset, assign::Assignment const &answer,
                                     BlockId block, Choice const &now);

/// 燃气门站高峰小时供气：每增加1立方米/小时可节约12.3元
[[nodiscard]] Text price_sentence(Limit const &limit, LimitState const &state);

/// 358元, 40.67万元
[[nodiscard]] Text yuan_words(double yuan);

/// A number for a sentence: no more digits than a person reads.
[[nodiscard]] std::string figure_words(double value);

} // namespace sim::report
