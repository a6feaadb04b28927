#include "sim/base/fmt.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/physics_tables.hpp"
#include "sim/report/physics_words.hpp"
#include "sim/report/route_bills.hpp"

#include <map>
#include <tuple>

namespace sim::report {

namespace {

constexpr FactorSet factor_sets[] = {FactorSet::measured, FactorSet::official};

Emissions cut(EmissionBalance const &balance)
{
    Emissions const &a = balance.before;
    Emissions const &b = balance.after_system;
    return {.coal_t = a.coal_t - b.coal_t,
            .co2_t = a.co2_t - b.co2_t,
            .so2_t = a.so2_t - b.so2_t,
            .nox_t = a.nox_t - b.nox_t,
            .pm25_t = a.pm25_t - b.pm25_t};
}

void add_emission_rows(Table &table, TableCell const &code, TableCell const &name,
                       PlaceFigures const &figures)
{
    for (FactorSet const set : factor_sets) {
        EmissionBalance const &balance = figures.emissions[static_cast<std::size_t>(set)];
        std::pair<Text, Emissions> const stages[] = {
            {text("before"), balance.before},
            {text("afterwards, in the district"), balance.after_local},
            {text("afterwards, with power and heat stations"), balance.after_system},
            {text("cut"), cut(balance)}};
        for (auto const &[stage, tonnes] : stages) {
            table.rows.push_back({code, name, factor_set_name(set), stage, tonnes.coal_t,
                                  tonnes.co2_t, tonnes.so2_t, tonnes.nox_t, tonnes.pm25_t});
        }
    }
}

void add_burden_cells(std::vector<TableCell> &row, Burden const &burden)
{
    for (double const share : burden.share_by_quintile) {
        row.emplace_back(percent(share));
    }
    row.emplace_back(percent(burden.share_above_10pct));
    row.emplace_back(percent(burden.back_to_coal_share));
}

} // namespace

Table PhysicsTables::emissions() const
{
    Table table;
    table.key = "emissions";
    table.title = text("Scattered coal and emissions of a season");
    table.columns = {word_column("code", text("Code")),
                     word_column("name", text("Town or street")),
                     word_column("factors", text("Emission factors")),
                     word_column("stage", text("Stage")),
                     number_column("coal_t", text("Scattered coal (t)"), 1),
                     number_column("co2_t", text("CO2 (t)"), 1),
                     number_column("so2_t", text("SO2 (t)"), 2),
                     number_column("nox_t", text("NOx (t)"), 2),
                     number_column("pm25_t", text("PM2.5 (t)"), 2)};
    if (!has_physics()) {
        return table;
    }
    for (std::size_t j = 0; j < m_places.jurisdictions.size(); ++j) {
        Jurisdiction const &place = m_dataset.jurisdictions[j];
        add_emission_rows(table, plain_text(place.code), named_cell(place),
                          m_places.jurisdictions[j]);
    }
    std::size_t const parts = table.rows.size();
    add_emission_rows(table, {}, text("Total"), m_places.district);
    table.total_rows = table.rows.size() - parts;
    return table;
}

Table PhysicsTables::bills() const
{
    Table table;
    table.key = "bills";
    table.title = text("Heating bill of a household by route and season, yuan");
    table.columns = {word_column("route", text("Technical route")),
                     count_column("season", text("Season beginning in")),
                     count_column("households", text("Homes")),
                     number_column("energy_yuan", text("Bill before subsidy (yuan)"), 0),
                     number_column("subsidy_yuan", text("Subsidy of the season (yuan)"), 0),
                     number_column("net_yuan", text("Bill after subsidy (yuan)"), 0),
                     number_column("rise_yuan", text("More than in the season before (yuan)"), 0),
                     number_column("coal_yuan", text("Cost of coal today (yuan)"), 0)};
    for (RouteBill const &bill : route_bills(m_dataset, m_scenario, m_results)) {
        Route const &route = m_dataset.route(bill.route);
        table.rows.push_back(
            {name_text(route.name_zh, route.name_en), std::int64_t{bill.season},
             std::int64_t{bill.households}, bill.energy_yuan, bill.subsidy_yuan, bill.net_yuan(),
             bill.rise_yuan ? TableCell{*bill.rise_yuan} : TableCell{}, bill.coal_yuan});
    }
    return table;
}

Table PhysicsTables::burden() const
{
    Table table;
    table.key = "burden";
    table.title = text("Heating cost as a share of disposable income");
    table.columns = {word_column("code", text("Code")), word_column("name", text("Town or street")),
                     count_column("households", text("Homes")),
                     word_column("subsidy", text("Subsidy"))};
    for (std::size_t q = 1; q <= 5; ++q) {
        table.columns.push_back(
            percent_column(fmt::format("quintile_{}_percent", q),
                           text("Income group {n} (%)", {{"n", fmt::format("{}", q)}})));
    }
    table.columns.push_back(
        percent_column("above_10pct_percent", text("Homes that pay more than 10 % (%)")));
    table.columns.push_back(
        percent_column("back_to_coal_percent", text("Homes likely to burn coal again (%)")));
    if (!has_physics()) {
        return table;
    }
    auto const add = [&](TableCell const &code, TableCell const &name, PlaceFigures const &place) {
        for (auto const &[when, burden] : {std::pair{text("while subsidised"), place.burden},
                                           std::pair{text("subsidy ended"), place.burden_later}}) {
            std::vector<TableCell> row{code, name, std::int64_t{place.households}, when};
            add_burden_cells(row, burden);
            table.rows.push_back(std::move(row));
        }
    };
    for (std::size_t j = 0; j < m_places.jurisdictions.size(); ++j) {
        Jurisdiction const &place = m_dataset.jurisdictions[j];
        add(plain_text(place.code), named_cell(place), m_places.jurisdictions[j]);
    }
    add({}, text("Total"), m_places.district);
    table.total_rows = 2;
    return table;
}

Table PhysicsTables::running_money() const
{
    Table table;
    table.key = "running_money";
    table.title = text("Energy bills and grid works by year, outside the published tables");
    table.columns = {count_column("year", text("Year")),
                     word_column("payer", text("Source of funds")),
                     word_column("item", text("Item of funds")),
                     {"owed_wan_yuan", text("Amount (10,000 yuan)"), ColumnKind::money_wan_yuan,
                      m_money_decimals}};
    std::map<std::tuple<int, Payer, Item>, Money> sums;
    for (LedgerLine const &line : m_results.running.lines) {
        sums[{line.year, line.payer, line.item}] += line.owed;
    }
    for (auto const &[key, owed] : sums) {
        auto const &[year, payer, item] = key;
        table.rows.push_back({std::int64_t{year}, payer_name(payer), item_name(item), owed});
    }
    return table;
}

} // namespace sim::report
