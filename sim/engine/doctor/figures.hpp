#pragma once

#include "sim/model/dataset.hpp"

#include <span>
#include <string_view>
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

/// Is the field among those that `illustrative` names? "*" names all.
[[nodiscard]] bool names_field(std::string_view illustrative, std::string_view field);

/// Is the one shape generated and the other drawn? Then the other is not mended after the one.
[[nodiscard]] bool is_guess_against_fact(Provenance const &one, Provenance const &other);

} // namespace sim::checkup
