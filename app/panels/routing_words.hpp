#pragma once

#include "app/panels/context.hpp"

namespace app {

// The assignment as panels speak of it.

/// "−482 万元", or "+1.20 亿元" from a hundred million on.
[[nodiscard]] std::string signed_wan_words(PanelContext const &context, sim::Money amount);
/// "within 0.3 % of the least cost" for the plan that is shown. \pre shown_gap()
[[nodiscard]] std::string gap_words(PanelContext const &context);
[[nodiscard]] std::string route_name(PanelContext const &context, sim::RouteId route);
/// Name of a parameter in the reader's language, its key where the dataset does not hold it.
[[nodiscard]] std::string parameter_name(PanelContext const &context, std::string_view key);
/// The value that is tried, else the scenario's own, else the dataset's.
[[nodiscard]] std::optional<double> tried_value(PanelContext const &context, std::string_view key);
/// A value of a parameter or limit with as many digits as it needs, in the unit of the screen.
[[nodiscard]] std::string amount_words(PanelContext const &context, double value,
                                       std::string const &unit);

} // namespace app
