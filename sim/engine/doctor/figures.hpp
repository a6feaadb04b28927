#pragma once

#include "sim/model/dataset.hpp"

#include <span>
#include <vector>

namespace sim::checkup {

/// Which rows of a figure rest on illustrative values.
struct Touched
{
    /// By jurisdiction; the last one: rows that serve the whole district.
    std::vector<int> rows;
    int count = 0;
};

/// A field of the given data whose illustrative values may be far off.
struct Figure
{
    char const *layer;
    char const *field;
    /// Sets the field to `factor` times its value (building classes: so many classes better) where
    /// it is illustrative.
    Touched (*vary)(Dataset &dataset, double factor);
};

/// All figures that routes and costs rest on.
[[nodiscard]] std::span<Figure const> figures();

} // namespace sim::checkup
