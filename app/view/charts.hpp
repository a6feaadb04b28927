#pragma once

#include "app/core/proposal.hpp"
#include "app/core/works_proposal.hpp"
#include "app/view/chart.hpp"
#include "app/view/night.hpp"
#include "app/view/works_shown.hpp"
#include "sim/engine/impact/burden_spread.hpp"
#include "sim/model/results.hpp"
#include "sim/model/standing.hpp"

#include <array>
#include <string_view>

namespace app {

// The charts of the window as plain data, from the answers that the tables beside them show.

/// Names that `copy-chart` takes.
inline constexpr std::array<std::string_view, 7> chart_keys{
    "money", "load", "duration", "alternatives", "burden", "works", "progress"};

/// Money by payer and year, bars lying: the payers of the published tables, then, out of the total,
/// who stands in none of them. 万元.
[[nodiscard]] Chart money_chart(sim::MoneySummary const &money, Palette const &palette);

/// What may be drawn from an asset's day without going over its capacity, kW.
[[nodiscard]] double limit_kw(sim::LoadCurve const &curve);
/// Two megawatts and more are written in MW.
[[nodiscard]] bool is_in_mega(double kilo);

/// The charted asset's 24 hours: other load, heating above it in the colour of the hour's class, the
/// capacity as a limit. \pre night.curve holds a day and a capacity
[[nodiscard]] Chart load_chart(Night const &night, Palette const &palette);

/// The charted asset's season, apparent power sorted falling: row n is what is reached in n hours;
/// beside it the same without electric heating. The capacity is a limit, what lies above it shaded.
/// \pre night.season holds hours and a capacity
[[nodiscard]] Chart duration_chart(Night const &night, Palette const &palette);
/// Hours of the season at or above the asset's limit, whether or not in runs.
[[nodiscard]] std::size_t hours_over(sim::LoadCurve const &season);
/// How many hours of the season are harder than that one.
[[nodiscard]] std::size_t rank_of_hour(sim::LoadCurve const &season, std::size_t hour);

/// Each alternative as a point: cost of 20 years to the right, PM2.5 or peak load upwards.
/// \pre comparison.alternatives is not empty
[[nodiscard]] Chart alternatives_chart(Comparison const &comparison, bool peak,
                                       std::optional<std::size_t> chosen, Palette const &palette);

/// Share of all households by the part of income that heating takes, now and when subsidies end.
[[nodiscard]] Chart burden_chart(sim::BurdenSpread const &spread, Palette const &palette);

/// Homes connected by the end of each day of a range, and the first target. \pre proposal.feasible()
[[nodiscard]] Chart works_chart(WorksProposal const &proposal, DayRange const &range,
                                Palette const &palette);

/// Homes planned, done and forecast with the band of 8 draws of 10, and the target.
[[nodiscard]] Chart progress_chart(sim::Standing const &standing, Palette const &palette);

} // namespace app
