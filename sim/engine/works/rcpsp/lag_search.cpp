#include "sim/engine/works/rcpsp/lag_search.hpp"

#include <algorithm>

namespace sim::works {

LagSearch::LagSearch(LagProblem const &problem, std::function<bool()> const &stop)
    : m_problem{problem}, m_stop{stop}
{
    auto const count = static_cast<std::uint32_t>(problem.duration.size());
    for (std::uint32_t a = 0; a < count; ++a) {
        for (std::size_t r = 0; r < problem.capacity.size(); ++r) {
            m_fits =
                m_fits && (problem.duration[a] == 0 || problem.need[a][r] <= problem.capacity[r]);
        }
        for (std::uint32_t b = a + 1; b < count; ++b) {
            if (exceeds(a, b)) {
                m_pairs.emplace_back(a, b);
            }
        }
    }
}

bool LagSearch::exceeds(std::size_t a, std::size_t b) const
{
    if (m_problem.duration[a] == 0 || m_problem.duration[b] == 0) {
        return false;
    }
    for (std::size_t r = 0; r < m_problem.capacity.size(); ++r) {
        if (m_problem.need[a][r] + m_problem.need[b][r] > m_problem.capacity[r]) {
            return true;
        }
    }
    return false;
}

std::optional<Period> LagSearch::least_end() const
{
    LagDistances distances{m_problem};
    if (!m_fits || !distances.possible() || !settle(distances)) {
        return std::nullopt;
    }
    return distances.earliest(distances.finale());
}

bool LagSearch::refutes(Period within) const
{
    LagDistances distances{m_problem};
    distances.add(distances.finale(), distances.origin(), -within);
    return !distances.possible() || !settle(distances);
}

bool LagSearch::can(LagDistances const &distances, Order order) const
{
    return distances.between(order.second, order.first) + m_problem.duration[order.first] <= 0;
}

/// Pairs that never run together: where only one order is left it is posted, until nothing changes.
bool LagSearch::settle(LagDistances &distances) const
{
    for (bool moved = true; moved;) {
        moved = false;
        for (auto const &[a, b] : m_pairs) {
            bool const forth = can(distances, {a, b});
            bool const back = can(distances, {b, a});
            if (!forth && !back) {
                return false;
            }
            if (!back) {
                moved = distances.add(a, b, m_problem.duration[a]) || moved;
            } else if (!forth) {
                moved = distances.add(b, a, m_problem.duration[b]) || moved;
            }
            if (!distances.possible()) {
                return false;
            }
        }
    }
    return true;
}

/// Activities running in a period, largest need first, as few as exceed the capacity together.
std::vector<std::uint32_t> LagSearch::forbidden_set(LagDistances const &distances, Period period,
                                                    std::size_t resource) const
{
    std::vector<std::uint32_t> running;
    for (std::uint32_t a = 0; a < m_problem.duration.size(); ++a) {
        Period const start = distances.earliest(a);
        if (m_problem.need[a][resource] > 0 && start <= period &&
            period < start + m_problem.duration[a]) {
            running.push_back(a);
        }
    }
    std::ranges::stable_sort(running, std::greater<>{}, [this, resource](std::uint32_t a) {
        return m_problem.need[a][resource];
    });
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < running.size(); ++i) {
        sum += m_problem.need[running[i]][resource];
        if (sum > m_problem.capacity[resource]) {
            running.resize(i + 1);
            return running;
        }
    }
    return {};
}

/// The conflict of the earliest begins that leaves the fewest orders.
LagSearch::Choice LagSearch::choose(LagDistances const &distances) const
{
    Choice best;
    for (std::uint32_t a = 0; a < m_problem.duration.size(); ++a) {
        if (m_problem.duration[a] == 0) {
            continue;
        }
        for (std::size_t r = 0; r < m_problem.capacity.size(); ++r) {
            std::vector<std::uint32_t> const set =
                forbidden_set(distances, distances.earliest(a), r);
            if (set.empty()) {
                continue;
            }
            std::vector<Order> orders;
            for (std::uint32_t const first : set) {
                for (std::uint32_t const second : set) {
                    if (first != second && can(distances, {first, second})) {
                        orders.emplace_back(first, second);
                    }
                }
            }
            if (!best.conflict || orders.size() < best.orders.size()) {
                best = {std::move(orders), true};
            }
        }
    }
    return best;
}

/// Orders that keep most slack first; disturbed after the first run.
void LagSearch::rank(LagDistances const &distances, std::vector<Order> &orders)
{
    std::vector<std::pair<double, Order>> ranked;
    for (Order const &order : orders) {
        double const slack =
            -distances.between(order.second, order.first) - m_problem.duration[order.first];
        ranked.emplace_back(m_shuffles ? slack * (0.5 + m_random.uniform()) : slack, order);
    }
    std::ranges::stable_sort(ranked, std::greater<>{}, &std::pair<double, Order>::first);
    for (std::size_t i = 0; i < orders.size(); ++i) {
        orders[i] = ranked[i].second;
    }
}

LagSearch::Outcome LagSearch::descend(LagDistances distances)
{
    for (;;) {
        if (!settle(distances)) {
            return Outcome::exhausted;
        }
        if (m_nodes_left == 0 || (m_stop && m_nodes_left % 64 == 0 && m_stop())) {
            return Outcome::given_up;
        }
        --m_nodes_left;
        Choice choice = choose(distances);
        if (!choice.conflict) {
            m_start.clear();
            for (std::size_t a = 0; a < m_problem.duration.size(); ++a) {
                m_start.push_back(distances.earliest(a));
            }
            return Outcome::found;
        }
        if (choice.orders.empty()) {
            return Outcome::exhausted;
        }
        rank(distances, choice.orders);
        for (std::size_t i = 0; i + 1 < choice.orders.size(); ++i) {
            auto const [first, second] = choice.orders[i];
            LagDistances child = distances;
            child.add(first, second, m_problem.duration[first]);
            Outcome const outcome =
                child.possible() ? descend(std::move(child)) : Outcome::exhausted;
            if (outcome != Outcome::exhausted) {
                return outcome;
            }
            // Without that order the second begins before the first is finished.
            distances.add(second, first, 1 - m_problem.duration[first]);
            if (!distances.possible()) {
                return Outcome::exhausted;
            }
        }
        auto const [first, second] = choice.orders.back();
        distances.add(first, second, m_problem.duration[first]);
        if (!distances.possible()) {
            return Outcome::exhausted;
        }
    }
}

LagSearch::Outcome LagSearch::run(Period within, std::uint64_t nodes, std::uint64_t seed)
{
    m_nodes_left = nodes;
    m_random = Random{seed};
    m_shuffles = seed != 0;
    LagDistances distances{m_problem};
    distances.add(distances.finale(), distances.origin(), -within);
    return m_fits && distances.possible() ? descend(std::move(distances)) : Outcome::exhausted;
}

} // namespace sim::works
