#pragma once

#include "app/view/colouring.hpp"
#include "app/view/palette.hpp"
#include "sim/base/text.hpp"

#include <optional>
#include <span>
#include <vector>

namespace app {

/// Blocks with `from` <= value < `to`.
struct ValueClass
{
    double from = 0.0;
    double to = 0.0;
    Rgba fill;
    int blocks = 0;
};

/// Classes of about equal counts between rounded limits, the lowest first, in a sequential palette
/// whose strongest contrast to the ground stands for the largest values.
struct ValueScale
{
    std::vector<ValueClass> classes; ///< the first begins at -infinity, the last ends at infinity
    int decimals = 0;                ///< that the limits need
    int without_value = 0;
    bool of_days = false;       ///< values are days, limits the first days of months
    std::optional<double> same; ///< that all known values have
    Rgba without_fill;

    [[nodiscard]] Rgba fill(double value) const;
};
/// "12 – 25" and so on, for a legend.
[[nodiscard]] sim::Text class_words(ValueScale const &scale, ValueClass const &one);
[[nodiscard]] ValueScale value_scale(std::span<double const> values, Colouring colouring,
                                     Palette const &palette);

} // namespace app
