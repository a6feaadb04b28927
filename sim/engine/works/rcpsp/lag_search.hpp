#pragma once

#include "sim/engine/works/rcpsp/lag_distances.hpp"
#include "sim/engine/works/rcpsp/random.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace sim::works {

/// Complete search for a schedule within a time: takes activities that together ask too much and
/// are begun together by distances alone, and orders two of them.
/// \source minimal forbidden sets: Bartusch, Moehring, Radermacher 1988; orders that leave one way
/// are posted at once as in Brucker, Hilbig, Hurink 1999
class LagSearch
{
public:
    LagSearch(LagProblem const &problem, std::function<bool()> const &stop);

    enum class Outcome
    {
        found,
        exhausted, ///< proved: there is none
        given_up
    };
    /// \param within  last period allowed for the end
    /// \param nodes   gives up after so many
    [[nodiscard]] Outcome run(Period within, std::uint64_t nodes, std::uint64_t seed);
    [[nodiscard]] std::vector<Period> const &start() const { return m_start; }

    /// Whether distances and single orders alone refute an end so early.
    [[nodiscard]] bool refutes(Period within) const;
    /// End by distances alone; nothing if lags contradict each other or one activity asks too much.
    [[nodiscard]] std::optional<Period> least_end() const;

private:
    using Order =
        std::pair<std::uint32_t, std::uint32_t>; ///< the first is finished before the second
    struct Choice
    {
        std::vector<Order> orders;
        bool conflict = false;
    };

    [[nodiscard]] bool exceeds(std::size_t a, std::size_t b) const;
    [[nodiscard]] bool settle(LagDistances &distances) const;
    [[nodiscard]] bool can(LagDistances const &distances, Order order) const;
    [[nodiscard]] Choice choose(LagDistances const &distances) const;
    [[nodiscard]] std::vector<std::uint32_t>
    forbidden_set(LagDistances const &distances, Period period, std::size_t resource) const;
    Outcome descend(LagDistances distances);
    void rank(LagDistances const &distances, std::vector<Order> &orders);

    LagProblem const &m_problem;
    std::function<bool()> const &m_stop;
    std::vector<Order> m_pairs; ///< that never run together
    std::vector<Period> m_start;
    std::uint64_t m_nodes_left = 0;
    Random m_random{1};
    bool m_shuffles = false;
    bool m_fits = true; ///< no single activity asks more than there is
};

} // namespace sim::works
