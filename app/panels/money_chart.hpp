#pragma once

#include "app/panels/context.hpp"

namespace app {

/// Bars lying, one a year, with the money of each payer side by side; what stands outside the
/// published tables as a dashed frame.
void draw_money_chart(PanelContext const &context, Area const &area);

} // namespace app
