#include "sim/base/fmt.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/works_tables.hpp"
#include "sim/report/works_words.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace sim::report {

namespace {

using Place = std::optional<JurisdictionId>;

constexpr int december = 12;
constexpr std::size_t shown_payers = 5;
/// City with grants from above, district, residents, companies, others.
using PaidBy = std::array<Money, shown_payers>;

PaidBy by_payer(std::array<Money, 8> const &amounts)
{
    PaidBy paid;
    for (Payer const payer : all_payers) {
        Money const amount = amounts[static_cast<std::size_t>(payer)];
        switch (payer) {
        case Payer::upper_grant:
        case Payer::city:
            paid[0] += amount;
            break;
        case Payer::district:
            paid[1] += amount;
            break;
        case Payer::resident:
            paid[2] += amount;
            break;
        case Payer::gas_company:
        case Payer::heat_company:
        case Payer::grid_company:
            paid[3] += amount;
            break;
        case Payer::other:
            paid[4] += amount;
            break;
        }
    }
    return paid;
}

/// Towns, then streets, each in the order of the codes; then the district itself.
std::vector<Place> places_of(Dataset const &dataset)
{
    std::vector<Place> order;
    for (JurisdictionKind const kind : {JurisdictionKind::town, JurisdictionKind::street}) {
        for (std::uint32_t j = 0; j < dataset.jurisdictions.size(); ++j) {
            if (dataset.jurisdictions[j].kind == kind) {
                order.emplace_back(JurisdictionId{j});
            }
        }
    }
    order.emplace_back(std::nullopt);
    return order;
}

TableCell place_cell(Dataset const &dataset, Place place)
{
    return place ? named_cell(dataset.jurisdiction(*place)) : TableCell{text("Total")};
}

TableCell share_cell(int part, int whole)
{
    return whole == 0 ? TableCell{} : TableCell{100.0 * part / whole};
}

/// Homes and money of one place in one month.
struct MonthRow
{
    int begun = 0; ///< by its end
    int connected = 0;
    std::array<int, std::size(table_categories)> by_category{};
    int connected_so_far = 0;
    int accepted_so_far = 0;
    bool has_money = false;
    PaidBy paid{};
};

MonthRow month_row(DatedWorks const &works, Place place, int month)
{
    Day const last = last_day_of(month);
    Day const before = *day_number(month / 100, month % 100 * 100 + 1) - 1;
    MonthRow row;
    row.begun = works.begun_by({place}, last);
    row.connected_so_far = works.connected_by({place}, last);
    row.connected = row.connected_so_far - works.connected_by({place}, before);
    row.accepted_so_far = works.accepted_by({place}, last);
    for (std::size_t c = 0; c < row.by_category.size(); ++c) {
        WorksPart const part{place, table_categories[c]};
        row.by_category[c] = works.connected_by(part, last) - works.connected_by(part, before);
    }
    if (MonthMoney const *const money = works.money(place)) {
        row.has_money = true;
        auto const found = money->find(month);
        row.paid = found == money->end() ? PaidBy{} : by_payer(found->second);
    }
    return row;
}

std::vector<TableColumn> month_columns(int first_year, int money_decimals, bool with_money)
{
    std::vector<TableColumn> columns = {
        word_column("month", text("Month")),
        count_column("begun", text("Begun by its end (homes)")),
        count_column("heat_network", text("Heat network, connected (homes)")),
        count_column("new_energy", text("New energy, connected (homes)")),
        count_column("gas", text("Coal to gas, connected (homes)")),
        count_column("connected", text("Connected in the month (homes)")),
        count_column("connected_so_far", text("Connected so far (homes)")),
        percent_column("share_percent", text("Share of the target of {year} (%)",
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
        cells.push_back(row.has_money ? TableCell{row.paid[payer]} : TableCell{});
    }
    return cells;
}

/// Months in which nothing happens at the beginning and end are no news.
std::vector<int> busy_months(DatedWorks const &works, Place place)
{
    std::vector<int> const all = works.months();
    auto const nothing = [&](int month) {
        MonthRow const row = month_row(works, place, month);
        return row.connected == 0 && row.paid == PaidBy{} &&
               row.begun ==
                   works.begun_by({place}, *day_number(month / 100, month % 100 * 100 + 1) - 1);
    };
    auto const first = std::ranges::find_if_not(all, nothing);
    auto last = all.end();
    while (last != first && nothing(*(last - 1))) {
        --last;
    }
    return {first, last};
}

/// Columns of a matrix: months of the first year from the first busy one, then years.
struct Columns
{
    std::vector<int> months;
    std::vector<int> years;
};

Columns columns_of(DatedWorks const &works, int first_year)
{
    Columns columns;
    for (int const month : busy_months(works, std::nullopt)) {
        int const year = month / 100;
        if (year > first_year && (columns.years.empty() || columns.years.back() != year)) {
            columns.years.push_back(year);
        } else if (year <= first_year) {
            columns.months.push_back(month);
        }
    }
    while (!columns.months.empty() && columns.months.back() % 100 != december) {
        columns.months.push_back(columns.months.back() + 1);
    }
    return columns;
}

Text year_text(int year)
{
    return text("Year {year}", {{"year", fmt::format("{}", year)}});
}

} // namespace

Table WorksTables::months() const
{
    Table table;
    table.key = "works_months";
    table.title = text("Homes and money by month");
    table.columns = {word_column("code", text("Code")),
                     word_column("jurisdiction", text("Town or street"))};
    for (TableColumn column : month_columns(first_year, money_decimals, true)) {
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
    table.columns = month_columns(first_year, money_decimals, with_money);
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

Table WorksTables::month_targets() const
{
    Table table;
    table.key = "month_targets";
    table.title = text("Homes to be connected by month");
    table.columns = {count_column("number", text("No.")),
                     word_column("name", text("Town or street")),
                     count_column("households", text("Whole task")),
                     count_column("year_target", text("Target in {year}",
                                                      {{"year", fmt::format("{}", first_year)}}))};
    Columns const columns = columns_of(works, first_year);
    for (int const month : columns.months) {
        table.columns.push_back(count_column(fmt::format("m{}", month), month_end_name(month)));
    }
    if (!columns.months.empty()) {
        table.columns.push_back(
            percent_column("share_percent", text("Share of the target of {year} (%)",
                                                 {{"year", fmt::format("{}", first_year)}})));
    }
    for (int const year : columns.years) {
        table.columns.push_back(
            count_column(fmt::format("y{}", year),
                         text("end of {month}", {text_arg("month", year_text(year))})));
    }
    for (Place const place : places_of(works.dataset())) {
        int const target = figures.of(place).households_first_year;
        std::vector<TableCell> row{place ? TableCell{std::int64_t{std::ssize(table.rows) + 1}}
                                         : TableCell{},
                                   place_cell(works.dataset(), place),
                                   std::int64_t{works.households({place})}, std::int64_t{target}};
        int homes = 0;
        for (int const month : columns.months) {
            homes = works.connected_by({place}, last_day_of(month));
            row.emplace_back(std::int64_t{homes});
        }
        if (!columns.months.empty()) {
            row.push_back(share_cell(homes, target));
        }
        for (int const year : columns.years) {
            row.emplace_back(
                std::int64_t{works.connected_by({place}, last_day_of(year * 100 + december))});
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
    table.title = text("Government money by month (10,000 yuan)");
    table.columns = {count_column("number", text("No.")),
                     word_column("name", text("Town or street"))};
    Columns const columns = columns_of(works, first_year);
    auto const add = [&](std::string key, Text header) {
        table.columns.push_back(
            {std::move(key), std::move(header), ColumnKind::money_wan_yuan, money_decimals});
    };
    for (int const month : columns.months) {
        add(fmt::format("m{}", month), text("in {month}", {text_arg("month", month_name(month))}));
    }
    for (int const year : columns.years) {
        add(fmt::format("y{}", year), year_text(year));
    }
    add("sum", text("Sum"));
    std::vector<TableCell> rest;
    for (Place const place : places_of(works.dataset())) {
        MonthMoney const *const money = works.money(place);
        if (money == nullptr) {
            continue;
        }
        std::vector<TableCell> row{place ? TableCell{std::int64_t{std::ssize(table.rows) + 1}}
                                         : TableCell{},
                                   place_cell(works.dataset(), place)};
        std::vector<Money> amounts(columns.months.size() + columns.years.size() + 1);
        for (auto const &[month, by] : *money) {
            PaidBy const paid = by_payer(by);
            Money const amount = paid[0] + paid[1];
            amounts.back() += amount;
            auto const at = std::ranges::find(columns.months, month);
            auto const year = std::ranges::find(columns.years, month / 100);
            if (at != columns.months.end()) {
                amounts[static_cast<std::size_t>(at - columns.months.begin())] += amount;
            } else if (year != columns.years.end()) {
                amounts[columns.months.size() +
                        static_cast<std::size_t>(year - columns.years.begin())] += amount;
            }
        }
        row.insert(row.end(), amounts.begin(), amounts.end());
        table.rows.push_back(std::move(row));
    }
    table.total_rows = table.rows.empty() ? 0 : 1;
    return table;
}

} // namespace sim::report
