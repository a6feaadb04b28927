#include "sim/engine/works/rcpsp/timeline.hpp"

#include <algorithm>

namespace sim::works {

Slot Timeline::earliest(std::size_t activity, Period from) const
{
    return m_layout->problem->time[activity] == none ? earliest_plain(activity, from)
                                                     : earliest_worked(activity, from);
}

Slot Timeline::latest(std::size_t activity, Period end) const
{
    Slot const slot = m_layout->problem->time[activity] == none ? latest_plain(activity, end)
                                                                : latest_worked(activity, end);
    return slot.start < m_layout->problem->not_before[activity] ? Slot{} : slot;
}

Slot Timeline::exactly(std::size_t activity, Period start) const
{
    Period const end = m_layout->finish(activity, start);
    if (end == never || end > static_cast<Period>(m_layout->periods) ||
        first_clash(activity, start, end) >= 0) {
        return {};
    }
    return {start, end};
}

Period Timeline::last_clash(std::size_t activity, Period from, Period to) const
{
    std::uint64_t const guard = m_layout->guard;
    std::uint32_t const time = m_layout->problem->time[activity];
    Period last = from - 1;
    for (Layout::Request const &request : m_layout->requests_of(activity)) {
        std::uint64_t const *const free = m_free.data() + request.plane * m_layout->periods;
        if (time == none) {
            for (Period p = to - 1; p > last; --p) {
                if (((free[p] - request.amounts) & guard) != guard) {
                    last = p;
                }
            }
        } else {
            std::uint64_t const *const pause = m_layout->pause[time].data();
            for (Period p = to - 1; p > last; --p) {
                if ((((free[p] - request.amounts) | pause[p]) & guard) != guard) {
                    last = p;
                }
            }
        }
    }
    return last < from ? -1 : last;
}

Period Timeline::first_clash(std::size_t activity, Period from, Period to) const
{
    std::uint64_t const guard = m_layout->guard;
    std::uint32_t const time = m_layout->problem->time[activity];
    Period first = to;
    for (Layout::Request const &request : m_layout->requests_of(activity)) {
        std::uint64_t const *const free = m_free.data() + request.plane * m_layout->periods;
        if (time == none) {
            for (Period p = from; p < first; ++p) {
                if (((free[p] - request.amounts) & guard) != guard) {
                    first = p;
                }
            }
        } else {
            std::uint64_t const *const pause = m_layout->pause[time].data();
            for (Period p = from; p < first; ++p) {
                if ((((free[p] - request.amounts) | pause[p]) & guard) != guard) {
                    first = p;
                }
            }
        }
    }
    return first == to ? -1 : first;
}

// The two loops that searches spend their time in: a window is tested from its far end, so that a
// clash moves it as far as possible, and what was found free is not tested again.
Slot Timeline::earliest_single(std::size_t activity, Period from) const
{
    Layout::Request const request = m_layout->requests[m_layout->first_request[activity]];
    std::uint64_t const *const free = m_free.data() + request.plane * m_layout->periods;
    std::uint64_t const guard = m_layout->guard;
    Period const length = m_layout->duration[activity];
    auto const horizon = static_cast<Period>(m_layout->periods);
    Period start = from;
    Period known = from; // periods of [start, known) are free
    while (length <= horizon && start <= horizon - length) {
        Period const low = std::max(start, known);
        Period p = start + length;
        known = p;
        while (p > low && ((free[p - 1] - request.amounts) & guard) == guard) {
            --p;
        }
        if (p <= low) {
            return {start, start + length};
        }
        start = p;
    }
    return {};
}

Slot Timeline::latest_single(std::size_t activity, Period end) const
{
    Layout::Request const request = m_layout->requests[m_layout->first_request[activity]];
    std::uint64_t const *const free = m_free.data() + request.plane * m_layout->periods;
    std::uint64_t const guard = m_layout->guard;
    Period const length = m_layout->duration[activity];
    Period finish = std::min(end, static_cast<Period>(m_layout->periods));
    Period known = finish; // periods of [known, finish) are free
    while (finish >= length) {
        Period const high = std::min(finish, known);
        Period p = finish - length;
        known = p;
        while (p < high && ((free[p] - request.amounts) & guard) == guard) {
            ++p;
        }
        if (p >= high) {
            return {finish - length, finish};
        }
        finish = p;
    }
    return {};
}

Slot Timeline::earliest_plain(std::size_t activity, Period from) const
{
    if (m_layout->requests_of(activity).size() == 1) {
        return earliest_single(activity, from);
    }
    Period const length = m_layout->duration[activity];
    auto const horizon = static_cast<Period>(m_layout->periods);
    Period start = from;
    Period known = from; // periods of [start, known) are free
    while (length <= horizon && start <= horizon - length) {
        Period const clash = last_clash(activity, std::max(start, known), start + length);
        if (clash < 0) {
            return {start, start + length};
        }
        known = start + length;
        start = clash + 1;
    }
    return {};
}

Slot Timeline::latest_plain(std::size_t activity, Period end) const
{
    if (m_layout->requests_of(activity).size() == 1) {
        return latest_single(activity, end);
    }
    Period const length = m_layout->duration[activity];
    Period start = std::min(end, static_cast<Period>(m_layout->periods)) - length;
    Period known = start + length; // periods of [known, start + length) are free
    while (start >= 0) {
        Period const clash = first_clash(activity, start, std::min(known, start + length));
        if (clash < 0) {
            return {start, start + length};
        }
        known = start;
        start = clash - length;
    }
    return {};
}

Slot Timeline::earliest_worked(std::size_t activity, Period from) const
{
    Problem const &problem = *m_layout->problem;
    WorkingTime const &time = problem.times[problem.time[activity]];
    std::int64_t const content = problem.content[activity];
    auto const horizon = static_cast<Period>(m_layout->periods);
    Period start = time.begin(from, content);
    Period known = start;
    while (start <= horizon) {
        Period const end = time.finish(start, content);
        if (end > horizon) {
            break;
        }
        Period const clash = last_clash(activity, std::max(start, known), end);
        if (clash < 0) {
            return {start, end};
        }
        known = end;
        start = time.begin(clash + 1, content);
    }
    return {};
}

Slot Timeline::latest_worked(std::size_t activity, Period end) const
{
    Problem const &problem = *m_layout->problem;
    WorkingTime const &time = problem.times[problem.time[activity]];
    std::int64_t const content = problem.content[activity];
    Period start =
        time.latest_start(std::min(end, static_cast<Period>(m_layout->periods)), content);
    Period known = never; // periods of [known, the finish) are free
    while (start >= 0) {
        Period const finish = time.finish(start, content);
        Period const clash = first_clash(activity, start, std::min(known, finish));
        if (clash < 0) {
            return {start, finish};
        }
        known = start;
        start = time.latest_start(clash, content);
    }
    return {};
}

template <bool taken>
void Timeline::change(std::size_t activity, Slot slot)
{
    std::uint32_t const time = m_layout->problem->time[activity];
    m_end = std::max(m_end, slot.finish);
    for (Layout::Request const &request : m_layout->requests_of(activity)) {
        std::uint64_t *const free = m_free.data() + request.plane * m_layout->periods;
        std::uint64_t const amounts = taken ? std::uint64_t{0} - request.amounts : request.amounts;
        if (time == none) {
            for (Period p = slot.start; p < slot.finish; ++p) {
                free[p] += amounts;
            }
        } else {
            std::uint64_t const *const pause = m_layout->pause[time].data();
            for (Period p = slot.start; p < slot.finish; ++p) {
                free[p] += amounts & ~pause[p];
            }
        }
    }
}

void Timeline::clear()
{
    auto const used = static_cast<std::ptrdiff_t>(m_end);
    for (std::size_t first = 0; first < m_free.size(); first += m_layout->periods) {
        auto const from = m_layout->empty.begin() + static_cast<std::ptrdiff_t>(first);
        std::copy(from, from + used, m_free.begin() + static_cast<std::ptrdiff_t>(first));
    }
    m_end = 0;
}

template void Timeline::change<true>(std::size_t activity, Slot slot);
template void Timeline::change<false>(std::size_t activity, Slot slot);

} // namespace sim::works
