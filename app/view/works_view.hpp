#pragma once

#include "app/core/works_proposal.hpp"
#include "app/view/works_shown.hpp"

#include <optional>
#include <vector>

namespace app {

/// From the first work to the last.
[[nodiscard]] DayRange whole_range(sim::WorksPlan const &plan, sim::WorksSchedule const &schedule);
/// What is shown at first: the year of the first target, from the first work in it to its end.
[[nodiscard]] DayRange first_range(sim::WorksPlan const &plan, sim::WorksSchedule const &schedule);
/// Years with work, ascending.
[[nodiscard]] std::vector<int> work_years(sim::WorksPlan const &plan,
                                          sim::WorksSchedule const &schedule);
/// The day that is looked at until one is chosen: half of the first target's homes are connected.
[[nodiscard]] sim::Day first_day_shown(WorksProposal const &proposal);

/// By block of the dataset.
[[nodiscard]] std::vector<BlockProgress> block_progress(WorksProposal const &proposal,
                                                        sim::Day day);

/// What is done by the end of a day.
struct WorksMoment
{
    int connected = 0;   ///< homes
    int in_works = 0;    ///< homes of blocks that are begun, not connected yet
    int on_coal = 0;     ///< homes of blocks that are not begun
    sim::Money paid;     ///< by all payers, up to the end of the day's month
    double coal_t = 0.0; ///< less a year
};
[[nodiscard]] WorksMoment moment_at(WorksProposal const &proposal, sim::Day day);
/// Homes connected by the end of a day.
[[nodiscard]] int connected_by(WorksProposal const &proposal, sim::Day day);

/// Homes of one jurisdiction.
struct PlaceShare
{
    std::uint32_t jurisdiction = sim::no_index;
    int connected = 0;
    int all = 0;
};
/// Homes connected by the end of a day, by jurisdiction with works, largest share first.
[[nodiscard]] std::vector<PlaceShare> shares_by_place(WorksProposal const &proposal, sim::Day day);

/// Blocks with packages on the critical chain, ascending.
[[nodiscard]] std::vector<sim::BlockId> critical_blocks(WorksProposal const &proposal);

/// 10月10日; with the year: 2021年10月10日; 8月 and 2021年8月 of the axis.
[[nodiscard]] sim::Text day_words(sim::Day day);
[[nodiscard]] sim::Text long_day_words(sim::Day day);
[[nodiscard]] sim::Text month_words(sim::CivilDate const &date, bool with_year);

/// Why a package cannot begin on a day; nothing if it can.
[[nodiscard]] std::optional<sim::Text> why_not(WorksProposal const &proposal, std::uint32_t package,
                                               sim::Day start);

} // namespace app
