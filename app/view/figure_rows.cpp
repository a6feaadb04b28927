#include "app/view/figure_rows.hpp"

#include "app/core/works_proposal.hpp"
#include "sim/report/grid_places.hpp"

#include <algorithm>

namespace app {

namespace {

using Source = FigureSource;

StoryFigure homes(int count, sim::Text label)
{
    return {.kind = FigureKind::homes, .value = count, .label = std::move(label), .unit = {}};
}

StoryFigure share(std::optional<double> value, sim::Text label)
{
    return {.kind = FigureKind::share, .value = value, .label = std::move(label), .unit = {}};
}

StoryFigure amount(double value, int decimals, sim::Text unit, sim::Text label)
{
    return {.kind = FigureKind::amount,
            .value = value,
            .label = std::move(label),
            .unit = std::move(unit),
            .decimals = decimals};
}

// Homes.

StoryFigure all_homes(Source const &source)
{
    return homes(source.results.quantities.total_households(),
                 sim::text("households that burn coal today"));
}

StoryFigure heat_homes(Source const &source)
{
    return homes(source.results.quantities.households_of(sim::Category::heat_network),
                 sim::text("Heat network"));
}

StoryFigure gas_homes(Source const &source)
{
    return homes(source.results.quantities.households_of(sim::Category::gas),
                 sim::text("Coal to gas"));
}

StoryFigure new_energy_homes(Source const &source)
{
    return homes(source.results.quantities.households_of(sim::Category::new_energy),
                 sim::text("New energy"));
}

// The grid in the season's worst hours, as the tables of a run count it.

StoryFigure overloaded(std::vector<sim::AssetLoad> const &loads, sim::Text unit, sim::Text label)
{
    auto const over =
        std::ranges::count(loads, sim::report::Loading::overload, sim::report::loading_of);
    StoryFigure figure;
    figure.value = static_cast<double>(over);
    figure.label = std::move(label);
    figure.unit = std::move(unit);
    figure.alarming = over > 0;
    return figure;
}

StoryFigure feeders_over(Source const &source)
{
    return overloaded(source.results.grid.feeders, sim::text("feeders"),
                      sim::text("10 kV feeders overloaded on the coldest night"));
}

StoryFigure zones_over(Source const &source)
{
    return overloaded(source.results.grid.zones, sim::text("transformer zones"),
                      sim::text("transformer zones overloaded on the coldest night"));
}

StoryFigure substations_over(Source const &source)
{
    return overloaded(source.results.grid.substations, sim::text("substations"),
                      sim::text("substations overloaded on the coldest night"));
}

StoryFigure reinforcement(Source const &source)
{
    sim::Money sum;
    for (sim::Reinforcement const &work : source.results.grid.reinforcements) {
        sum += work.cost;
    }
    return money_figure(sum, sim::text("reinforcement of the grid, in no budget table"));
}

StoryFigure peak_mw(Source const &source)
{
    return amount(source.results.grid.peak_kw / 1000.0, 1, sim::text("MW"),
                  sim::text("highest load of the grid"));
}

StoryFigure gas_peak(Source const &source)
{
    return amount(source.results.supply.gas_total.design_m3_per_h, 0, sim::text("m3/h"),
                  sim::text("gas in the design hour"));
}

StoryFigure heat_mw(Source const &source)
{
    return amount(source.results.supply.heat_total.design_kw / 1000.0, 1, sim::text("MW"),
                  sim::text("design load of the heat network"));
}

// Air and bills.

sim::EmissionBalance const &measured(Source const &source)
{
    return source.results.impact
        .emissions_total[static_cast<std::size_t>(sim::FactorSet::measured)];
}

StoryFigure pm25_avoided(Source const &source)
{
    sim::EmissionBalance const &air = measured(source);
    return amount(air.before.pm25_t - air.after_local.pm25_t, 0, sim::text("t a season"),
                  sim::text("PM2.5 avoided in the district"));
}

StoryFigure co2_avoided(Source const &source)
{
    sim::EmissionBalance const &air = measured(source);
    return amount(air.before.co2_t - air.after_system.co2_t, 0, sim::text("t a season"),
                  sim::text("CO2 avoided, power stations counted"));
}

StoryFigure coal_today(Source const &source)
{
    return amount(measured(source).before.coal_t, 0, sim::text("t a season"),
                  sim::text("scattered coal burnt today"));
}

StoryFigure heavy_burden(Source const &source)
{
    return share(source.results.impact.burden_total.share_above_10pct,
                 sim::text("homes whose heating takes over a tenth of their income"));
}

StoryFigure heavy_burden_later(Source const &source)
{
    return share(source.results.impact.burden_later_total.share_above_10pct,
                 sim::text("the same when subsidies have ended"));
}

// Dates of the works: the first target is that of the first year.

sim::WorksTarget const *first_target(Source const &source)
{
    bool const has = source.works != nullptr && source.works->feasible() &&
                     !source.works->plan().targets.empty();
    return has ? &source.works->plan().targets.front() : nullptr;
}

sim::TargetState const *first_state(Source const &source)
{
    if (first_target(source) == nullptr) {
        return nullptr;
    }
    auto const &states = source.works->works.answer.targets;
    auto const found = std::ranges::find(states, 0U, &sim::TargetState::target);
    return found == states.end() ? nullptr : &*found;
}

bool is_missed(Source const &source)
{
    sim::TargetState const *const state = first_state(source);
    return state != nullptr && state->verdict != sim::TargetVerdict::met;
}

/// The first year's share of the homes, rounded up as the plan does.
StoryFigure target_homes(Source const &source)
{
    int count = 0;
    for (int const block : source.results.households_first_year) {
        count += block;
    }
    if (sim::WorksTarget const *const target = first_target(source)) {
        count = target->households;
    }
    return homes(count, sim::text("households of the first year's target"));
}

StoryFigure target_rate(Source const &source)
{
    StoryFigure figure = share(std::nullopt, sim::text("of all households done by the due day"));
    if (sim::TargetState const *const state = first_state(source)) {
        figure.value = static_cast<double>(state->connected_by_due) /
                       std::max(1, source.works->plan().households);
        figure.alarming = is_missed(source);
    }
    return figure;
}

StoryFigure target_date(Source const &source)
{
    StoryFigure figure{.kind = FigureKind::day,
                       .value = {},
                       .label = sim::text("day on which the first year's target is met"),
                       .unit = {}};
    sim::TargetState const *const state = first_state(source);
    if (state != nullptr && state->reached <= source.works->plan().last_day) {
        figure.value = state->reached;
        figure.alarming = is_missed(source);
    }
    return figure;
}

StoryFigure target_chance(Source const &source)
{
    StoryFigure figure =
        share(std::nullopt, sim::text("chance of that day, weather and output varying"));
    if (source.draws != nullptr && !source.draws->risk.chance.empty()) {
        figure.value = source.draws->risk.chance.front();
        figure.alarming = *figure.value < 0.5;
    }
    return figure;
}

StoryFigure works_end(Source const &source)
{
    StoryFigure figure{.kind = FigureKind::day,
                       .value = {},
                       .label = sim::text("last day of the works"),
                       .unit = {}};
    if (source.works != nullptr && source.works->feasible()) {
        figure.value = std::ranges::max(source.works->schedule().finish);
    }
    return figure;
}

using Needs = FigureNeeds;

constexpr FigureRow rows[] = {{"households", Needs::nothing, all_homes},
                              {"households.heat_network", Needs::nothing, heat_homes},
                              {"households.gas", Needs::nothing, gas_homes},
                              {"households.new_energy", Needs::nothing, new_energy_homes},
                              {"target_households", Needs::nothing, target_homes},
                              {"feeders_over", Needs::grid, feeders_over},
                              {"zones_over", Needs::grid, zones_over},
                              {"substations_over", Needs::grid, substations_over},
                              {"reinforcement", Needs::grid, reinforcement},
                              {"peak_mw", Needs::grid, peak_mw},
                              {"gas_peak", Needs::supply, gas_peak},
                              {"heat_mw", Needs::supply, heat_mw},
                              {"pm25_avoided", Needs::air, pm25_avoided},
                              {"co2_avoided", Needs::air, co2_avoided},
                              {"coal_today", Needs::air, coal_today},
                              {"heavy_burden", Needs::air, heavy_burden},
                              {"heavy_burden_later", Needs::air, heavy_burden_later},
                              {"target_rate", Needs::works, target_rate},
                              {"target_date", Needs::works, target_date},
                              {"target_chance", Needs::draws, target_chance},
                              {"works_end", Needs::works, works_end}};

} // namespace

std::span<FigureRow const> figure_rows()
{
    return rows;
}

StoryFigure money_figure(sim::Money amount, sim::Text label)
{
    return {
        .kind = FigureKind::money, .value = amount.yuan(), .label = std::move(label), .unit = {}};
}

} // namespace app
