#pragma once

#include "app/panels/context.hpp"
#include "app/view/payer_words.hpp"

#include <vector>

namespace app {

/// A number with its unit, for a row of stats.
struct Stat
{
    std::string caption;
    std::string value;
    std::string unit;
    bool illustrative = false;
};

/// Stats side by side in equal columns: caption above, bold value, small unit.
void draw_stats(PanelContext const &context, std::vector<Stat> const &stats);

/// Payers with their money and share, then the total of the published tables and what stands
/// outside them.
void draw_payers(PanelContext const &context, sim::MoneySummary const &money);

/// Households by category: heat network, new energy, gas.
void draw_categories(PanelContext const &context, sim::Quantities const &quantities);

/// Name at the left, value at the right end of the line.
void draw_property(PanelContext const &context, std::string const &name, std::string const &value,
                   bool illustrative = false);

} // namespace app
