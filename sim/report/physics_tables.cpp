#include "sim/report/physics_tables.hpp"

#include "sim/report/physics_columns.hpp"
#include "sim/report/physics_words.hpp"

namespace sim::report {

namespace {

constexpr double gj_per_kwh = 0.0036;

AllPlaceFigures figures_of(Dataset const &dataset, Scenario const &scenario, Results const &results,
                           std::span<SeasonFlow const> flows)
{
    return results.demand.has_physics() ? place_figures(dataset, scenario, results, flows)
                                        : AllPlaceFigures{};
}

void add_emission_columns(Table &table, std::string const &suffix, Text const &factors)
{
    TextArg const set{"factors", render(Language::zh, factors), render(Language::en, factors)};
    table.columns.push_back(number_column("co2_t" + suffix, text("CO2 (t, {factors})", {set}), 1));
    table.columns.push_back(
        number_column("pm25_t" + suffix, text("PM2.5 (t, {factors})", {set}), 2));
    table.columns.push_back(number_column("so2_t" + suffix, text("SO2 (t, {factors})", {set}), 2));
    table.columns.push_back(number_column("nox_t" + suffix, text("NOx (t, {factors})", {set}), 2));
}

std::vector<TableCell> energy_cells(PlaceFigures const &figures)
{
    std::vector<TableCell> row{std::int64_t{figures.households},
                               figures.heat_kwh * gj_per_kwh,
                               figures.design_load_kw,
                               figures.electricity_kwh / 1e4,
                               figures.heating_kw,
                               figures.gas_m3 / 1e4,
                               figures.gas_design_m3_per_h,
                               figures.network_heat_gj,
                               figures.heat_design_kw,
                               figures.emissions[0].after_system.coal_t};
    for (EmissionBalance const &balance : figures.emissions) {
        Emissions const &after = balance.after_system;
        row.insert(row.end(), {after.co2_t, after.pm25_t, after.so2_t, after.nox_t});
    }
    row.insert(row.end(), {figures.bill.net_yuan, percent(figures.burden.share_by_quintile[2]),
                           percent(figures.burden.share_above_10pct)});
    return row;
}

} // namespace

PhysicsTables::PhysicsTables(Dataset const &dataset, Scenario const &scenario,
                             Results const &results, std::span<SeasonFlow const> season_flows,
                             int money_decimals)
    : m_dataset{dataset}, m_scenario{scenario}, m_results{results}, m_flows{season_flows},
      m_money_decimals{money_decimals}, m_branches{dataset}, m_places{figures_of(dataset, scenario,
                                                                                 results,
                                                                                 season_flows)}
{
}

Table PhysicsTables::energy() const
{
    Table table;
    table.key = "energy";
    table.title = text("Energy, air and bills by town and street");
    table.columns = {
        word_column("code", text("Code")),
        word_column("name", text("Town or street")),
        count_column("households", text("Homes")),
        number_column("heat_gj", text("Heat of the season (GJ)"), 1),
        number_column("design_load_kw", text("Design heat load (kW)"), 1),
        number_column("electricity_wan_kwh", text("Electricity for heating (10,000 kWh)"), 2),
        number_column("heating_kw", text("Highest electric heating load (kW)"), 1),
        number_column("gas_wan_m3", text("Gas for heating (10,000 m3)"), 2),
        number_column("gas_design_m3_per_h", text("Gas in the design hour (m3/h)"), 1),
        number_column("network_heat_gj", text("Heat from the network (GJ)"), 1),
        number_column("heat_design_kw", text("Design load of the heat network (kW)"), 1),
        number_column("coal_t", text("Scattered coal still burnt (t)"), 1)};
    add_emission_columns(table, "_measured", factor_set_name(FactorSet::measured));
    add_emission_columns(table, "_official", factor_set_name(FactorSet::official));
    table.columns.push_back(
        number_column("bill_yuan_per_household", text("Bill of a household (yuan a season)"), 0));
    table.columns.push_back(
        percent_column("burden_percent", text("Bill in the income of the middle group (%)")));
    table.columns.push_back(
        percent_column("burden_above_10pct_percent", text("Homes that pay more than 10 % (%)")));
    if (!has_physics()) {
        return table;
    }
    auto const add = [&](TableCell code, TableCell name, PlaceFigures const &figures) {
        std::vector<TableCell> row{std::move(code), std::move(name)};
        std::vector<TableCell> const cells = energy_cells(figures);
        row.insert(row.end(), cells.begin(), cells.end());
        table.rows.push_back(std::move(row));
    };
    for (std::size_t j = 0; j < m_places.jurisdictions.size(); ++j) {
        Jurisdiction const &place = m_dataset.jurisdictions[j];
        add(plain_text(place.code), named_cell(place), m_places.jurisdictions[j]);
    }
    add({}, text("Total"), m_places.district);
    table.total_rows = 1;
    return table;
}

std::vector<Table> PhysicsTables::all() const
{
    if (!has_physics()) {
        return {};
    }
    std::vector<Table> tables = {
        energy(),           substation_loads(), feeder_loads(), zone_loads(), strained_zones(),
        strained_feeders(), reinforcements(),   gas_stations(), gas_mains(),  heat_sources(),
        heat_mains(),       emissions(),        bills(),        burden(),     running_money()};
    return tables;
}

} // namespace sim::report
