#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/rcpsp/energy.hpp"
#include "sim/engine/works/rcpsp/tightened.hpp"

#include <algorithm>

namespace sim::works {
namespace {

/// Tries to show that nothing is done by a period.
class Refuter
{
public:
    explicit Refuter(Problem const &problem)
        : m_problem{problem}, m_rows{energy_rows(problem)}, m_tightener{problem, m_rows},
          m_demand(static_cast<std::size_t>(problem.horizon) + 1)
    {
        for (EnergyRow const &row : m_rows) {
            m_sweeps.emplace_back(problem, row);
        }
    }

    [[nodiscard]] bool refutes(Period end)
    {
        Windows found = windows(m_problem, end);
        m_tightener.raise_earliest(found);
        if (is_empty(found)) {
            return true;
        }
        m_tightener.lower_latest(found);
        if (is_empty(found)) {
            return true;
        }
        Begins const begins{found.earliest_start, found.latest_start};
        for (std::size_t r = 0; r < m_rows.size(); ++r) {
            if (refutes(r, begins, end)) {
                return true;
            }
        }
        return false;
    }

private:
    [[nodiscard]] bool is_empty(Windows const &found) const
    {
        for (std::size_t a = 0; a < m_problem.size(); ++a) {
            if (found.earliest_start[a] > found.latest_start[a]) {
                return true;
            }
        }
        return false;
    }

    bool refutes(std::size_t row, Begins const &begins, Period end)
    {
        for (Period const from : beginnings(m_rows[row], begins)) {
            m_sweeps[row].run(begins, from, m_demand);
            for (Period to = from + 1; to <= end; ++to) {
                if (m_demand[static_cast<std::size_t>(to)] > m_rows[row].supply(from, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Periods from which work is counted: where the windows of efforts begin.
    std::vector<Period> beginnings(EnergyRow const &row, Begins const &begins) const
    {
        std::vector<Period> periods;
        for (Effort const &effort : row.efforts) {
            periods.push_back(begins.earliest[effort.activity]);
            periods.push_back(begins.latest[effort.activity]);
        }
        std::ranges::sort(periods);
        periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
        if (periods.size() > most_beginnings) {
            std::vector<Period> some;
            for (std::size_t i = 0; i < most_beginnings; ++i) {
                some.push_back(periods[i * periods.size() / most_beginnings]);
            }
            return some;
        }
        return periods;
    }

    static constexpr std::size_t most_beginnings = 160;
    Problem const &m_problem;
    std::vector<EnergyRow> m_rows;
    Tightener m_tightener;
    std::vector<DemandSweep> m_sweeps;
    std::vector<std::int64_t> m_demand;
};

} // namespace

Period makespan_bound(Problem const &problem)
{
    Windows const open = windows(problem, problem.horizon);
    Period low = 0; // nothing is done before
    for (Period const finish : open.earliest_finish) {
        low = std::max(low, finish);
    }
    if (low > problem.horizon) {
        return never;
    }
    Refuter refuter{problem};
    Period high = problem.horizon + 1;
    while (low < high) {
        Period const middle = low + (high - low) / 2;
        if (middle <= problem.horizon && refuter.refutes(middle)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low > problem.horizon ? never : low;
}

} // namespace sim::works
