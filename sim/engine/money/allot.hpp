#pragma once

#include <span>
#include <vector>

namespace sim {

/// Splits a share of `amounts` into whole numbers whose sum is the share of their sum, rounded once.
/// Largest remainder; equal remainders go to the earlier position (blocks stand in code order).
/// \param share  0 to 1, used to a millionth
/// \pre every amount >= 0
std::vector<int> allot_share(std::span<int const> amounts, double share);

} // namespace sim
