#include "sim/report/physics_columns.hpp"
#include "sim/report/physics_tables.hpp"
#include "sim/report/physics_words.hpp"

namespace sim::report {

namespace {

void add_before_column(Table &table)
{
    table.columns.push_back(
        number_column("before_peak_kw", text("Highest load without electric heating (kW)"), 1));
    table.columns.push_back(number_column("energy_mwh", text("Energy of the season (MWh)"), 1));
}

void add_before_cell(std::vector<TableCell> &row, AssetLoad const &load)
{
    row.emplace_back(load.before_peak_kw);
    row.emplace_back(load.energy_kwh / 1000.0);
}

} // namespace

Text PhysicsTables::zone_feeder(TransformerZone const &zone) const
{
    Feeder const &feeder = m_dataset.feeders[feeder_of(m_dataset, zone)];
    return name_text(feeder.name, feeder.name_en);
}

Text PhysicsTables::zone_substation(TransformerZone const &zone) const
{
    Feeder const &feeder = m_dataset.feeders[feeder_of(m_dataset, zone)];
    Substation const &substation = m_dataset.substations[feeder.substation.index];
    return name_text(substation.name, substation.name_en);
}

Text PhysicsTables::zone_jurisdiction(TransformerZone const &zone) const
{
    Jurisdiction const &place = m_dataset.jurisdiction(m_dataset.block(zone.block).jurisdiction);
    return name_text(place.name, place.name_en);
}

Table PhysicsTables::substation_loads() const
{
    Table table;
    table.key = "substation_loads";
    table.title = text("Loads of substations");
    table.columns = {word_column("code", text("Code")), word_column("name", text("Substation")),
                     number_column("capacity_kva", text("Capacity (kVA)"), 0)};
    add_load_columns(table.columns);
    add_before_column(table);
    for (std::size_t s = 0; s < m_results.grid.substations.size(); ++s) {
        Substation const &substation = m_dataset.substations[s];
        std::vector<TableCell> row{plain_text(substation.code), named_cell(substation),
                                   substation.capacity_kva};
        add_load_cells(row, m_results.grid.substations[s]);
        add_before_cell(row, m_results.grid.substations[s]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table PhysicsTables::feeder_loads() const
{
    Table table;
    table.key = "feeder_loads";
    table.title = text("Loads of 10 kV lines");
    table.columns = {word_column("code", text("Code")), word_column("name", text("10 kV line")),
                     word_column("substation", text("Substation")),
                     word_column("conductor", text("Conductor")),
                     number_column("limit_kva", text("Limit (kVA)"), 0)};
    add_load_columns(table.columns);
    add_before_column(table);
    table.columns.push_back(number_column("min_voltage_pu", text("Lowest voltage (p.u.)"), 4));
    table.columns.push_back(
        number_column("losses_kwh", text("Line losses of the season (kWh)"), 0));
    table.columns.push_back(word_column("transfer", text("Transfer ability")));
    for (std::size_t f = 0; f < m_results.grid.feeders.size(); ++f) {
        Feeder const &feeder = m_dataset.feeders[f];
        std::vector<TableCell> row{plain_text(feeder.code), named_cell(feeder),
                                   named_cell(m_dataset.substations[feeder.substation.index]),
                                   plain_text(feeder.conductor), feeder.limit_kva};
        add_load_cells(row, m_results.grid.feeders[f]);
        add_before_cell(row, m_results.grid.feeders[f]);
        row.emplace_back(m_results.grid.flows[f].min_voltage_pu);
        row.push_back(f < m_flows.size() ? TableCell{m_flows[f].losses_kwh} : TableCell{});
        row.emplace_back(transfer_name(m_results.grid.flows[f]));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table PhysicsTables::zone_loads() const
{
    Table table;
    table.key = "zone_loads";
    table.title = text("Loads of transformer zones");
    table.columns = {word_column("code", text("Code")),
                     word_column("name", text("Transformer zone")),
                     word_column("jurisdiction", text("Town or street")),
                     word_column("branch", text("Supply branch")),
                     word_column("feeder", text("10 kV line")),
                     word_column("ownership", text("Public or private")),
                     number_column("capacity_kva", text("Capacity (kVA)"), 0),
                     count_column("households", text("Homes"))};
    add_load_columns(table.columns);
    add_before_column(table);
    for (std::size_t z = 0; z < m_results.grid.zones.size(); ++z) {
        TransformerZone const &zone = m_dataset.transformer_zones[z];
        std::vector<TableCell> row{
            plain_text(zone.code),   named_cell(zone),
            zone_jurisdiction(zone), branch_name(m_dataset, zone.utility_branch),
            zone_feeder(zone),       ownership_name(zone.is_private),
            zone.capacity_kva,       std::int64_t{zone.households}};
        add_load_cells(row, m_results.grid.zones[z]);
        add_before_cell(row, m_results.grid.zones[z]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace sim::report
