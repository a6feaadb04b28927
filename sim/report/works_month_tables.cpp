#include "sim/base/fmt.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/works_month_rows.hpp"
#include "sim/report/works_tables.hpp"
#include "sim/report/works_words.hpp"

#include <utility>

namespace sim::report {

namespace {

std::vector<TableColumn> columns_by_month(int first_year, int money_decimals, bool with_money)
{
    std::vector<TableColumn> columns = {
        word_column("month", text("Month")),
        count_column("begun", text("Begun by its end (homes)")),
        count_column("heat_network", text("Heat network, connected (homes)")),
        count_column("new_energy", text("New energy, connected (homes)")),
        count_column("gas", text("Coal to gas, connected (homes)")),
        count_column("connected", text("Connected in the month (homes)")),
        count_column("connected_so_far", text("Connected so far (homes)")),
        percent_column("share_percent",
                       text("Homes so far against the first year's target, {year} (%)",
                            {{"year", fmt::format("{}", first_year)}})),
        count_column("accepted_so_far", text("Accepted so far (homes)"))};
    if (with_money) {
        std::pair<char const *, Text> const payers[] = {
            {"city", text("City funds (10,000 yuan)")},
            {"district", text("District funds (10,000 yuan)")},
            {"resident", text("Residents (10,000 yuan)")},
            {"companies", text("Companies (10,000 yuan)")},
            {"other", text("Other capital (10,000 yuan)")}};
        for (auto const &[key, header] : payers) {
            columns.push_back({key, header, ColumnKind::money_wan_yuan, money_decimals});
        }
    }
    return columns;
}

std::vector<TableCell> month_cells(MonthRow const &row, TableCell month, int year_target,
                                   bool with_money)
{
    std::vector<TableCell> cells{std::move(month), std::int64_t{row.begun}};
    for (int const homes : row.by_category) {
        cells.emplace_back(std::int64_t{homes});
    }
    cells.insert(cells.end(), {std::int64_t{row.connected}, std::int64_t{row.connected_so_far},
                               share_cell(row.connected_so_far, year_target),
                               std::int64_t{row.accepted_so_far}});
    for (std::size_t payer = 0; with_money && payer < row.paid.size(); ++payer) {
        cells.emplace_back();
        if (row.has_money) {
            cells.back() = row.paid[payer];
        }
    }
    return cells;
}

} // namespace

Table WorksTables::months() const
{
    Table table;
    table.key = "works_months";
    table.title = text("Homes and money by month");
    table.columns = {word_column("code", text("Code")),
                     word_column("jurisdiction", text("Town or street"))};
    for (TableColumn column : columns_by_month(first_year, money_decimals, true)) {
        table.columns.push_back(std::move(column));
    }
    std::vector<int> const all = works.months();
    for (Place const place : places_of(works.dataset())) {
        int const target = figures.of(place).households_first_year;
        for (int const month : all) {
            std::vector<TableCell> row{
                place ? TableCell{plain_text(works.dataset().jurisdiction(*place).code)}
                      : TableCell{},
                place_cell(works.dataset(), place)};
            TableCell const name = plain_text(fmt::format("{}-{:02}", month / 100, month % 100));
            for (TableCell &cell :
                 month_cells(month_row(works, place, month), name, target, true)) {
                row.push_back(std::move(cell));
            }
            table.rows.push_back(std::move(row));
        }
    }
    table.total_rows = all.size();
    return table;
}

Table WorksTables::months_of(Place place) const
{
    Table table;
    table.key = "months_of";
    table.title = text("Targets by month");
    bool const with_money = works.money(place) != nullptr;
    table.columns = columns_by_month(first_year, money_decimals, with_money);
    int const target = figures.of(place).households_first_year;
    MonthRow sum;
    sum.has_money = with_money;
    for (int const month : busy_months(works, place)) {
        MonthRow const row = month_row(works, place, month);
        for (std::size_t c = 0; c < sum.by_category.size(); ++c) {
            sum.by_category[c] += row.by_category[c];
        }
        sum.connected += row.connected;
        for (std::size_t payer = 0; payer < sum.paid.size(); ++payer) {
            sum.paid[payer] += row.paid[payer];
        }
        sum.begun = row.begun;
        sum.connected_so_far = row.connected_so_far;
        sum.accepted_so_far = row.accepted_so_far;
        table.rows.push_back(month_cells(row, month_name(month), target, with_money));
    }
    if (!table.rows.empty()) {
        table.rows.push_back(month_cells(sum, text("Total"), target, with_money));
        table.total_rows = 1;
    }
    return table;
}

} // namespace sim::report
