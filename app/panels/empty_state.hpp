#pragma once

#include "app/panels/context.hpp"

#include <string>
#include <vector>

namespace app {

/// A way on from an empty panel.
struct WayOn
{
    std::string label;
    std::string action;
    std::vector<std::string> arguments = {};
};

/// A panel that has nothing to show yet: what it is for, what to do next, and buttons that do it.
/// Wrapped, from the cursor on.
void draw_empty(PanelContext const &context, std::string const &what, std::string const &next,
                std::vector<WayOn> const &ways = {});

} // namespace app
