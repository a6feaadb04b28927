#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/rcpsp/tightened.hpp"
#include "sim/engine/works/rcpsp/unit_rows.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sim::works {
namespace {

/// Whole units of a bound that is only known to double precision: never rounded below the truth.
std::int64_t whole_units(double most)
{
    return static_cast<std::int64_t>(std::floor(most + 1e-6 * std::max(1.0, most)));
}

/// Work of one resource between two periods, with the units it seems to keep out.
struct Squeeze
{
    Period from = 0;
    Period to = 0;
    double lost = 0.0;
};

/// Bounds units for one problem and any end.
class UnitBounder
{
public:
    explicit UnitBounder(Problem const &problem)
        : m_problem{problem}, m_rows{energy_rows(problem)},
          m_demand(static_cast<std::size_t>(problem.horizon) + 1)
    {
        m_total = std::accumulate(problem.objective.units.begin(), problem.objective.units.end(),
                                  std::int64_t{0});
        Windows open = windows(problem, problem.horizon);
        Tightener{problem, m_rows}.raise_earliest(open);
        m_earliest = std::move(open.earliest_start);
        for (EnergyRow const &row : m_rows) {
            m_sweeps.emplace_back(problem, row);
        }
    }

    [[nodiscard]] std::int64_t total() const { return m_total; }

    [[nodiscard]] UnitBound most(Period end)
    {
        UnitReach const reach = unit_reach(m_problem, m_earliest, std::min(end, m_problem.horizon));
        UnitBound bound{.most = reach.units, .parts = {}};
        if (reach.units < m_total) {
            bound.parts.push_back({none, m_total - reach.units});
        }
        std::vector<UnitRow> rows;
        for (std::size_t r = 0; r < m_rows.size(); ++r) {
            std::int64_t const lost = add_rows(r, reach, rows);
            if (lost > 0) {
                bound.parts.push_back({static_cast<std::uint32_t>(r), lost});
                bound.most = std::min(bound.most, reach.units - lost);
            }
        }
        // Prices find their way best from the row that keeps out most.
        std::ranges::stable_sort(rows, std::greater<>{}, &UnitRow::lost);
        double const priced = priced_units(rows, m_problem.objective.units, reach);
        bound.most = std::min(bound.most, whole_units(priced));
        std::ranges::stable_sort(bound.parts, std::greater<>{}, &UnitBound::Part::lost);
        return bound;
    }

private:
    /// The rows of a resource that squeeze most. \return units that one of them alone keeps out
    std::int64_t add_rows(std::size_t resource, UnitReach const &reach, std::vector<UnitRow> &rows)
    {
        std::int64_t most_lost = 0;
        for (Squeeze const &squeeze : squeezes(resource, reach)) {
            UnitRow row = unit_row(m_problem, m_rows[resource], reach, squeeze.from, squeeze.to);
            std::int64_t const in_row =
                std::accumulate(row.entries.begin(), row.entries.end(), std::int64_t{0},
                                [this](std::int64_t sum, UnitRow::Entry const &entry) {
                                    return sum + m_problem.objective.units[entry.activity];
                                });
            std::int64_t const lost = in_row - whole_units(row.most(m_problem.objective.units));
            if (lost > 0) {
                most_lost = std::max(most_lost, lost);
                row.lost = static_cast<double>(lost);
                rows.push_back(std::move(row));
            }
        }
        return most_lost;
    }

    [[nodiscard]] std::vector<Squeeze> squeezes(std::size_t resource, UnitReach const &reach)
    {
        EnergyRow const &row = m_rows[resource];
        // Activities that serve no gain must not count: they begin behind everything.
        std::vector<Period> latest = reach.latest_start;
        std::vector<Period> earliest = reach.earliest_start;
        std::vector<Period> from;
        for (Effort const &effort : row.efforts) {
            std::uint32_t const a = effort.activity;
            if (m_problem.fixed_start[a] >= 0) {
                earliest[a] = latest[a] = m_problem.fixed_start[a];
            } else if (!reach.serves(a)) {
                earliest[a] = latest[a] = m_problem.horizon;
            } else {
                from.push_back(earliest[a]);
            }
        }
        std::vector<Squeeze> found;
        for (Period const begin : spread(from)) {
            m_sweeps[resource].run({earliest, latest}, begin, m_demand);
            Squeeze best;
            for (Period to = begin + 1; to <= reach.end; ++to) {
                auto const demand = static_cast<double>(m_demand[static_cast<std::size_t>(to)]);
                double const excess = demand - static_cast<double>(row.supply(begin, to));
                // Units hang on work about evenly: the share that is missing, of the work there is.
                double const lost = excess > 0.0 ? excess * (excess / demand) : 0.0;
                if (lost > best.lost) {
                    best = {begin, to, lost};
                }
            }
            if (best.lost > 0.0) {
                found.push_back(best);
            }
        }
        std::ranges::stable_sort(found, std::greater<>{}, &Squeeze::lost);
        found.resize(std::min(found.size(), most_rows));
        return found;
    }

    /// At most `most_beginnings` of the distinct periods, evenly.
    static std::vector<Period> spread(std::vector<Period> periods)
    {
        std::ranges::sort(periods);
        periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
        std::vector<Period> some;
        std::size_t const count = std::min(periods.size(), most_beginnings);
        for (std::size_t i = 0; i < count; ++i) {
            some.push_back(periods[i * periods.size() / count]);
        }
        return some;
    }

    static constexpr std::size_t most_rows = 4;
    static constexpr std::size_t most_beginnings = 40;
    Problem const &m_problem;
    std::vector<EnergyRow> m_rows;
    std::vector<DemandSweep> m_sweeps;
    std::vector<std::int64_t> m_demand;
    std::vector<Period> m_earliest;
    std::int64_t m_total = 0;
};

Period first_period(UnitBounder &bounder, Problem const &problem, std::int64_t units)
{
    if (units <= 0) {
        return 0;
    }
    if (units > bounder.total()) {
        return never;
    }
    Period low = 0;
    Period high = problem.horizon + 1;
    while (low < high) {
        Period const middle = low + (high - low) / 2;
        if (middle <= problem.horizon && bounder.most(middle).most < units) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low > problem.horizon ? never : low;
}

} // namespace

UnitBound most_units(Problem const &problem, Period end)
{
    return problem.objective.units.empty() ? UnitBound{} : UnitBounder{problem}.most(end);
}

Period unit_bound(Problem const &problem, std::int64_t units)
{
    if (units <= 0 || problem.objective.units.empty()) {
        return units <= 0 ? 0 : never;
    }
    UnitBounder bounder{problem};
    return first_period(bounder, problem, units);
}

std::int64_t value_bound(Problem const &problem)
{
    Objective const &objective = problem.objective;
    Period const beyond = problem.horizon + 1;
    std::int64_t value = objective.makespan_weight * std::min(makespan_bound(problem), beyond);
    for (Quota const &quota : objective.quotas) {
        Period const at = std::min(unit_bound(problem, quota.units), beyond);
        value += quota.weight * at + quota.late_weight * std::max<Period>(0, at - quota.due);
    }
    Windows const open = windows(problem, problem.horizon);
    for (std::size_t a = 0; a < objective.late_weight.size(); ++a) {
        Period const finish = std::min(open.earliest_finish[a], beyond);
        value += std::int64_t{objective.late_weight[a]} *
                 std::max<Period>(0, finish - std::min(problem.due[a], beyond));
    }
    return value;
}

} // namespace sim::works
