#include "sim/base/fmt.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/works_month_rows.hpp"
#include "sim/report/works_tables.hpp"
#include "sim/report/works_words.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace sim::report {

namespace {

constexpr int december = 12;

Text year_text(int year)
{
    return text("Year {year}", {{"year", fmt::format("{}", year)}});
}

Text with_year(Text const &sentence, int year)
{
    return {sentence.key, {{"year", fmt::format("{}", year)}}};
}

/// Number and name of a place; the total has no number.
std::vector<TableCell> place_cells(Dataset const &dataset, Place place, std::size_t row)
{
    return {place ? TableCell{static_cast<std::int64_t>(row) + 1} : TableCell{},
            place_cell(dataset, place)};
}

/// Government money in the columns, by month, then by year.
std::vector<Money> government_money(MonthMoney const &money, MonthColumns const &columns)
{
    std::vector<Money> amounts(columns.months.size() + columns.years.size());
    for (auto const &[month, by] : money) {
        PaidBy const paid = paid_by(by);
        auto const at = std::ranges::find(columns.months, month);
        auto const year = std::ranges::find(columns.years, month / 100);
        std::size_t const column =
            at != columns.months.end()
                ? static_cast<std::size_t>(at - columns.months.begin())
                : columns.months.size() + static_cast<std::size_t>(year - columns.years.begin());
        if (column < amounts.size()) {
            amounts[column] += paid[0] + paid[1];
        }
    }
    return amounts;
}

/// The amounts behind the names, their sum at the end.
std::vector<TableCell> money_row(std::vector<TableCell> cells, std::vector<Money> const &amounts)
{
    cells.insert(cells.end(), amounts.begin(), amounts.end());
    cells.emplace_back(std::accumulate(amounts.begin(), amounts.end(), Money{}));
    return cells;
}

} // namespace

Table WorksTables::month_targets() const
{
    Table table;
    table.key = "month_targets";
    table.title = text("Homes to be connected by month");
    table.columns = {count_column("number", text("No.")),
                     word_column("name", text("Town or street")),
                     count_column("households", text("Whole task")),
                     count_column("year_target", with_year(text("Target in {year}"), first_year))};
    MonthColumns const columns = month_columns(works, first_year);
    for (int const month : columns.months) {
        table.columns.push_back(count_column(fmt::format("m{}", month), month_end_name(month)));
    }
    table.columns.push_back(percent_column(
        "share_percent",
        with_year(text("Homes so far against the first year's target, {year} (%)"), first_year)));
    for (int const year : columns.years) {
        Text const name = text("end of {month}", {text_arg("month", year_text(year))});
        table.columns.push_back(count_column(fmt::format("y{}", year), name));
    }
    for (Place const place : places_of(works.dataset())) {
        int const target = figures.of(place).households_first_year;
        std::vector<TableCell> row = place_cells(works.dataset(), place, table.rows.size());
        row.insert(row.end(), {std::int64_t{works.households({place, {}})}, std::int64_t{target}});
        auto const connected = [&](int month) {
            return works.connected_by({place, {}}, last_day_of(month));
        };
        for (int const month : columns.months) {
            row.emplace_back(std::int64_t{connected(month)});
        }
        row.push_back(share_cell(connected(first_year * 100 + december), target));
        for (int const year : columns.years) {
            row.emplace_back(std::int64_t{connected(year * 100 + december)});
        }
        table.rows.push_back(std::move(row));
    }
    table.total_rows = 1;
    return table;
}

Table WorksTables::month_funds() const
{
    Table table;
    table.key = "month_funds";
    table.title = text("Government money by month");
    table.columns = {count_column("number", text("No.")),
                     word_column("name", text("Town or street"))};
    MonthColumns const columns = month_columns(works, first_year);
    auto const add = [&](std::string key, Text header) {
        table.columns.push_back(
            {std::move(key), std::move(header), ColumnKind::money_wan_yuan, money_decimals});
    };
    for (int const month : columns.months) {
        add(fmt::format("m{}", month), month_of_year_name(month));
    }
    for (int const year : columns.years) {
        add(fmt::format("y{}", year), year_text(year));
    }
    add("sum", text("Sum"));
    std::vector<Money> rest(columns.months.size() + columns.years.size());
    for (Place const place : places_of(works.dataset())) {
        MonthMoney const *const money = works.money(place);
        if (money == nullptr) {
            continue;
        }
        std::vector<Money> const amounts = government_money(*money, columns);
        for (std::size_t c = 0; c < rest.size(); ++c) {
            rest[c] += place ? -amounts[c] : amounts[c];
        }
        if (!place && !table.rows.empty() && rest != std::vector<Money>(rest.size())) {
            table.rows.push_back(
                money_row({TableCell{}, text("Programmes of the whole district")}, rest));
        }
        table.rows.push_back(
            money_row(place_cells(works.dataset(), place, table.rows.size()), amounts));
    }
    table.total_rows = table.rows.empty() ? 0 : 1;
    return table;
}

} // namespace sim::report
