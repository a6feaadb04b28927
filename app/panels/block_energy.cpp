#include "app/panels/facts.hpp"
#include "app/panels/hover_row.hpp"
#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"
#include "sim/engine/impact/notes.hpp"

#include <algorithm>

namespace app {

namespace {

char const *retrofit_label(sim::Retrofit retrofit)
{
    switch (retrofit) {
    case sim::Retrofit::none:
        return label_key("no insulation");
    case sim::Retrofit::walls:
        return label_key("walls insulated");
    case sim::Retrofit::full:
        break;
    }
    return label_key("walls, roof and windows insulated");
}

sim::BuildingClass const *class_of(sim::Dataset const &dataset, sim::Block const &block)
{
    auto const found =
        std::ranges::find(dataset.building_classes, block.building_class, &sim::BuildingClass::key);
    return found == dataset.building_classes.end() ? nullptr : &*found;
}

bool allowed(sim::BuildingClass const &one, sim::Retrofit retrofit)
{
    return retrofit == sim::Retrofit::none ||
           !(retrofit == sim::Retrofit::walls ? one.after_walls : one.after_full).empty();
}

void choose_retrofit(PanelContext const &context, sim::BlockId id, sim::Block const &block)
{
    sim::BuildingClass const *const one = class_of(context.document.dataset, block);
    if (one == nullptr || (one->after_walls.empty() && one->after_full.empty())) {
        return;
    }
    sim::Retrofit const present = context.document.scenario.plan.choices[id.index].retrofit;
    if (begin_list(context, "##retrofit", context.fonts.body, context.text(retrofit_label(present)),
                   ImGui::GetContentRegionAvail().x)) {
        for (sim::Retrofit const retrofit :
             {sim::Retrofit::none, sim::Retrofit::walls, sim::Retrofit::full}) {
            if (allowed(*one, retrofit) &&
                ImGui::Selectable(context.text(retrofit_label(retrofit)).c_str(),
                                  retrofit == present) &&
                retrofit != present) {
                context.ask("set-retrofit", {block.code, sim::key_of(retrofit)});
            }
        }
        ImGui::EndCombo();
    }
}

void draw_demand(PanelContext const &context, sim::BlockId id, sim::Block const &block)
{
    sim::Demand const &demand = context.document.results.demand;
    std::size_t const i = id.index;
    draw_property(
        context, context.text("Heat demand"),
        context.text(sim::text(
            "{n} kWh/m2",
            {{"n",
              format_number(demand.heat_kwh[i] / std::max(block.heated_floor_area_m2, 1.0), 0)}})));
    draw_property(context, context.text("Design heat load"),
                  power_words(context, demand.heat_design_kw[i]));
    if (demand.gas_m3[i] > 0.0) {
        draw_property(
            context, context.text("Gas"),
            context.text(sim::text(
                "{n} m3 a household",
                {{"n", format_number(demand.gas_m3[i] / std::max(block.households, 1), 0)}})));
    }
    if (demand.electricity_kwh[i] > 0.0) {
        draw_property(
            context, context.text("Electricity for heating"),
            context.text(sim::text(
                "{n} kWh a household",
                {{"n",
                  format_number(demand.electricity_kwh[i] / std::max(block.households, 1), 0)}})));
    }
}

/// The feeder and the zones of a block, each a row that selects it.
void draw_network(PanelContext const &context, sim::BlockId id)
{
    sim::Dataset const &dataset = context.document.dataset;
    Night const *const night = context.document.night;
    std::vector<Asset> assets;
    for (std::uint32_t i = 0; i < dataset.transformer_zones.size(); ++i) {
        sim::TransformerZone const &zone = dataset.transformer_zones[i];
        if (zone.block != id) {
            continue;
        }
        Asset const feeder{AssetKind::feeder,
                           dataset.feeder_sections[zone.section.index].feeder.index};
        if (std::ranges::find(assets, feeder) == assets.end()) {
            assets.insert(assets.begin(), feeder);
        }
        assets.push_back({AssetKind::zone, i});
    }
    if (night == nullptr || assets.empty()) {
        return;
    }
    divider(context);
    section_title(context, context.text("Feeder and zones"));
    write_right(context.fonts.caption, context.palette.text_disabled,
                night->of_season ? context.text("peak of the season")
                                 : context.text(moment_words(night->hour)),
                right_end(context));
    std::ranges::stable_sort(assets, [&](Asset const &a, Asset const &b) {
        bool const a_is_line = a.kind == AssetKind::feeder;
        bool const b_is_line = b.kind == AssetKind::feeder;
        return a_is_line != b_is_line ? a_is_line
                                      : rate_of(night->rates, a) > rate_of(night->rates, b);
    });
    float const right = right_end(context);
    for (Asset const asset : assets) {
        double const rate = rate_of(night->rates, asset);
        ImGui::PushID(static_cast<int>(asset.index));
        ImGui::PushFont(context.fonts.small);
        float const y = ImGui::GetCursorScreenPos().y;
        tint_hover_row(context, {.asset = asset}, context.px(18));
        if (ImGui::Selectable(asset_name(context, asset).c_str(), false, 0,
                              {0.0F, context.px(18)})) {
            ask_to_select(context, asset);
        }
        if (ImGui::IsItemHovered()) {
            context.points_at({.asset = asset});
        }
        ImGui::PopFont();
        ImGui::PopID();
        draw_rate_bar(context, rate, ImGui::GetWindowPos().x + right - context.px(116),
                      y + context.px(9), context.px(60));
        write_right(context.fonts.small_bold, load_ink(context, load_class(rate)),
                    format_whole_percent(rate), right);
    }
}

void draw_bill(PanelContext const &context, sim::BlockId id)
{
    sim::ImpactResults const &impact = context.document.results.impact;
    sim::Bill const &bill = impact.bills[id.index];
    auto const yuan = [&](double value) {
        return context.text(sim::text("{n} yuan", {{"n", format_number(value, 0)}}));
    };
    draw_stats(
        context,
        {{context.text("Before subsidy"), format_number(bill.energy_yuan, 0), context.text("yuan")},
         {context.text("After subsidy"), format_number(bill.net_yuan, 0), context.text("yuan")},
         {context.text("With coal"), format_number(bill.coal_yuan, 0), context.text("yuan")}});
    draw_property(context, context.text("Subsidy a winter"), yuan(bill.subsidy_yuan));
    sim::Burden const &now = impact.burdens[id.index];
    sim::Burden const &later = impact.burdens_later[id.index];
    draw_property(context, context.text("Above a tenth of income"),
                  format_percent(now.share_above_10pct));
    draw_property(context, context.text("the same when subsidies end"),
                  format_percent(later.share_above_10pct));
}

void draw_costs(PanelContext const &context, sim::BlockId id)
{
    sim::ImpactResults const &impact = context.document.results.impact;
    if (impact.bills.size() != context.document.dataset.blocks.size()) {
        return;
    }
    divider(context);
    section_title(context, context.text("A household's winter"));
    if (auto const reason =
            sim::why_no_bills(context.document.dataset, context.document.scenario)) {
        write_wrapped(context.fonts.small, context.palette.text_secondary, context.text(*reason));
    } else {
        draw_bill(context, id);
    }
    sim::EmissionBalance const &air =
        impact.emissions[static_cast<std::size_t>(sim::FactorSet::measured)][id.index];
    draw_property(
        context, context.text("PM2.5, in the district"),
        context.text(sim::text(
            "{n} t", {{"n", format_number(air.after_local.pm25_t - air.before.pm25_t, 2)}})));
    draw_property(
        context, context.text("CO2, whole system"),
        context.text(sim::text(
            "{n} t", {{"n", format_number(air.after_system.co2_t - air.before.co2_t, 0)}})));
}

} // namespace

void draw_block_energy(PanelContext const &context, sim::BlockId id)
{
    if (!context.document.results.demand.has_physics()) {
        return;
    }
    sim::Block const &block = context.document.dataset.block(id);
    divider(context);
    section_title(context, context.text("Demand and insulation"));
    choose_retrofit(context, id, block);
    draw_demand(context, id, block);
    draw_costs(context, id);
    draw_network(context, id);
}

} // namespace app
