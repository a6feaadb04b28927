#pragma once

#include "sim/engine/works/rcpsp/problem.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::works {

/// What an activity asks of a resource: `amount` over `content` thousandths of its own calendar.
struct Effort
{
    std::uint32_t activity = 0;
    std::int64_t amount = 0;
    std::int64_t content = 0; ///< rounded up to what whole periods of the calendar bring
};

/// A resource, or a sum of resources that no schedule may exceed either, as work: amounts times
/// thousandths of a period. A period's supply is its capacity times the largest share that any
/// calendar of its efforts has in it.
struct EnergyRow
{
    std::uint32_t resource = none; ///< none: no single one
    std::vector<Effort> efforts;
    std::vector<std::int64_t> supply_before; ///< [horizon + 1]

    [[nodiscard]] std::int64_t supply(Period from, Period to) const
    {
        return supply_before[static_cast<std::size_t>(to)] -
               supply_before[static_cast<std::size_t>(from)];
    }
};

/// Thousandths of work that the activity's calendar brings before a period.
[[nodiscard]] inline std::int64_t done_before(Problem const &problem, std::size_t activity,
                                              Period period)
{
    std::uint32_t const time = problem.time[activity];
    return time == none ? std::int64_t{1000} * period : problem.times[time].done_before(period);
}

/// Content that the periods it touches bring at least: a multiple of the calendar's finest share.
[[nodiscard]] std::vector<std::int64_t> touched_content(Problem const &problem);

/// Every resource of the problem as work.
[[nodiscard]] std::vector<EnergyRow> energy_rows(Problem const &problem);

/// Periods between which an activity begins.
struct Begins
{
    std::span<Period const> earliest;
    std::span<Period const> latest;
};

/// Work that lies between two periods wherever in its window the activity begins: the less of
/// begun as early and begun as late as can be.
/// \source energetic reasoning: Erschler, Lopez, Thuriot 1991; here in the calendar's own time, in
/// which every activity has one length
[[nodiscard]] std::int64_t least_work(Problem const &problem, Effort const &effort,
                                      Begins const &begins, Period from, Period to);

/// The same for all efforts of a row and all ends: demand[to] of [from, to).
class DemandSweep
{
public:
    DemandSweep(Problem const &problem, EnergyRow const &row);
    /// \param demand  [horizon + 1], those up to `from` untouched
    void run(Begins const &begins, Period from, std::vector<std::int64_t> &demand);

private:
    void add(Effort const &effort, Begins const &begins, Period from);

    Problem const &m_problem;
    EnergyRow const &m_row;
    std::vector<std::uint32_t> m_times;             ///< calendars in use, `none` among them
    std::vector<std::vector<std::int64_t>> m_slope; ///< by calendar in use and period
    std::vector<std::int64_t> m_jump;               ///< by period
};

} // namespace sim::works
