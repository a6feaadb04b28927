#include "sim/engine/works/rcpsp/lag_distances.hpp"

#include <algorithm>

namespace sim::works {
namespace {

constexpr Period far = std::numeric_limits<Period>::min() / 4; // no path; two of them still fit

} // namespace

LagDistances::LagDistances(LagProblem const &problem)
    : m_count{problem.duration.size() + 2}, m_longest(m_count * m_count, far)
{
    for (std::size_t a = 0; a < m_count; ++a) {
        m_longest[a * m_count + a] = 0;
        m_longest[origin() * m_count + a] = 0;
    }
    for (std::size_t a = 0; a < problem.duration.size(); ++a) {
        m_longest[a * m_count + finale()] = problem.duration[a];
    }
    for (TimeLag const &lag : problem.lags) {
        Period &longest = m_longest[lag.from * m_count + lag.to];
        longest = std::max(longest, lag.lag);
    }
    close();
}

/// Floyd and Warshall; a cycle of positive length means that nothing fits.
void LagDistances::close()
{
    for (std::size_t over = 0; over < m_count; ++over) {
        for (std::size_t from = 0; from < m_count; ++from) {
            Period const first = between(from, over);
            if (first <= far) {
                continue;
            }
            for (std::size_t to = 0; to < m_count; ++to) {
                Period const second = between(over, to);
                Period &longest = m_longest[from * m_count + to];
                longest = second <= far ? longest : std::max(longest, first + second);
            }
        }
        for (std::size_t a = 0; a < m_count; ++a) {
            if (between(a, a) > 0) {
                m_possible = false;
                return; // lengths would grow without end
            }
        }
    }
}

bool LagDistances::add(std::size_t from, std::size_t to, Period lag)
{
    if (between(from, to) >= lag) {
        return false;
    }
    if (between(to, from) > far && between(to, from) + lag > 0) {
        m_possible = false;
        return true;
    }
    for (std::size_t a = 0; a < m_count; ++a) {
        Period const first = between(a, from);
        if (first <= far || first + lag <= between(a, to)) {
            continue; // what lies behind `to` is no farther from `a` either
        }
        for (std::size_t b = 0; b < m_count; ++b) {
            Period const second = between(to, b);
            Period &longest = m_longest[a * m_count + b];
            longest = second <= far ? longest : std::max(longest, first + lag + second);
        }
    }
    return true;
}

} // namespace sim::works
