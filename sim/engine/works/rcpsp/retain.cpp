#include "sim/engine/works/rcpsp/retain.hpp"

#include "sim/engine/works/rcpsp/passes.hpp"
#include "sim/engine/works/rcpsp/placement.hpp"
#include "sim/engine/works/rcpsp/random.hpp"
#include "sim/engine/works/rcpsp/timeline.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace sim::works {

namespace {

class Retainer
{
public:
    Retainer(Problem const &problem, std::span<Period const> before)
        : m_problem{problem}, m_before{before}, m_layout{problem}, m_timeline{m_layout}
    {
    }

    /// \param priority  of what moves; smaller first
    Retained run(std::span<std::int64_t const> priority)
    {
        std::size_t const n = m_problem.size();
        m_made.schedule.start.assign(n, -1);
        m_made.schedule.finish.assign(n, -1);
        m_made.moved.assign(n, 1);
        m_timeline.clear();
        Order const order = order_by(m_problem, priority);
        if (!place_fixed() || !(keep_what_holds(), place_others(order))) {
            m_made.schedule = {};
        }
        return m_made;
    }

private:
    void put(std::uint32_t a, Slot slot, bool moved)
    {
        m_timeline.take(a, slot);
        m_made.schedule.start[a] = slot.start;
        m_made.schedule.finish[a] = slot.finish;
        m_made.moved[a] = moved ? 1 : 0;
    }
    void take_away(std::uint32_t a)
    {
        m_timeline.give(a, {m_made.schedule.start[a], m_made.schedule.finish[a]});
        m_made.schedule.start[a] = -1;
        m_made.schedule.finish[a] = -1;
        m_made.moved[a] = 1;
    }
    [[nodiscard]] bool is_fixed(std::uint32_t a) const { return m_problem.fixed_start[a] >= 0; }
    [[nodiscard]] bool is_placed(std::uint32_t a) const { return m_made.schedule.start[a] >= 0; }

    bool place_fixed();
    void keep_what_holds();
    bool place_others(Order const &order);
    bool clear_the_way(std::uint32_t a);

    Problem const &m_problem;
    std::span<Period const> m_before;
    Layout m_layout;
    Timeline m_timeline;
    Retained m_made;
};

bool Retainer::place_fixed()
{
    for (std::uint32_t const a : m_layout.fixed) {
        Period const start = m_problem.fixed_start[a];
        Slot const slot = m_timeline.exactly(a, start);
        if (!slot.found() || start < m_problem.not_before[a]) {
            return false;
        }
        put(a, slot, start != m_before[a]);
    }
    return true;
}

/// In the order of their begins, so that crews stay with who had them first. What stands before one
/// may still move, as long as it could be done in time.
void Retainer::keep_what_holds()
{
    std::vector<std::int64_t> begins(m_before.begin(), m_before.end());
    std::vector<Period> earliest_finish(m_problem.size(), 0);
    for (std::uint32_t const a : order_by(m_problem, begins)) {
        Period from = m_problem.not_before[a];
        for (std::uint32_t const earlier : m_problem.predecessors(a)) {
            from = std::max(from, earliest_finish[earlier]);
        }
        if (!is_fixed(a) && m_before[a] >= from && m_before[a] < m_problem.horizon) {
            if (Slot const slot = m_timeline.exactly(a, m_before[a]); slot.found()) {
                put(a, slot, false);
            }
        }
        earliest_finish[a] = is_placed(a)
                                 ? m_made.schedule.finish[a]
                                 : finish_from(m_problem, a, first_begin(m_problem, a, from));
    }
}

/// What waits for `a` and no longer can moves too. \return false if that is fixed
bool Retainer::clear_the_way(std::uint32_t a)
{
    for (std::uint32_t const later : m_problem.successors(a)) {
        if (is_placed(later) && m_made.schedule.start[later] < m_made.schedule.finish[a]) {
            if (is_fixed(later)) {
                return false;
            }
            take_away(later);
        }
    }
    return true;
}

bool Retainer::place_others(Order const &order)
{
    for (std::uint32_t const a : order) {
        Period from = m_problem.not_before[a];
        for (std::uint32_t const earlier : m_problem.predecessors(a)) {
            from = std::max(from, m_made.schedule.finish[earlier]);
        }
        if (is_fixed(a)) {
            if (m_made.schedule.start[a] < from) {
                return false;
            }
            continue;
        }
        if (is_placed(a)) {
            continue;
        }
        Slot const slot = m_timeline.earliest(a, from);
        if (!slot.found()) {
            return false;
        }
        put(a, slot, slot.start != m_before[a]);
        if (!clear_the_way(a)) {
            return false;
        }
    }
    return true;
}

std::vector<std::int64_t> first_priority(Problem const &problem, std::span<Period const> before)
{
    // Those without a begin before go by when they could begin at the earliest.
    std::vector<std::int64_t> priority(before.begin(), before.end());
    std::vector<Period> earliest(problem.size(), 0);
    for (std::uint32_t a = 0; a < problem.size(); ++a) {
        Period from = problem.not_before[a];
        for (std::uint32_t const earlier : problem.predecessors(a)) {
            from = std::max(from, earliest[earlier]);
        }
        Period const begin = first_begin(problem, a, from);
        earliest[a] = finish_from(problem, a, begin);
        priority[a] = before[a] < 0 ? begin : before[a];
    }
    return priority;
}

std::pair<std::size_t, std::int64_t> worth(Problem const &problem, Retained const &made)
{
    return {made.moved_count(), value_of(problem, made.schedule)};
}

/// Some of the moved ones earlier or later in the order.
void shake(Retained const &made, Random &random, std::vector<std::int64_t> &priority)
{
    constexpr std::uint32_t one_in = 4;
    constexpr std::int64_t most_days = 60;
    for (std::size_t a = 0; a < priority.size(); ++a) {
        bool const free = made.schedule.empty() || made.moved[a] != 0;
        if (free && random.below(one_in) == 0) {
            priority[a] += static_cast<std::int64_t>(random.below(2 * most_days + 1)) - most_days;
        }
    }
}

} // namespace

std::size_t Retained::moved_count() const
{
    return static_cast<std::size_t>(std::ranges::count(moved, std::uint8_t{1}));
}

Retained retain(Problem const &problem, std::span<Period const> before, Control const &control)
{
    Retainer retainer{problem, before};
    std::vector<std::int64_t> priority = first_priority(problem, before);
    Retained best = retainer.run(priority);
    Random random{control.seed};
    for (std::uint64_t step = 0; step < control.steps && !control.stopped(); ++step) {
        if (!best.schedule.empty() && best.moved_count() == 0) {
            break;
        }
        std::vector<std::int64_t> tried = priority;
        shake(best, random, tried);
        Retained made = retainer.run(tried);
        bool const better = !made.schedule.empty() &&
                            (best.schedule.empty() || worth(problem, made) < worth(problem, best));
        if (better) {
            best = std::move(made);
            priority = std::move(tried);
        }
    }
    return best;
}

} // namespace sim::works
