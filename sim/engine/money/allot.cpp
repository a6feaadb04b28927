#include "sim/engine/money/allot.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace sim {

// Whole millionths keep ties exact: in doubles 0.9 x 10 and 0.9 x 20 may differ in the last digit.
std::vector<int> allot_share(std::span<int const> amounts, double share)
{
    constexpr std::int64_t unit = 1'000'000;
    std::int64_t const millionths = std::llround(share * static_cast<double>(unit));
    std::int64_t const sum = std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
    std::int64_t left = (sum * millionths + unit / 2) / unit;

    std::vector<int> parts(amounts.size());
    std::vector<std::size_t> order(amounts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        parts[i] = static_cast<int>(amounts[i] * millionths / unit);
        left -= parts[i];
    }
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return amounts[a] * millionths % unit > amounts[b] * millionths % unit;
    });
    for (std::size_t i = 0; left > 0; ++i, --left) {
        ++parts[order[i]];
    }
    return parts;
}

} // namespace sim
