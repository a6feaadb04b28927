#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <span>
#include <vector>

namespace sim::assign {

/// Load that an option puts on a row, parents included.
struct Use
{
    Amount amount = 0;
    std::uint32_t row = 0;
};

/// What the search knows about a problem beforehand: one cost scale for rows of different units.
struct SearchScale
{
    std::vector<double> reduced; ///< by option: cost + prices x amounts (charges: see make_scale)
    std::vector<double> best;    ///< by group: the smallest reduced cost
    std::vector<double> weight;  ///< by row: cost of a unit of overload, at rho = 1
    std::vector<double> typical; ///< by row: mean size of its uses, 1 if it has none
    double spread = 1.0;         ///< mean difference of best and second-best reduced cost
    double value = 1.0;          ///< mean over priced rows of price x typical use
};

/// \param start  its charges count as paid in the reduced costs, the others as shared equally by all
/// groups that may need them; empty: all shared
[[nodiscard]] SearchScale make_scale(Problem const &problem, std::span<double const> price,
                                     std::span<std::uint32_t const> start);

/// By group the option of least reduced cost.
[[nodiscard]] std::vector<std::uint32_t> least_reduced(Problem const &problem,
                                                       SearchScale const &scale);

/// The options that the search moves between, packed.
struct SearchCore
{
    std::vector<std::uint32_t> first;     ///< [groups + 1] core options of group g
    std::vector<std::uint32_t> option;    ///< by core option: the problem's option
    std::vector<Cost> cost;               ///< by core option
    std::vector<std::uint32_t> first_use; ///< [core options + 1]
    std::vector<Use> use;                 ///< rows ascending within an option
    std::vector<std::uint32_t> movable;   ///< groups with more than one core option

    [[nodiscard]] std::span<Use const> uses_of(std::uint32_t core_option) const
    {
        return std::span{use}.subspan(first_use[core_option],
                                      first_use[core_option + 1] - first_use[core_option]);
    }
};

/// Per group the options within `width` of the best reduced cost, the two best in any case, and the
/// group's options in `keep`.
/// \param keep  choices whose options stay in the core; empty ones are skipped
[[nodiscard]] SearchCore make_core(Problem const &problem, SearchScale const &scale, double width,
                                   std::span<std::span<std::uint32_t const> const> keep);

} // namespace sim::assign
