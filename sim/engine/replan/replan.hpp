#pragma once

#include "sim/base/progress.hpp"
#include "sim/engine/assign/assign.hpp"
#include "sim/engine/replan/block_state.hpp"
#include "sim/engine/replan/date_changes.hpp"
#include "sim/engine/works/works.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sim::replan {

/// What is to be planned anew.
struct Question
{
    Dataset const &dataset;
    Scenario const
        &scenario; ///< with the dates it keeps; those that the works show if it keeps none
    Day today = 0; ///< returns up to this day count
    bool keep_routes = false; ///< dates alone: no block changes its route or year
};

/// How long each of the searches may take.
struct Effort
{
    assign::Control fewest;               ///< changed blocks
    assign::Control routes;               ///< of least cost with so many
    assign::ConflictControl for_conflict; ///< empty: like `routes`
    works::Control dates;                 ///< steps: so many other orders of what moves
};

/// The old plan and the one that keeps most of it.
struct Replan
{
    Scenario scenario; ///< routes, locks, progress day and dates; names are those of the old one
    std::vector<BlockState> blocks; ///< Dataset::blocks order
    std::vector<Move> moves;        ///< blocks with another route, year or insulation
    int fewest_moves = 0;           ///< proved: every plan under the limits changes so many blocks
    /// Without routes that hold all limits: what clashes. Then there is no schedule either.
    std::optional<assign::Assignment> conflict;
    std::vector<DateChange> dates;
    std::vector<Text> released; ///< dates set by hand that no longer hold, with the reason
    /// The scenario with dates that the old plan is seen with, and its works.
    Scenario old_scenario;
    Results old_results;
    works::Works old_works;
    Results results;
    works::Works works;

    /// False: no routes or no dates were found.
    [[nodiscard]] bool feasible() const { return !works.schedule.empty(); }
    [[nodiscard]] std::size_t moved_dates() const { return count_of(dates, DateKind::moved); }
    /// \pre feasible()
    [[nodiscard]] works::Case as_case(Dataset const &dataset) const
    {
        return {dataset, scenario, results, *works.plan, *works.problem};
    }
};

/// Keeps what is done and in works, routes the remainder under the limits with the fewest changed
/// blocks, dates it with the fewest changed dates, and says why each change is made.
/// \throws InputError for a missing or wrong parameter, Cancelled
/// \source docs/methods.md, "Re-plan"
[[nodiscard]] Replan replan(Question const &question, Effort const &effort, Progress &progress);

/// One sentence: from which scenario, on which day, how much changed.
[[nodiscard]] Text replan_note(Question const &question, Replan const &made);

} // namespace sim::replan
