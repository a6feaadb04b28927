#include "app/view/compare_view.hpp"

#include "sim/report/render_table.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace app {

std::vector<std::uint32_t> flips_by_cost(std::vector<sim::report::BlockDifference> const &flips)
{
    std::vector<std::uint32_t> order(flips.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return flips[i].total(); });
    return order;
}

std::optional<std::size_t> CompareView::place_of(sim::BlockId block) const
{
    if (made == nullptr) {
        return std::nullopt;
    }
    auto const found = std::ranges::find_if(
        *order, [&](std::uint32_t i) { return made->flips[i].block == block; });
    return found == order->end() ? std::nullopt
                                 : std::optional{static_cast<std::size_t>(found - order->begin())};
}

std::vector<sim::Payer> payers_moved(sim::report::BlockDifference const &flip)
{
    auto const moved = [&](sim::Payer payer) {
        return std::abs(flip.by_payer[static_cast<std::size_t>(payer)].fen());
    };
    std::vector<sim::Payer> payers;
    std::ranges::copy_if(sim::all_payers, std::back_inserter(payers),
                         [&](sim::Payer payer) { return moved(payer) != 0; });
    std::ranges::stable_sort(payers, std::ranges::greater{}, moved);
    return payers;
}

std::string comparison_tsv(sim::Language language, sim::report::Comparison const &made)
{
    constexpr int decimals = 6; // of money in 万元: to the fen
    std::string words;
    for (sim::Table const &table : sim::report::comparison_tables(made, decimals)) {
        words += (words.empty() ? "" : "\n") + sim::render(language, table.title) + "\n" +
                 sim::report::to_tsv(language, table);
    }
    return words;
}

} // namespace app
