#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace sim::assign {

/// What the caller of the local search decides.
struct SearchControl
{
    std::uint64_t seed = 1;
    std::uint64_t steps = 0; ///< 0: until stopped. A step is proposals_per_step() of each island
    unsigned threads = 0;    ///< 0: one per core; never changes the answer
    Cost target = std::numeric_limits<Cost>::min(); ///< stop once a plan costs no more
    std::function<bool()> stop;                     ///< asked often, on the calling thread
    /// On the calling thread, at each better feasible choice that it knows of.
    std::function<void(std::span<std::uint32_t const> choice, Cost cost)> improved;
};

/// What the local search found.
struct Found
{
    std::vector<std::uint32_t> choice; ///< empty: nothing feasible
    Cost cost = 0;
    std::uint64_t steps = 0; ///< done by each island in this call
};

/// Proposals of one step of each island: 256 a group, but at least 4 096 and at most 65 536.
[[nodiscard]] std::uint64_t proposals_per_step(Problem const &problem);

/// Simulated annealing over the options of small reduced cost: shifts and chains of ejections, at
/// first with several widths and temperatures, then with those that did best. Overloaded rows cost a
/// weight that swings about what it takes. Two islands with their own seeds meet at fixed steps.
/// Goes on from call to call.
/// \source docs/methods.md, "Assignment: local search"
class LocalSearch
{
public:
    /// \param threads  0: one per core; never changes what is found
    LocalSearch(Problem const &problem, std::uint64_t seed, unsigned threads);
    LocalSearch(LocalSearch const &) = delete;
    LocalSearch &operator=(LocalSearch const &) = delete;
    ~LocalSearch();

    /// Prices for the cycles to come. Before the first: all zero.
    /// \param price  by row, cost per unit of amount, >= 0: from a dual; the better, the better the
    /// core
    void set_prices(std::span<double const> price);
    /// A choice to go on from, feasible or not. Without any: the least reduced costs.
    void offer(std::span<std::uint32_t const> choice);
    /// \param control  its seed and threads do not count here
    /// \return the best of all calls, offers too
    Found run(SearchControl const &control);

private:
    class Islands;
    std::unique_ptr<Islands> m_islands;
};

/// One search from beginning to end.
/// \param price, start  as for LocalSearch; empty: none
[[nodiscard]] Found local_search(Problem const &problem, std::span<double const> price,
                                 std::span<std::uint32_t const> start,
                                 SearchControl const &control);

} // namespace sim::assign
