#include "sim/engine/assign/solver/local_search.hpp"

#include "sim/engine/assign/solver/search_run.hpp"

#include <algorithm>

namespace sim::assign {

std::uint64_t proposals_per_step(Problem const &problem)
{
    constexpr std::uint64_t least = 1U << 12U;
    constexpr std::uint64_t most = 1U << 16U;
    constexpr std::uint64_t a_group = 256;
    return std::clamp(a_group * problem.group_count(), least, most);
}

LocalSearch::LocalSearch(Problem const &problem, std::uint64_t seed, unsigned threads)
    : m_islands{std::make_unique<Islands>(problem, seed, threads)}
{
}

LocalSearch::~LocalSearch() = default;

void LocalSearch::set_prices(std::span<double const> price)
{
    m_islands->set_prices(price);
}

void LocalSearch::offer(std::span<std::uint32_t const> choice)
{
    m_islands->offer(choice);
}

Found LocalSearch::run(SearchControl const &control)
{
    return m_islands->run(control);
}

Found local_search(Problem const &problem, std::span<double const> price,
                   std::span<std::uint32_t const> start, SearchControl const &control)
{
    LocalSearch search{problem, control.seed, control.threads};
    if (!price.empty()) {
        search.set_prices(price);
    }
    if (!start.empty()) {
        search.offer(start);
    }
    return search.run(control);
}

} // namespace sim::assign
