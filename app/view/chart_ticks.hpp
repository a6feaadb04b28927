#pragma once

#include <vector>

namespace app {

/// Round places of an axis and how many digits after the point they need.
struct Ticks
{
    std::vector<double> at;
    int decimals = 0;
};

/// Multiples of 1, 2 or 5 times a power of ten within `low` and `high`, at most `most` of them.
/// Empty where the axis has no length. \pre most >= 2
[[nodiscard]] Ticks ticks_between(double low, double high, int most = 6);

} // namespace app
