#include "sim/engine/works/rcpsp/timeline.hpp"

#include <algorithm>
#include <bit>

namespace sim::works {

Slot Timeline::earliest(std::size_t activity, Period from) const
{
    Layout::Brief const &brief = m_layout->briefs[activity];
    if (brief.length > 0) {
        return earliest_brief(brief, from);
    }
    return m_layout->problem->time[activity] == none ? earliest_plain(activity, from)
                                                     : earliest_worked(activity, from);
}

Slot Timeline::latest(std::size_t activity, Period end) const
{
    Layout::Brief const &brief = m_layout->briefs[activity];
    Slot const slot = brief.length > 0                            ? latest_brief(brief, end)
                      : m_layout->problem->time[activity] == none ? latest_plain(activity, end)
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

// The two loops that searches spend their time in: 16 periods at once, mostly one round.
Slot Timeline::earliest_brief(Layout::Brief const &brief, Period from) const
{
    std::uint64_t const *const free = m_free.data() + brief.first;
    Period const last = static_cast<Period>(m_layout->periods) - brief.length;
    while (from <= last) {
        std::uint64_t const fits = fit_bits(free + from, brief.amounts, m_layout->guard);
        std::uint64_t const begins = brief.run.begins(fits);
        if (begins != 0) {
            Period const start = from + std::countr_zero(begins) / 4;
            return start <= last ? Slot{start, start + brief.length} : Slot{};
        }
        // On from the first period behind the last clash.
        from += (static_cast<Period>(std::bit_width(fits ^ fit_bit_of_each)) + 3) / 4;
    }
    return {};
}

Slot Timeline::latest_brief(Layout::Brief const &brief, Period end) const
{
    std::uint64_t const *const free = m_free.data() + brief.first;
    end = std::min(end, static_cast<Period>(m_layout->periods));
    while (end >= brief.length) {
        Period const first = std::max(end - fit_periods, 0);
        std::uint64_t const until_end = ~std::uint64_t{0} >> (64 - 4 * (end - first));
        std::uint64_t const fits =
            fit_bits(free + first, brief.amounts, m_layout->guard) & until_end;
        std::uint64_t const begins = brief.run.begins(fits);
        if (begins != 0) {
            Period const start = first + (static_cast<Period>(std::bit_width(begins)) - 1) / 4;
            return {start, start + brief.length};
        }
        end = first + std::countr_zero(fits ^ fit_bit_of_each) / 4; // the first clash
    }
    return {};
}

Slot Timeline::earliest_plain(std::size_t activity, Period from) const
{
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
    m_end = std::max(m_end, slot.finish);
    Layout::Brief const &brief = m_layout->briefs[activity];
    if (brief.length > 0) {
        add_to_first(m_free.data() + brief.first + slot.start,
                     taken ? std::uint64_t{0} - brief.amounts : brief.amounts, brief.length);
        return;
    }
    std::uint32_t const time = m_layout->problem->time[activity];
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
    if (m_end == 0) {
        return;
    }
    auto const used = static_cast<std::ptrdiff_t>(m_end);
    for (std::size_t first = 0; first + m_layout->periods + fit_periods <= m_free.size();
         first += m_layout->periods) {
        auto const from = m_layout->empty.begin() + static_cast<std::ptrdiff_t>(first);
        std::copy(from, from + used, m_free.begin() + static_cast<std::ptrdiff_t>(first));
    }
    m_end = 0;
}

template void Timeline::change<true>(std::size_t activity, Slot slot);
template void Timeline::change<false>(std::size_t activity, Slot slot);

} // namespace sim::works
