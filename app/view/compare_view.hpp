#pragma once

#include "sim/report/comparison.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// Flips as the list shows them: indices into Comparison::flips, the largest saving first; equal ones
/// in dataset order.
[[nodiscard]] std::vector<std::uint32_t>
flips_by_cost(std::vector<sim::report::BlockDifference> const &flips);

/// What map and panels show of a comparison.
struct CompareView
{
    sim::report::Comparison const *made = nullptr;     ///< nullptr: not known yet
    std::vector<std::uint32_t> const *order = nullptr; ///< with `made`
    bool on = false;                                   ///< two scenarios stand side by side
    bool busy = false;
    sim::Text const *failure = nullptr; ///< why there is no comparison

    /// Where a block stands in the list, from 0.
    [[nodiscard]] std::optional<std::size_t> place_of(sim::BlockId block) const;
    [[nodiscard]] sim::report::BlockDifference const &at(std::size_t place) const
    {
        return made->flips[(*order)[place]];
    }
};

/// Payers that a flip moves, each with its amount, those that move most first.
[[nodiscard]] std::vector<sim::Payer> payers_moved(sim::report::BlockDifference const &flip);

/// All tables as lines with tabs between cells, each under its title: for spreadsheets. Figures as
/// `nuantu-cli compare --out` writes them.
[[nodiscard]] std::string comparison_tsv(sim::Language language,
                                         sim::report::Comparison const &made);

} // namespace app
