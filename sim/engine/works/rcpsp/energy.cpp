#include "sim/engine/works/rcpsp/energy.hpp"

#include "sim/engine/works/rcpsp/placement.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace sim::works {
namespace {

std::int64_t share_of(Problem const &problem, std::uint32_t time, Period period)
{
    return time == none ? 1000
                        : problem.times[time].done_before(period + 1) -
                              problem.times[time].done_before(period);
}

std::vector<std::uint32_t> times_of(Problem const &problem, EnergyRow const &row)
{
    std::vector<std::uint32_t> times;
    for (Effort const &effort : row.efforts) {
        times.push_back(problem.time[effort.activity]);
    }
    std::ranges::sort(times);
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

void fill_supply(Problem const &problem, EnergyRow &row)
{
    std::vector<std::uint32_t> const times = times_of(problem, row);
    row.supply_before.assign(1, 0);
    for (Period period = 0; period < problem.horizon; ++period) {
        std::int64_t share = 0;
        for (std::uint32_t const time : times) {
            share = std::max(share, share_of(problem, time, period));
        }
        row.supply_before.push_back(row.supply_before.back() +
                                    share * problem.capacity_of(row.resource, period));
    }
}

/// First period before which a calendar has brought so much; the horizon if none.
Period reaches(Problem const &problem, std::uint32_t time, std::int64_t done)
{
    if (time == none) {
        return std::min(problem.horizon, full_periods(done));
    }
    WorkingTime const &calendar = problem.times[time];
    Period low = 0;
    Period high = problem.horizon;
    while (low < high) {
        Period const middle = low + (high - low) / 2;
        if (calendar.done_before(middle) >= done) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

} // namespace

std::vector<std::int64_t> touched_content(Problem const &problem)
{
    std::vector<std::int64_t> finest(problem.times.size(), 0);
    for (std::size_t t = 0; t < problem.times.size(); ++t) {
        for (Period period = 0; period < problem.times[t].size(); ++period) {
            finest[t] =
                std::gcd(finest[t], share_of(problem, static_cast<std::uint32_t>(t), period));
        }
    }
    std::vector<std::int64_t> touched = problem.content;
    for (std::size_t a = 0; a < problem.size(); ++a) {
        std::int64_t const step = problem.time[a] == none ? 1000 : finest[problem.time[a]];
        touched[a] = step == 0 ? touched[a] : (touched[a] + step - 1) / step * step;
    }
    return touched;
}

std::vector<EnergyRow> energy_rows(Problem const &problem)
{
    std::vector<std::int64_t> const touched = touched_content(problem);
    std::vector<EnergyRow> rows(problem.capacity.size());
    for (std::uint32_t a = 0; a < problem.size(); ++a) {
        for (std::uint32_t n = problem.first_need[a]; n < problem.first_need[a + 1]; ++n) {
            rows[problem.need_resource[n]].efforts.push_back(
                {a, problem.need_amount[n], touched[a]});
        }
    }
    for (std::uint32_t r = 0; r < rows.size(); ++r) {
        rows[r].resource = r;
        fill_supply(problem, rows[r]);
    }
    return rows;
}

std::int64_t least_work(Problem const &problem, Effort const &effort, Begins const &begins,
                        Period from, Period to)
{
    std::uint32_t const a = effort.activity;
    std::int64_t const low = done_before(problem, a, from);
    std::int64_t const high = done_before(problem, a, to);
    std::int64_t const early = done_before(problem, a, begins.earliest[a]) + effort.content - low;
    std::int64_t const late = high - done_before(problem, a, begins.latest[a]);
    return std::max<std::int64_t>(0, std::min({effort.content, high - low, early, late}));
}

DemandSweep::DemandSweep(Problem const &problem, EnergyRow const &row)
    : m_problem{problem}, m_row{row}, m_times{times_of(problem, row)},
      m_slope(m_times.size(),
              std::vector<std::int64_t>(static_cast<std::size_t>(problem.horizon) + 1)),
      m_jump(static_cast<std::size_t>(problem.horizon) + 1)
{
}

/// Within [from, to) the least work rises with the calendar from where it must have begun until all
/// that can be left behind `from` is done.
void DemandSweep::add(Effort const &effort, Begins const &begins, Period from)
{
    std::uint32_t const a = effort.activity;
    std::int64_t const low = done_before(m_problem, a, from);
    std::int64_t const most = std::min(
        effort.content, done_before(m_problem, a, begins.earliest[a]) + effort.content - low);
    Period const first = std::max(begins.latest[a], from);
    if (most <= 0 || first >= m_problem.horizon) {
        return;
    }
    std::uint32_t const time = m_problem.time[a];
    std::int64_t const risen = done_before(m_problem, a, first) + most;
    Period const last = reaches(m_problem, time, risen) - 1;
    auto const which = static_cast<std::size_t>(
        std::lower_bound(m_times.begin(), m_times.end(), time) - m_times.begin());
    std::vector<std::int64_t> &slope = m_slope[which];
    slope[static_cast<std::size_t>(first)] += effort.amount;
    slope[static_cast<std::size_t>(last)] -= effort.amount;
    m_jump[static_cast<std::size_t>(last)] +=
        effort.amount *
        std::min(risen - done_before(m_problem, a, last), share_of(m_problem, time, last));
}

void DemandSweep::run(Begins const &begins, Period from, std::vector<std::int64_t> &demand)
{
    for (std::vector<std::int64_t> &slope : m_slope) {
        std::ranges::fill(slope, 0);
    }
    std::ranges::fill(m_jump, 0);
    for (Effort const &effort : m_row.efforts) {
        add(effort, begins, from);
    }
    std::vector<std::int64_t> rate(m_times.size(), 0);
    std::int64_t sum = 0;
    for (Period period = from; period < m_problem.horizon; ++period) {
        auto const at = static_cast<std::size_t>(period);
        sum += m_jump[at];
        for (std::size_t t = 0; t < m_times.size(); ++t) {
            rate[t] += m_slope[t][at];
            sum += rate[t] == 0 ? 0 : rate[t] * share_of(m_problem, m_times[t], period);
        }
        demand[at + 1] = sum;
    }
}

} // namespace sim::works
