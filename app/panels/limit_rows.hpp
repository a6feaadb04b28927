#pragma once

#include "app/panels/context.hpp"
#include "app/view/label_key.hpp"

namespace app {

/// In place of the limits' list where no plan holds them.
inline constexpr char const *no_plan = label_key(
    "No plan holds these limits: the right column names those that clash and what mends it.");

/// One limit as a panel shows it.
struct LimitRow
{
    std::uint32_t index = 0; ///< row of the model
    std::string name;
    std::string used; ///< "8 130 / 8 500 m3/h"
    double share = 0.0;
    bool binding = false;
    bool broken = false;
    std::string price;   ///< what one more unit saves; empty: nothing
    std::string details; ///< for a tooltip: in which range the price holds, what was bought
};
/// \pre document.routing.proposal, with limits
[[nodiscard]] LimitRow limit_row(PanelContext const &context, std::uint32_t index);
/// Ink of its bar and number: coloured only where it binds or is broken.
[[nodiscard]] Rgba limit_ink(PanelContext const &context, LimitRow const &row);
/// Key that switches the limit, or empty if it is a property of an asset.
[[nodiscard]] std::string switch_of(PanelContext const &context, sim::Limit const &limit);

} // namespace app
