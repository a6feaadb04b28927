#pragma once

#include "sim/engine/replan/replan.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace app {

/// What is to be planned anew.
struct ReplanQuestion
{
    std::shared_ptr<sim::Dataset const> dataset;
    sim::Scenario scenario;
    sim::Day day = 0;
    bool keep_routes = false; ///< dates alone
};

/// How long it may take.
struct ReplanEffort
{
    double seconds = 30.0; ///< of the three searches together
    /// Above zero: so many steps of each and no clock, so that each run gives the same.
    std::uint64_t steps = 0;
};

/// The remainder planned again with the fewest changes. Never changed once it is made.
struct ReplanAnswer
{
    ReplanQuestion asked;
    sim::replan::Replan made;
    std::vector<sim::Text> reasons; ///< why there is no plan, or no schedule of it
    sim::Text note;                 ///< how much changed, one sentence
    /// Works that get other days than planned, those alone that are not over: indices into made.dates.
    std::vector<std::uint32_t> other_dates;
    bool comes_later = false; ///< dates were kept rather than the first target

    [[nodiscard]] bool feasible() const { return made.feasible(); }
    [[nodiscard]] sim::Dataset const &dataset() const { return *asked.dataset; }
};

/// \param stopped  asked often, from several threads: true ends the searches
/// \throws sim::InputError, also for a day on which there is nothing to plan; sim::Cancelled
[[nodiscard]] ReplanAnswer answer_replan(ReplanQuestion const &question, ReplanEffort const &effort,
                                         std::function<bool()> const &stopped,
                                         sim::Progress &progress);

/// The new plan as a scenario of its own, a child of the one that was asked for.
/// \pre feasible(); keys and names are not taken care of
[[nodiscard]] sim::Scenario scenario_of(ReplanAnswer const &answer, sim::Language language);

} // namespace app
