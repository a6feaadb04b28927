#pragma once

#include "app/panels/context.hpp"
#include "app/view/load_class.hpp"

namespace app {

// The electric network as panels speak of it.

[[nodiscard]] std::string asset_name(PanelContext const &context, Asset asset);
[[nodiscard]] std::string const &asset_code(sim::Dataset const &dataset, Asset asset);
[[nodiscard]] double capacity_kva(sim::Dataset const &dataset, Asset asset);
/// Its season. \return nullptr if there are no results
[[nodiscard]] sim::AssetLoad const *season_load(sim::Results const &results, Asset asset);
/// Asks for the action that selects it.
void ask_to_select(PanelContext const &context, Asset asset);

/// The class in which lists and counts see an asset. In one hour its rate decides; over the season
/// hours at the limit in runs of two and more do, as in the reports.
[[nodiscard]] LoadClass listed_class(PanelContext const &context, Asset asset);

/// How many of a kind are over their capacity, and how many heavily loaded, as now shown.
struct LoadCounts
{
    int over = 0;
    int heavy = 0;
};
/// \pre document.night
[[nodiscard]] LoadCounts count_loads(PanelContext const &context, AssetKind kind);

/// Degrees with a proper minus.
[[nodiscard]] std::string celsius(double temperature_c);
/// kW below one megawatt, else MW.
[[nodiscard]] std::string power_words(PanelContext const &context, double kw);

/// A bar of a rate with its mark at 100 %, `width` pixels for 160 %.
void draw_rate_bar(PanelContext const &context, double rate, float x, float middle, float width);
/// Ink for a number of that class: coloured only from heavy on.
[[nodiscard]] Rgba load_ink(PanelContext const &context, LoadClass load);

} // namespace app
