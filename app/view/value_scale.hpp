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
    std::optional<sim::Text> name = {}; ///< in place of the limits
    bool striped = false;               ///< on the map
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
    bool lowest_on_top = false; ///< in legends
    sim::Text without_words = sim::text("no value");
    Rgba without_fill;

    /// \return nullptr for a value in none
    [[nodiscard]] ValueClass const *class_of(double value) const;
    [[nodiscard]] Rgba fill(double value) const;
};
/// "12 – 25" and so on, for a legend.
[[nodiscard]] sim::Text class_words(ValueScale const &scale, ValueClass const &one);
[[nodiscard]] ValueScale value_scale(std::span<double const> values, Colouring colouring,
                                     Palette const &palette);

} // namespace app
