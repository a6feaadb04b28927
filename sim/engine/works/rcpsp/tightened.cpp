#include "sim/engine/works/rcpsp/tightened.hpp"

#include "sim/engine/works/rcpsp/placement.hpp"

#include <algorithm>
#include <cstddef>

namespace sim::works {
namespace {

template <typename Key>
std::vector<EnergyRow> sorted_by(std::vector<EnergyRow> rows, Key key)
{
    for (EnergyRow &row : rows) {
        std::ranges::stable_sort(row.efforts, std::greater<>{},
                                 [&key](Effort const &effort) { return key(effort.activity); });
    }
    return rows;
}

} // namespace

Tightener::Tightener(Problem const &problem, std::vector<EnergyRow> const &rows)
    : m_problem{problem}, m_words{problem.size() / 64 + 1}, m_ancestors(problem.size() * m_words)
{
    Windows const open = windows(problem, problem.horizon);
    m_forward = sorted_by(rows, [&open](std::uint32_t a) { return open.earliest_start[a]; });
    m_backward = sorted_by(rows, [&open](std::uint32_t a) { return -open.latest_finish[a]; });
    for (std::size_t a = 0; a < problem.size(); ++a) {
        std::uint64_t *const own = &m_ancestors[a * m_words];
        for (std::uint32_t const earlier : problem.predecessors(a)) {
            std::uint64_t const *const theirs = &m_ancestors[earlier * m_words];
            for (std::size_t w = 0; w < m_words; ++w) {
                own[w] |= theirs[w];
            }
            own[earlier / 64] |= std::uint64_t{1} << (earlier % 64);
        }
    }
}

/// First period before which the row can have brought what everything ahead of the activity asks.
Period Tightener::done_after(EnergyRow const &row, std::uint32_t activity, Windows const &windows,
                             Period at_least) const
{
    Period from = never;
    std::int64_t work = 0;
    for (Effort const &effort : row.efforts) {
        if (!is_before(effort.activity, activity)) {
            continue;
        }
        from = std::min(from, windows.earliest_start[effort.activity]);
        work += effort.amount * effort.content;
        if (at_least > m_problem.horizon || from >= m_problem.horizon) {
            return never;
        }
        std::int64_t const wanted = row.supply_before[static_cast<std::size_t>(from)] + work;
        if (row.supply_before[static_cast<std::size_t>(at_least)] < wanted) {
            auto const found = std::ranges::lower_bound(row.supply_before, wanted);
            at_least = static_cast<Period>(found - row.supply_before.begin());
        }
    }
    return at_least;
}

Period Tightener::begun_before(EnergyRow const &row, std::uint32_t activity, Windows const &windows,
                               Period at_most) const
{
    Period to = 0;
    std::int64_t work = 0;
    for (Effort const &effort : row.efforts) {
        if (!is_before(activity, effort.activity)) {
            continue;
        }
        to = std::max(to, windows.latest_finish[effort.activity]);
        work += effort.amount * effort.content;
        std::int64_t const left = row.supply_before[static_cast<std::size_t>(to)] - work;
        if (at_most < 0 || left < 0) {
            return -1;
        }
        if (row.supply_before[static_cast<std::size_t>(at_most)] > left) {
            auto const found = std::ranges::upper_bound(row.supply_before, left);
            at_most = static_cast<Period>(found - row.supply_before.begin()) - 1;
        }
    }
    return at_most;
}

void Tightener::raise_earliest(Windows &windows) const
{
    for (std::uint32_t a = 0; a < m_problem.size(); ++a) {
        Period from = windows.earliest_start[a];
        for (std::uint32_t const earlier : m_problem.predecessors(a)) {
            from = std::max(from, windows.earliest_finish[earlier]);
        }
        for (EnergyRow const &row : m_forward) {
            from = from > m_problem.horizon ? never : done_after(row, a, windows, from);
        }
        windows.earliest_start[a] = first_begin(m_problem, a, from);
        windows.earliest_finish[a] = finish_from(m_problem, a, windows.earliest_start[a]);
    }
}

void Tightener::lower_latest(Windows &windows) const
{
    for (auto a = static_cast<std::uint32_t>(m_problem.size()); a-- > 0;) {
        Period before = windows.latest_finish[a];
        for (std::uint32_t const later : m_problem.successors(a)) {
            before = std::min(before, windows.latest_start[later]);
        }
        for (EnergyRow const &row : m_backward) {
            before = before < 0 ? -1 : begun_before(row, a, windows, before);
        }
        Period const start =
            std::min(windows.latest_start[a], std::max(last_begin(m_problem, a, before), -1));
        windows.latest_start[a] = start;
        windows.latest_finish[a] = start < 0 ? -1 : finish_from(m_problem, a, start);
    }
}

} // namespace sim::works
