#include "sim/io/results_tables.hpp"

#include "sim/base/fmt.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/io/layer_builder.hpp"
#include "sim/model/plane.hpp"

#include <chrono>
#include <string>
#include <utility>

namespace sim::io {

namespace {

geo::Point in_degrees(Dataset const &dataset, geo::Point place)
{
    return geo::degrees_from_plane(place, central_meridian(dataset));
}

geo::LineString in_degrees(Dataset const &dataset, geo::LineString line)
{
    for (geo::Point &p : line) {
        p = in_degrees(dataset, p);
    }
    return line;
}

geo::MultiPolygon in_degrees(Dataset const &dataset, geo::MultiPolygon area)
{
    for (geo::Polygon &polygon : area) {
        polygon.outer = in_degrees(dataset, std::move(polygon.outer));
        for (geo::Ring &hole : polygon.holes) {
            hole = in_degrees(dataset, std::move(hole));
        }
    }
    return area;
}

/// "01-12 07:00": the season has no year of its own.
std::string time_words(int season_hour)
{
    namespace chrono = std::chrono;
    // Any season without 29 February.
    chrono::year_month_day const day{chrono::sys_days{chrono::year{2021} / 10 / 15} +
                                     chrono::days{season_hour / 24}};
    return fmt::format("{:02}-{:02} {:02}:00", unsigned{day.month()}, unsigned{day.day()},
                       season_hour % 24);
}

char const *status_of(AssetLoad const &load)
{
    return load.overload_hours > 0 ? "overload" : load.heavy_hours > 0 ? "heavy" : "normal";
}

void add_load(LayerBuilder &layer, AssetLoad const &load)
{
    layer.number("before_peak_kw", load.before_peak_kw);
    layer.number("peak_kw", load.peak_kw);
    layer.whole("peak_hour", load.peak_hour);
    layer.words("peak_time", time_words(load.peak_hour));
    layer.number("heating_peak_kw", load.heating_peak_kw);
    layer.number("load_rate", load.peak_rate);
    layer.whole("heavy_hours", load.heavy_hours);
    layer.whole("overload_hours", load.overload_hours);
    layer.number("energy_kwh", load.energy_kwh);
    layer.words("status", status_of(load));
}

/// What all three layers of the grid begin with.
template <typename Asset>
void add_names(LayerBuilder &layer, Asset const &asset)
{
    layer.words("code", asset.code);
    layer.words("name", asset.name);
    layer.words("name_en", asset.name_en);
}

void add_margin(LayerBuilder &layer, Dataset const &dataset, RouteMargin const &margin)
{
    bool const has_other = margin.runner_up.has_value();
    layer.words("runner_up", has_other ? dataset.route(*margin.runner_up).key : "");
    layer.number("margin_yuan", margin.extra_cost.yuan());
    layer.number("margin_share", margin.margin_share);
}

void add_days(LayerBuilder &layer, BlockDays const &days, std::string const &days_from)
{
    layer.date("works_begin", days.begun);
    layer.date("done", days.connected);
    layer.date("accepted", days.accepted);
    layer.whole("float_days", days.float_days);
    layer.words("dates", days_from);
}

RawTable blocks_table(Dataset const &dataset, Scenario const &scenario, Results const &results,
                      BlockColumns const &columns)
{
    LayerBuilder layer{"results_blocks"};
    Demand const &demand = results.demand;
    for (std::size_t i = 0; i < dataset.blocks.size(); ++i) {
        Block const &block = dataset.blocks[i];
        Choice const &choice = scenario.plan.choices[i];
        Route const &route = dataset.route(choice.route);
        layer.begin(in_degrees(dataset, block.area));
        layer.words("block", block.code);
        layer.words("name", block.name);
        layer.words("name_en", block.name_en);
        layer.words("jurisdiction", dataset.jurisdiction(block.jurisdiction).name);
        layer.words("route", route.key);
        layer.words("family", key_of(route.family));
        layer.whole("start_year", choice.start_year);
        layer.words("retrofit", key_of(choice.retrofit));
        layer.whole("households", block.households);
        if (demand.has_physics()) {
            layer.number("heat_kwh", demand.heat_kwh[i]);
            layer.number("heat_design_kw", demand.heat_design_kw[i]);
            layer.number("electricity_kwh", demand.electricity_kwh[i]);
            layer.number("gas_m3", demand.gas_m3[i]);
            layer.number("network_heat_gj", demand.network_heat_gj[i]);
            layer.number("coal_t", demand.coal_t[i]);
        }
        if (!columns.margins.empty()) {
            add_margin(layer, dataset, columns.margins[i]);
        }
        if (!columns.days.empty()) {
            add_days(layer, columns.days[i], columns.days_from);
        }
        layer.words("illustrative", block.provenance.illustrative);
    }
    return std::move(layer).finish();
}

RawTable zones_table(Dataset const &dataset, std::vector<AssetLoad> const &loads)
{
    LayerBuilder layer{"results_zones"};
    for (std::size_t i = 0; i < loads.size(); ++i) {
        TransformerZone const &zone = dataset.transformer_zones[i];
        FeederSection const &section = dataset.feeder_sections[zone.section.index];
        layer.begin(in_degrees(dataset, zone.place));
        add_names(layer, zone);
        layer.words("block", dataset.block(zone.block).code);
        layer.words("section", section.code);
        layer.words("feeder", dataset.feeders[section.feeder.index].code);
        layer.words("utility_branch", zone.utility_branch);
        layer.words("ownership", zone.is_private ? "private" : "public");
        layer.whole("households", zone.households);
        layer.number("capacity_kva", zone.capacity_kva);
        add_load(layer, loads[i]);
        layer.words("illustrative", zone.provenance.illustrative);
    }
    return std::move(layer).finish();
}

std::vector<geo::LineString> lines_of(Dataset const &dataset, std::size_t feeder)
{
    std::vector<geo::LineString> lines;
    for (FeederSection const &section : dataset.feeder_sections) {
        for (geo::LineString const &line : section.lines) {
            if (section.feeder.index == feeder) {
                lines.push_back(in_degrees(dataset, line));
            }
        }
    }
    return lines;
}

/// Power flow of the worst hour; a feeder without a solution has no voltage to tell.
void add_flow(LayerBuilder &layer, Dataset const &dataset, FeederFlow const &flow)
{
    bool const has_place = flow.min_voltage_section < dataset.feeder_sections.size();
    layer.whole("converged", flow.converged ? 1 : 0);
    layer.number("min_voltage_pu", flow.min_voltage_pu);
    layer.words("min_voltage_section",
                has_place ? dataset.feeder_sections[flow.min_voltage_section].code : "");
    layer.number("losses_kw", flow.losses_kw);
    layer.whole("has_tie", flow.has_tie ? 1 : 0);
    layer.whole("transferable", flow.transferable ? 1 : 0);
}

RawTable feeders_table(Dataset const &dataset, GridResults const &grid)
{
    LayerBuilder layer{"results_feeders"};
    for (std::size_t i = 0; i < grid.feeders.size(); ++i) {
        Feeder const &feeder = dataset.feeders[i];
        layer.begin(lines_of(dataset, i));
        add_names(layer, feeder);
        layer.words("substation", dataset.substations[feeder.substation.index].code);
        layer.words("conductor", feeder.conductor);
        layer.number("limit_kva", feeder.limit_kva);
        add_load(layer, grid.feeders[i]);
        add_flow(layer, dataset, i < grid.flows.size() ? grid.flows[i] : FeederFlow{});
        layer.words("illustrative", feeder.provenance.illustrative);
    }
    return std::move(layer).finish();
}

RawTable substations_table(Dataset const &dataset, std::vector<AssetLoad> const &loads)
{
    LayerBuilder layer{"results_substations"};
    for (std::size_t i = 0; i < loads.size(); ++i) {
        Substation const &station = dataset.substations[i];
        layer.begin(in_degrees(dataset, station.place));
        add_names(layer, station);
        layer.number("capacity_kva", station.capacity_kva);
        layer.number("already_loaded_kva", station.already_loaded_kva);
        add_load(layer, loads[i]);
        layer.words("illustrative", station.provenance.illustrative);
    }
    return std::move(layer).finish();
}

} // namespace

std::vector<RawTable> results_tables(Dataset const &dataset, Scenario const &scenario,
                                     Results const &results, BlockColumns const &columns)
{
    std::vector<RawTable> tables{blocks_table(dataset, scenario, results, columns)};
    GridResults const &grid = results.grid;
    if (!grid.zones.empty()) {
        tables.push_back(zones_table(dataset, grid.zones));
    }
    if (!grid.feeders.empty()) {
        tables.push_back(feeders_table(dataset, grid));
    }
    if (!grid.substations.empty()) {
        tables.push_back(substations_table(dataset, grid.substations));
    }
    return tables;
}

} // namespace sim::io
