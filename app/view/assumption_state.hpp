#pragma once

#include "app/view/assumption.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {

/// How the assumptions are looked at, and the one that is being moved.
struct AssumptionState
{
    std::string filter;
    bool only_changed = false;
    std::shared_ptr<std::vector<AssumptionGroup> const> groups; ///< nullptr: not listed yet
    std::optional<std::pair<std::string, double>> tried; ///< asked for last, nothing kept of it
    bool waits = false;                                  ///< the answer shown is of a value before
    bool dropped = false; ///< Esc: until the button is up the slider asks for nothing
};

} // namespace app
