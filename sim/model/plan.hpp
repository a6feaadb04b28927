#pragma once

#include "sim/model/block.hpp"
#include "sim/model/route.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace sim {

/// Insulation done with the conversion: changes the building class of the block.
enum class Retrofit
{
    none,
    walls,
    full
};

[[nodiscard]] char const *key_of(Retrofit retrofit);
/// \return nothing for a word that is no retrofit
[[nodiscard]] std::optional<Retrofit> parse_retrofit(std::string_view key);

/// Which route a block takes, from which year, and whether that may still change.
struct Choice
{
    RouteId route;
    int start_year = 0;
    bool locked = false;
    Retrofit retrofit = Retrofit::none;

    friend bool operator==(Choice const &, Choice const &) = default;
};

/// One choice per block, in Dataset::blocks order.
struct Plan
{
    std::vector<Choice> choices;

    friend bool operator==(Plan const &, Plan const &) = default;
};

} // namespace sim
