#include "sim/engine/works/rcpsp/working_time.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace sim::works {

namespace {

constexpr std::int64_t full_period = 1000;

/// Periods that work takes at least.
Period full_periods(std::int64_t content)
{
    return static_cast<Period>((content + full_period - 1) / full_period);
}

} // namespace

WorkingTime::WorkingTime(std::vector<std::uint16_t> const &share,
                         std::vector<Period> const &closures)
    : m_done(share.size() + 1, 0), m_season_end(share.size() + 1), m_next(share.size() + 1),
      m_previous(share.size() + 1, -1)
{
    assert(std::ranges::is_sorted(closures));
    auto const count = static_cast<Period>(share.size());
    for (std::size_t p = 0; p < share.size(); ++p) {
        assert(share[p] <= 1000);
        m_done[p + 1] = m_done[p] + share[p];
        m_previous[p + 1] = share[p] > 0 ? static_cast<Period>(p) : m_previous[p];
    }
    m_next.back() = never;
    m_season_end.back() = count;
    Period end = count;
    auto closure = closures.rbegin();
    for (Period p = count; p-- > 0;) {
        auto const i = static_cast<std::size_t>(p);
        while (closure != closures.rend() && *closure > p) {
            end = std::min(end, *closure++);
        }
        m_season_end[i] = end;
        m_next[i] = share[i] > 0 ? p : m_next[i + 1];
    }
    for (Period p = 0; p < count; p = m_season_end[static_cast<std::size_t>(p)]) {
        std::int64_t const season =
            done_before(m_season_end[static_cast<std::size_t>(p)]) - done_before(p);
        m_longest_season = std::max(m_longest_season, season);
    }
}

bool WorkingTime::works(Period period) const
{
    return period >= 0 && period < size() && m_next[static_cast<std::size_t>(period)] == period;
}

std::int64_t WorkingTime::done_before(Period period) const
{
    return m_done[static_cast<std::size_t>(std::clamp(period, 0, size()))];
}

Period WorkingTime::begin(Period period, std::int64_t content) const
{
    if (content == 0) {
        return period;
    }
    Period at = std::max(period, 0);
    while (at < size()) {
        at = m_next[static_cast<std::size_t>(at)];
        if (at == never) {
            break;
        }
        Period const end =
            content > m_longest_season ? size() : m_season_end[static_cast<std::size_t>(at)];
        if (done_before(end) - done_before(at) >= content) {
            return at;
        }
        at = end;
    }
    return never;
}

Period WorkingTime::finish(Period start, std::int64_t content) const
{
    if (content == 0) {
        return start;
    }
    if (!works(start)) {
        return never;
    }
    Period const last =
        content > m_longest_season ? size() : m_season_end[static_cast<std::size_t>(start)];
    std::int64_t const wanted = m_done[static_cast<std::size_t>(start)] + content;
    if (m_done[static_cast<std::size_t>(last)] < wanted) {
        return never;
    }
    // A period brings at most a full one: each step is the least that can still be missing.
    Period end = start;
    while (m_done[static_cast<std::size_t>(end)] < wanted) {
        std::int64_t const missing = wanted - m_done[static_cast<std::size_t>(end)];
        end = m_next[static_cast<std::size_t>(end)] + full_periods(missing);
    }
    return end;
}

Period WorkingTime::latest_start(Period end, std::int64_t content) const
{
    if (content == 0) {
        return end;
    }
    Period before = std::min(end, size());
    while (before > 0) {
        std::int64_t const done = done_before(before) - content;
        if (done < 0) {
            break;
        }
        Period start = before;
        while (m_done[static_cast<std::size_t>(start)] > done) {
            std::int64_t const excess = m_done[static_cast<std::size_t>(start)] - done;
            start =
                std::min(start - full_periods(excess), m_previous[static_cast<std::size_t>(start)]);
        }
        // From there to `before` enough is done: only the end of a season can come between.
        Period const last =
            content > m_longest_season ? size() : m_season_end[static_cast<std::size_t>(start)];
        if (last >= before || done_before(last) - done_before(start) >= content) {
            return start;
        }
        before = last;
    }
    return -1;
}

} // namespace sim::works
