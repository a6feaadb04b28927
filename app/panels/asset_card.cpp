#include "app/panels/facts.hpp"
#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

namespace app {

namespace {

char const *kind_label(AssetKind kind)
{
    switch (kind) {
    case AssetKind::zone:
        return label_key("transformer zone");
    case AssetKind::feeder:
        return label_key("10 kV feeder");
    case AssetKind::substation:
        break;
    }
    return label_key("substation");
}

Asset feeder_of(sim::Dataset const &dataset, sim::TransformerZone const &zone)
{
    return {AssetKind::feeder, dataset.feeder_sections[zone.section.index].feeder.index};
}

/// Homes behind it, and for a feeder its zones.
void draw_place(PanelContext const &context, Asset asset)
{
    sim::Dataset const &dataset = context.document.dataset;
    int homes = 0;
    int zones = 0;
    for (std::uint32_t i = 0; i < dataset.transformer_zones.size(); ++i) {
        sim::TransformerZone const &zone = dataset.transformer_zones[i];
        Asset const feeder = feeder_of(dataset, zone);
        bool const behind = asset.kind == AssetKind::zone ? i == asset.index
                            : asset.kind == AssetKind::feeder
                                ? feeder == asset
                                : dataset.feeders[feeder.index].substation.index == asset.index;
        homes += behind ? zone.households : 0;
        zones += behind ? 1 : 0;
    }
    draw_property(context, context.text("Homes of the programme"), format_integer(homes));
    if (asset.kind != AssetKind::zone) {
        draw_property(context, context.text("Zones"), format_integer(zones));
        return;
    }
    sim::TransformerZone const &zone = dataset.transformer_zones[asset.index];
    sim::Block const &block = dataset.block(zone.block);
    draw_property(context, context.text("Block"), context.pick(block.name, block.name_en));
    draw_property(context, context.text("Feeder"), asset_name(context, feeder_of(dataset, zone)));
    if (sim::Unit const *const branch = dataset.find_unit(zone.utility_branch)) {
        draw_property(context, context.text("Branch"),
                      context.pick(branch->name_zh, branch->name_en));
    }
}

void draw_season(PanelContext const &context, sim::AssetLoad const &load)
{
    auto const hours = [&](int n) {
        return context.text(sim::text("{n} h", {{"n", format_integer(n)}}));
    };
    auto const peak = static_cast<std::size_t>(load.peak_hour);
    draw_property(context, context.text("Worst hour"), context.text(moment_words(peak)));
    draw_property(context, context.text("of it heating"),
                  power_words(context, load.heating_peak_kw));
    draw_property(context, context.text("before"), power_words(context, load.before_peak_kw));
    draw_property(context, context.text("Hours above 80 % / above 100 %"),
                  hours(load.heavy_hours) + " / " + hours(load.overload_hours));
}

void draw_flow(PanelContext const &context, Asset asset)
{
    std::vector<sim::FeederFlow> const &flows = context.document.results.grid.flows;
    if (asset.kind != AssetKind::feeder || asset.index >= flows.size()) {
        return;
    }
    sim::FeederFlow const &flow = flows[asset.index];
    draw_property(context, context.text("Lowest voltage"),
                  flow.converged ? format_number(flow.min_voltage_pu, 3) + " p.u."
                                 : context.text("no solution"));
    draw_property(context, context.text("Losses in the worst hour"),
                  power_words(context, flow.losses_kw));
    draw_property(context, context.text("Transfer over the tie line"),
                  context.text(!flow.has_tie       ? label_key("no tie line")
                               : flow.transferable ? label_key("possible")
                                                   : label_key("not possible")));
}

bool concerns(sim::Reinforcement const &work, Asset asset)
{
    AssetKind kind = AssetKind::substation;
    switch (work.kind) {
    case sim::ReinforcementKind::transformer:
    case sim::ReinforcementKind::split_zone:
        kind = AssetKind::zone;
        break;
    case sim::ReinforcementKind::conductor:
    case sim::ReinforcementKind::new_feeder:
        kind = AssetKind::feeder;
        break;
    case sim::ReinforcementKind::substation:
        break;
    }
    return kind == asset.kind && work.asset == asset.index;
}

sim::Text work_words(sim::Reinforcement const &work)
{
    std::string const from = format_number(work.from_kva, 0);
    std::string const to = format_number(work.to_kva, 0);
    switch (work.kind) {
    case sim::ReinforcementKind::transformer:
        return sim::text("Bigger transformer: {from} to {to} kVA", {{"from", from}, {"to", to}});
    case sim::ReinforcementKind::split_zone:
        return sim::text("Split the zone: {from} to {to} kVA, {n} more transformers",
                         {{"from", from}, {"to", to}, {"n", format_number(work.quantity, 0)}});
    case sim::ReinforcementKind::conductor:
        return sim::text("Thicker line: {n} km, {from} to {to} kVA",
                         {{"n", format_number(work.quantity, 1)}, {"from", from}, {"to", to}});
    case sim::ReinforcementKind::new_feeder:
        return sim::text("Second line: {n} km, {from} to {to} kVA",
                         {{"n", format_number(work.quantity, 1)}, {"from", from}, {"to", to}});
    case sim::ReinforcementKind::substation:
        break;
    }
    return sim::text("More transformer capacity: {from} to {to} kVA", {{"from", from}, {"to", to}});
}

void draw_works(PanelContext const &context, Asset asset)
{
    bool any = false;
    for (sim::Reinforcement const &work : context.document.results.grid.reinforcements) {
        if (concerns(work, asset)) {
            if (!any) {
                divider(context);
                section_title(context, context.text("Suggested reinforcement"));
            }
            any = true;
            write_wrapped(context.fonts.small, context.palette.text,
                          context.text(work_words(work)));
            draw_property(context,
                          context.text(sim::text("before the winter of {year}",
                                                 {{"year", std::to_string(work.year)}})),
                          context.text(sim::text("{n} x 10 000 yuan",
                                                 {{"n", format_wan_yuan(work.cost, 1)}})));
        }
    }
}

} // namespace

void draw_asset(PanelContext const &context, Asset asset)
{
    sim::Dataset const &dataset = context.document.dataset;
    write(context.fonts.name, context.palette.text, asset_name(context, asset));
    write(context.fonts.caption, context.palette.text_secondary,
          asset_code(dataset, asset) + " · " + context.text(kind_label(asset.kind)));
    ImGui::Dummy({1.0F, context.px(4)});
    sim::AssetLoad const *const load = season_load(context.document.results, asset);
    Stat const capacity{context.text("Capacity"), format_number(capacity_kva(dataset, asset), 0),
                        context.text("kVA")};
    if (load == nullptr) {
        draw_stats(context, {capacity});
        return;
    }
    bool const large = load->peak_kw >= 1000.0;
    draw_stats(context,
               {capacity,
                {context.text("Season peak"),
                 format_number(large ? load->peak_kw / 1000.0 : load->peak_kw, large ? 2 : 0),
                 context.text(large ? label_key("MW") : label_key("kW"))},
                {context.text("Load rate"), format_number(load->peak_rate * 100.0, 0), "%"}});
    ImGui::Dummy({1.0F, context.px(2)});
    draw_place(context, asset);
    draw_season(context, *load);
    draw_flow(context, asset);
    draw_works(context, asset);
}

} // namespace app
