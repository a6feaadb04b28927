#include "sim/engine/money/values.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/physics_tables.hpp"
#include "sim/report/physics_words.hpp"
#include "sim/report/season_time.hpp"

#include <algorithm>
#include <cmath>

namespace sim::report {

namespace {

bool is_of_zone(Reinforcement const &work)
{
    return work.kind == ReinforcementKind::transformer ||
           work.kind == ReinforcementKind::split_zone;
}

/// Lines above their limits of load, then those that only leave the limits of voltage.
std::vector<std::uint32_t> weak_feeders(GridResults const &grid, double lowest_pu)
{
    std::vector<std::uint32_t> listed = strained(grid.feeders);
    for (std::uint32_t f = 0; f < grid.flows.size(); ++f) {
        if (grid.flows[f].min_voltage_pu < lowest_pu &&
            std::ranges::find(listed, f) == listed.end()) {
            listed.push_back(f);
        }
    }
    return listed;
}

Text feeder_state(AssetLoad const &load, FeederFlow const &flow, double lowest_pu)
{
    Text const loading = loading_name(loading_of(load));
    return flow.min_voltage_pu < lowest_pu
               ? text("{state}, voltage too low", {text_arg("state", loading)})
               : loading;
}

/// Pieces are whole, kilometres are not.
TableCell quantity_cell(Reinforcement const &work)
{
    bool const line =
        work.kind == ReinforcementKind::conductor || work.kind == ReinforcementKind::new_feeder;
    return line ? TableCell{work.quantity} : TableCell{std::int64_t{std::llround(work.quantity)}};
}

std::int64_t next_number(Table const &table)
{
    return static_cast<std::int64_t>(table.rows.size()) + 1;
}

} // namespace

Table PhysicsTables::strained_zones(GridPart const &part) const
{
    Table table;
    table.key = "strained_zones";
    table.title = text("Heavily loaded and overloaded transformer zones");
    table.columns = {count_column("number", text("No.")),
                     word_column("code", text("Code")),
                     word_column("name", text("Transformer zone")),
                     word_column("jurisdiction", text("Town or street")),
                     word_column("branch", text("Supply branch")),
                     word_column("feeder", text("10 kV line")),
                     word_column("substation", text("Substation")),
                     number_column("capacity_kva", text("Capacity (kVA)"), 0),
                     count_column("households", text("Homes"))};
    add_load_columns(table.columns);
    table.columns.push_back(word_column("state", text("State")));
    for (std::uint32_t const z : strained(m_results.grid.zones)) {
        TransformerZone const &zone = m_dataset.transformer_zones[z];
        if (!part.has(m_dataset, zone)) {
            continue;
        }
        std::vector<TableCell> row{next_number(table),
                                   plain_text(zone.code),
                                   named_cell(zone),
                                   zone_jurisdiction(zone),
                                   branch_name(m_dataset, zone.utility_branch),
                                   zone_feeder(zone),
                                   zone_substation(zone),
                                   zone.capacity_kva,
                                   std::int64_t{zone.households}};
        add_load_cells(row, m_results.grid.zones[z]);
        row.emplace_back(loading_name(loading_of(m_results.grid.zones[z])));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table PhysicsTables::strained_feeders(GridPart const &part) const
{
    Table table;
    table.key = "strained_feeders";
    table.title = text("Heavily loaded and overloaded 10 kV lines");
    table.columns = {count_column("number", text("No.")),
                     word_column("code", text("Code")),
                     word_column("name", text("10 kV line")),
                     word_column("substation", text("Substation")),
                     word_column("branch", text("Supply branch")),
                     number_column("limit_kva", text("Limit (kVA)"), 0)};
    add_load_columns(table.columns);
    table.columns.push_back(number_column("min_voltage_pu", text("Lowest voltage (p.u.)"), 4));
    table.columns.push_back(word_column("transfer", text("Transfer ability")));
    table.columns.push_back(word_column("state", text("State")));
    double const lowest_pu =
        1.0 - Values{m_dataset, m_scenario}.value_or("grid.voltage_limit_share", 1.0);
    for (std::uint32_t const f : weak_feeders(m_results.grid, lowest_pu)) {
        Feeder const &feeder = m_dataset.feeders[f];
        if (!part.branch.empty() && m_branches.feeders[f] != part.branch) {
            continue;
        }
        std::vector<TableCell> row{next_number(table),
                                   plain_text(feeder.code),
                                   named_cell(feeder),
                                   named_cell(m_dataset.substations[feeder.substation.index]),
                                   branch_name(m_dataset, m_branches.feeders[f]),
                                   feeder.limit_kva};
        add_load_cells(row, m_results.grid.feeders[f]);
        row.emplace_back(m_results.grid.flows[f].min_voltage_pu);
        row.emplace_back(transfer_name(m_results.grid.flows[f]));
        row.emplace_back(
            feeder_state(m_results.grid.feeders[f], m_results.grid.flows[f], lowest_pu));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string const &PhysicsTables::work_branch_code(Reinforcement const &work) const
{
    if (is_of_zone(work)) {
        return m_dataset.transformer_zones[work.asset].utility_branch;
    }
    return work.kind == ReinforcementKind::substation ? m_branches.substations[work.asset]
                                                      : m_branches.feeders[work.asset];
}

Text PhysicsTables::work_branch(Reinforcement const &work) const
{
    return branch_name(m_dataset, work_branch_code(work));
}

bool PhysicsTables::concerns(GridPart const &part, Reinforcement const &work) const
{
    if (is_of_zone(work)) {
        return part.has(m_dataset, m_dataset.transformer_zones[work.asset]);
    }
    return !part.place && (part.branch.empty() || work_branch_code(work) == part.branch);
}

Table PhysicsTables::reinforcements(GridPart const &part) const
{
    Table table;
    table.key = "reinforcements";
    table.title = text("Reinforcement projects of the grid");
    table.columns = {count_column("number", text("No.")),
                     word_column("project", text("Project name")),
                     word_column("kind", text("Kind of work")),
                     word_column("branch", text("Supply branch")),
                     number_column("quantity", text("Quantity"), 2),
                     word_column("unit", text("Unit")),
                     number_column("from_kva", text("Capacity before (kVA)"), 0),
                     number_column("to_kva", text("Capacity afterwards (kVA)"), 0),
                     {"cost_wan_yuan", text("Investment (10,000 yuan)"), ColumnKind::money_wan_yuan,
                      m_money_decimals},
                     count_column("year", text("Batch (year)")),
                     word_column("due", text("To be done")),
                     word_column("payer", text("Source of funds"))};
    std::vector<Reinforcement> works = m_results.grid.reinforcements;
    std::ranges::stable_sort(works, {}, &Reinforcement::year);
    Money total;
    for (Reinforcement const &work : works) {
        if (!concerns(part, work)) {
            continue;
        }
        table.rows.push_back({next_number(table), project_name(m_dataset, work),
                              project_kind(work.kind), work_branch(work), quantity_cell(work),
                              project_unit(work.kind), work.from_kva, work.to_kva, work.cost,
                              std::int64_t{work.year}, before_season(work.year),
                              payer_name(work.payer)});
        total += work.cost;
    }
    if (!table.rows.empty()) {
        table.rows.push_back({{}, text("Total"), {}, {}, {}, {}, {}, {}, total, {}, {}, {}});
        table.total_rows = 1;
    }
    return table;
}

} // namespace sim::report
