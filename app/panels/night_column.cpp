#include "app/panels/facts.hpp"
#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

/// Name, bold value, small unit behind it.
void draw_figure(PanelContext const &context, std::string const &name, std::string const &value,
                 std::string const &unit, Rgba ink)
{
    ImFont *const small = context.fonts.caption;
    write(context.fonts.small, context.palette.text_secondary, name);
    float const unit_width = unit.empty() ? 0.0F : width_of(small, unit) + context.px(3);
    write_right(context.fonts.small_bold, ink, value, right_end(context) - unit_width);
    if (!unit.empty()) {
        write_right(small, context.palette.text_secondary, unit, right_end(context));
    }
}

void draw_coldest(PanelContext const &context)
{
    sim::Results const &results = context.document.results;
    auto const hour = static_cast<std::size_t>(results.grid.peak_hour);
    std::vector<double> const &temperature_c = results.demand.set->weather.temperature_c;
    Rgba const ink = context.palette.text;
    draw_figure(context, context.text("Hour of the highest load"), context.text(moment_words(hour)),
                "", ink);
    if (hour < temperature_c.size()) {
        draw_figure(context, context.text("Outdoors"), format_number(temperature_c[hour], 1), "°C",
                    ink);
    }
    draw_figure(context, context.text("District peak"),
                format_number(results.grid.peak_kw / 1000.0, 1), context.text("MW"), ink);
}

void draw_overloads(PanelContext const &context, Night const &night)
{
    section_title(context, context.text("Overloads"));
    write_right(context.fonts.caption, context.palette.text_disabled,
                night.of_season ? context.text("peak of the season")
                                : context.text(moment_words(night.hour)),
                right_end(context));
    auto const row = [&](char const *name, int count, std::size_t of, Rgba marked) {
        draw_figure(context, context.text(name), format_integer(count),
                    std::string{"/ "}.append(format_integer(static_cast<std::int64_t>(of))),
                    count > 0 ? marked : context.palette.text);
    };
    LoadCounts const zones = count_loads(context, AssetKind::zone);
    row(label_key("Substations"), count_loads(context, AssetKind::substation).over,
        night.rates.substations.size(), context.palette.late);
    row(label_key("10 kV feeders"), count_loads(context, AssetKind::feeder).over,
        night.rates.feeders.size(), context.palette.late);
    row(label_key("Zones overloaded"), zones.over, night.rates.zones.size(), context.palette.late);
    row(label_key("Zones heavily loaded"), zones.heavy, night.rates.zones.size(),
        context.palette.warning);
    sim::Money cost;
    for (sim::Reinforcement const &work : context.document.results.grid.reinforcements) {
        cost += work.cost;
    }
    draw_figure(context, context.text("Reinforcement"), format_wan_yuan(cost),
                context.text("10 000 yuan"), context.palette.text);
}

double mean_bill_yuan(sim::Results const &results, sim::Dataset const &dataset,
                      sim::Scenario const &scenario)
{
    double sum = 0.0;
    double homes = 0.0;
    for (std::size_t i = 0; i < dataset.blocks.size(); ++i) {
        if (dataset.route(scenario.plan.choices[i].route).family != sim::RouteFamily::none) {
            sum += results.impact.bills[i].net_yuan * dataset.blocks[i].households;
            homes += dataset.blocks[i].households;
        }
    }
    return homes > 0.0 ? sum / homes : 0.0;
}

void draw_effects(PanelContext const &context)
{
    sim::Results const &results = context.document.results;
    Rgba const ink = context.palette.text;
    section_title(context, context.text("Supply, air and bills"));
    if (!results.supply.gas_stations.empty()) {
        draw_figure(context, context.text("Gas, design hour"),
                    format_number(results.supply.gas_total.design_m3_per_h, 0),
                    context.text("m3/h"), ink);
    }
    if (!results.supply.heat_sources.empty()) {
        draw_figure(context, context.text("Heat network, design"),
                    format_number(results.supply.heat_total.design_kw / 1000.0, 1),
                    context.text("MW"), ink);
    }
    if (results.impact.bills.size() != context.document.dataset.blocks.size()) {
        return;
    }
    sim::EmissionBalance const &air =
        results.impact.emissions_total[static_cast<std::size_t>(sim::FactorSet::measured)];
    std::string const tonnes = context.text("t a season");
    draw_figure(context, context.text("CO2, whole system"),
                format_number(air.after_system.co2_t - air.before.co2_t, 0), tonnes, ink);
    draw_figure(context, context.text("PM2.5, in the district"),
                format_number(air.after_local.pm25_t - air.before.pm25_t, 0), tonnes, ink);
    draw_figure(
        context, context.text("Bill, subsidised"),
        format_number(mean_bill_yuan(results, context.document.dataset, context.document.scenario),
                      0),
        context.text("yuan/household"), ink);
    draw_figure(context, context.text("Homes with a heavy burden"),
                format_number(results.impact.burden_total.share_above_10pct * 100.0, 1), "%", ink);
}

} // namespace

void choose_winter(PanelContext const &context)
{
    std::vector<sim::WeatherYear> const &years = context.document.dataset.weather_years;
    if (years.empty()) {
        return;
    }
    std::string const &key = context.document.scenario.weather;
    sim::WeatherYear const *present = &years.front();
    for (sim::WeatherYear const &year : years) {
        present = year.key == key ? &year : present;
    }
    ImGui::SameLine(0.0F, context.px(8));
    float const width = std::min(context.px(128), right_end(context) - ImGui::GetCursorPosX());
    ImGui::SetCursorPosX(right_end(context) - width);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{context.px(8), context.px(1)});
    if (begin_list(context, "##winter", context.fonts.small,
                   context.pick(present->name_zh, present->name_en), width)) {
        for (sim::WeatherYear const &year : years) {
            if (ImGui::Selectable(context.pick(year.name_zh, year.name_en).c_str(),
                                  &year == present) &&
                &year != present) {
                context.ask("set-weather", {year.key});
            }
        }
        ImGui::EndCombo();
    }
    ImGui::PopStyleVar();
}

void draw_night(PanelContext const &context)
{
    if (!context.document.results.demand.has_physics()) {
        return;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{context.px(8), context.px(1)});
    divider(context);
    section_title(context, context.text("Coldest night"));
    choose_winter(context);
    if (context.document.night != nullptr) {
        draw_coldest(context);
        divider(context);
        draw_overloads(context, *context.document.night);
    }
    divider(context);
    draw_effects(context);
    ImGui::PopStyleVar();
}

} // namespace app
