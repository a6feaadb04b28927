#pragma once

#include "sim/model/block.hpp"
#include "sim/model/route.hpp"

#include <vector>

namespace sim {

/// Which route a block takes, from which year, and whether that may still change.
struct Choice
{
    RouteId route;
    int start_year = 0;
    bool locked = false;

    friend bool operator==(Choice const &, Choice const &) = default;
};

/// One choice per block, in Dataset::blocks order.
struct Plan
{
    std::vector<Choice> choices;

    friend bool operator==(Plan const &, Plan const &) = default;
};

} // namespace sim
