#pragma once

#include "sim/engine/works/answers/answer.hpp"
#include "sim/engine/works/answers/works_run.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim::works {

/// What is asked of every draw.
struct RiskQuestions
{
    std::vector<std::vector<int>> units; ///< by target and package
    std::size_t first = 0;               ///< target whose misses are looked into
    std::size_t heat = 0;                ///< target whose day is the first of heat
    std::vector<int> wanted;             ///< by jurisdiction: its homes of the first year
    std::vector<Period> planned;         ///< by package: days from its begin to its end
};
[[nodiscard]] RiskQuestions risk_questions(Case const &works, WorksSchedule const &schedule);

/// Counts of one thread. Whole numbers: their sums do not depend on who counted what.
struct RiskCounts
{
    std::vector<int> jurisdictions; ///< draws in which all its homes of the first year had heat
    std::vector<int> culprits;      ///< by package: draws
    std::vector<int> connected;     ///< by jurisdiction, of one draw
    std::vector<Day> finish;        ///< by package, of one draw
    std::vector<std::uint32_t> to_follow;
    std::vector<int> seen; ///< by package: last draw in which it stood on a chain
};
[[nodiscard]] RiskCounts make_counts(WorksPlan const &plan, RiskQuestions const &asked);

/// Counts a run. Missing homes are those connected after the day of the first target until it is
/// reached; on the chains of holders back from them, every package that took longer than planned
/// is a culprit of this draw.
/// \param reached  by target: set to the day on which the run reaches it
void count_run(WorksPlan const &plan, RiskQuestions const &asked, WorksRun const &run, int draw,
               RiskCounts &counts, Day *reached);

} // namespace sim::works
