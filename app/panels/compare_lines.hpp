#pragma once

#include "app/panels/context.hpp"

#include <string>
#include <vector>

namespace app {

/// One line of the differences: words ready to read, and how long its bar is.
struct DifferenceLine
{
    std::string name;
    std::string a;
    std::string b;
    std::string difference;
    double size = 0.0; ///< of the difference, for the bar
    double of = 0.0;   ///< what a full bar stands for; 0: no bar
    bool bold = false;
};

/// Payers over all years, the published total first, then year by year.
[[nodiscard]] std::vector<DifferenceLine>
money_difference_lines(PanelContext const &context, sim::report::Comparison const &made);
/// Days of the targets, then loads, gas, heat, air, bills.
[[nodiscard]] std::vector<DifferenceLine>
figure_difference_lines(PanelContext const &context, sim::report::Comparison const &made);

} // namespace app
