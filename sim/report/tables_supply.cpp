#include "sim/report/physics_columns.hpp"
#include "sim/report/physics_tables.hpp"
#include "sim/report/physics_words.hpp"

namespace sim::report {

namespace {

void add_gas_columns(Table &table)
{
    std::vector<TableColumn> const columns = {
        count_column("households", text("Homes")),
        number_column("design_m3_per_h", text("Gas in the design hour (m3/h)"), 1),
        number_column("planning_m3_per_h", text("The same by planning factors (m3/h)"), 1),
        number_column("design_m3_per_day", text("Gas on the design day (m3/day)"), 0),
        number_column("season_m3", text("Gas of the season (m3)"), 0),
        number_column("spare_m3_per_h", text("Left in the design hour (m3/h)"), 1),
        number_column("spare_m3_per_day", text("Left on the design day (m3/day)"), 0)};
    table.columns.insert(table.columns.end(), columns.begin(), columns.end());
}

/// \param by_day  whether a capacity by day is given
void add_gas_cells(std::vector<TableCell> &row, GasLoad const &load, bool by_day)
{
    std::vector<TableCell> const cells = {
        std::int64_t{load.households}, load.design_m3_per_h, load.planning_m3_per_h,
        load.design_m3_per_day,        load.season_m3,       load.spare_m3_per_h};
    row.insert(row.end(), cells.begin(), cells.end());
    row.push_back(by_day ? TableCell{load.spare_m3_per_day} : TableCell{});
}

void add_heat_columns(Table &table)
{
    std::vector<TableColumn> const columns = {
        count_column("households", text("Homes")),
        number_column("area_m2", text("Heated area (m2)"), 0),
        number_column("design_kw", text("Design heat load (kW)"), 1),
        number_column("season_gj", text("Heat of the season (GJ)"), 1),
        number_column("capacity_kw", text("Capacity open to new homes (kW)"), 0),
        number_column("spare_kw", text("Left at design (kW)"), 1)};
    table.columns.insert(table.columns.end(), columns.begin(), columns.end());
}

void add_heat_cells(std::vector<TableCell> &row, HeatLoad const &load, double capacity_kw)
{
    std::vector<TableCell> const cells = {std::int64_t{load.households},
                                          load.area_m2,
                                          load.design_kw,
                                          load.season_gj,
                                          capacity_kw,
                                          load.spare_kw};
    row.insert(row.end(), cells.begin(), cells.end());
}

} // namespace

Table PhysicsTables::gas_stations() const
{
    Table table;
    table.key = "gas_stations";
    table.title = text("Loads of gas stations and regulators");
    table.columns = {
        word_column("code", text("Code")), word_column("name", text("Gas station")),
        word_column("kind", text("Kind")), word_column("block", text("Village or community")),
        number_column("capacity_m3_per_h", text("Capacity open to new homes (m3/h)"), 0)};
    add_gas_columns(table);
    for (std::size_t s = 0; s < m_results.supply.gas_stations.size(); ++s) {
        GasStation const &station = m_dataset.gas_stations[s];
        std::vector<TableCell> row{
            plain_text(station.code), named_cell(station), station_kind_name(station.kind),
            station.block ? named_cell(m_dataset.block(*station.block)) : TableCell{},
            station.spare_m3_per_h};
        add_gas_cells(row, m_results.supply.gas_stations[s], station.spare_m3_per_day > 0.0);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table PhysicsTables::gas_mains() const
{
    Table table;
    table.key = "gas_mains";
    table.title = text("Loads of gas mains");
    table.columns = {
        word_column("code", text("Code")), word_column("station", text("Gas station")),
        word_column("pressure", text("Pressure")), word_column("main_state", text("Planned state")),
        number_column("capacity_m3_per_h", text("Capacity open to new homes (m3/h)"), 0)};
    add_gas_columns(table);
    for (std::size_t m = 0; m < m_results.supply.gas_mains.size(); ++m) {
        GasMain const &main = m_dataset.gas_mains[m];
        std::vector<TableCell> row{
            plain_text(main.code), named_cell(m_dataset.gas_stations[main.station.index]),
            pressure_name(main.pressure), main_state_name(main.state), main.spare_m3_per_h};
        add_gas_cells(row, m_results.supply.gas_mains[m], false);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table PhysicsTables::heat_sources() const
{
    Table table;
    table.key = "heat_sources";
    table.title = text("Loads of heat sources");
    table.columns = {word_column("code", text("Code")), word_column("name", text("Heat source"))};
    add_heat_columns(table);
    for (std::size_t s = 0; s < m_results.supply.heat_sources.size(); ++s) {
        HeatSource const &source = m_dataset.heat_sources[s];
        std::vector<TableCell> row{plain_text(source.code), named_cell(source)};
        add_heat_cells(row, m_results.supply.heat_sources[s], source.spare_kw);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table PhysicsTables::heat_mains() const
{
    Table table;
    table.key = "heat_mains";
    table.title = text("Loads of heat mains");
    table.columns = {word_column("code", text("Code")), word_column("source", text("Heat source"))};
    add_heat_columns(table);
    table.columns.push_back(
        number_column("linear_density_mwh_per_m", text("Linear heat density (MWh/m)"), 2));
    for (std::size_t m = 0; m < m_results.supply.heat_mains.size(); ++m) {
        HeatMain const &main = m_dataset.heat_mains[m];
        HeatLoad const &load = m_results.supply.heat_mains[m];
        std::vector<TableCell> row{plain_text(main.code),
                                   named_cell(m_dataset.heat_sources[main.heat_source.index])};
        add_heat_cells(row, load, main.spare_kw);
        row.emplace_back(load.linear_density_mwh_per_m);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace sim::report
