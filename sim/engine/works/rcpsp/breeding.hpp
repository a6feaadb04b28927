#pragma once

#include "sim/engine/works/rcpsp/passes.hpp"
#include "sim/engine/works/rcpsp/random.hpp"

#include <cstdint>
#include <vector>

namespace sim::works {

/// A schedule with the order it comes from and what it is worth.
struct Member
{
    Order order; ///< of rising start
    Schedule schedule;
    std::int64_t value = 0;
};

/// Makes orders of two parents. Every order has each activity behind those it waits for.
class Breeding
{
public:
    explicit Breeding(Layout const &layout);

    /// Head and tail of the mother's order, between them what is missing in the father's order.
    void two_points(Member const &mother, Member const &father, Random &random, Order &child);
    /// What the father does in his busiest periods keeps his places, the rest the mother's.
    /// \source peak crossover: Valls, Ballestin, Quintanilla, "A hybrid genetic algorithm for the
    /// RCPSP", European Journal of Operational Research 185 (2008)
    void peaks(Member const &mother, Member const &father, Random &random, Order &child);
    /// Moves some activities to another place between those they wait for and those that wait.
    void mutate(double rate, Random &random, Order &order);

private:
    void sort_keys(Order &child);
    void count_use(Schedule const &schedule);

    Layout const *m_layout;
    std::vector<std::uint32_t> m_place; ///< of each activity in an order
    std::vector<std::uint32_t> m_key;
    std::vector<std::uint32_t> m_count;
    std::vector<char> m_taken;
    std::vector<double> m_load;     ///< by activity: share of the capacities that it needs
    std::vector<double> m_use;      ///< by period
    std::vector<double> m_use_rank; ///< the same, sorted
};

} // namespace sim::works
