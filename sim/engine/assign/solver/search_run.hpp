#pragma once

#include "sim/engine/assign/solver/local_search.hpp"
#include "sim/engine/assign/solver/random.hpp"
#include "sim/engine/assign/solver/search_arms.hpp"
#include "sim/engine/assign/solver/search_core.hpp"
#include "sim/engine/assign/solver/search_islands.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// One seeded search of its own.
struct SearchIsland
{
    Random random{1};
    std::vector<std::uint32_t> current; ///< where the next cycle begins
    bool found = false;                 ///< in the last cycle
    Cost cost = 0;
    double value = 0.0; ///< what SearchArms compares
    std::vector<std::uint32_t> best;
};

/// Islands, ways to cool and the best choice of a LocalSearch.
class LocalSearch::Islands
{
public:
    Islands(Problem const &problem, std::uint64_t seed, unsigned threads);

    void set_prices(std::span<double const> price);
    void offer(std::span<std::uint32_t const> choice);
    Found run(SearchControl const &control);

private:
    void run_cycle(std::size_t index, SearchStop &stop);
    void begin(SearchControl const &control);
    void meet(SearchControl const &control);
    [[nodiscard]] bool goes_on_from_best() const;
    [[nodiscard]] std::uint64_t next_steps(std::uint64_t left) const;

    Problem const &m_problem;
    unsigned m_threads;
    std::vector<double> m_price;
    SearchScale m_scale;
    std::vector<SearchIsland> m_islands;
    SearchArms m_arms;
    std::vector<std::uint32_t> m_first; ///< where all arms begin until one is chosen
    Found m_best;
    bool m_empty_group = false; ///< then nothing can be chosen
    bool m_mended = false;      ///< the first cycle is over
    bool m_own = false;         ///< m_best was found by a cycle, not offered
    std::uint64_t m_cycle = 0;
    std::uint64_t m_steps = 0; ///< of the cycle under way
};

} // namespace sim::assign
