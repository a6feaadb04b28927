#include "sim/report/run_tables.hpp"

#include "sim/engine/money/budget.hpp"
#include "sim/report/money_words.hpp"

#include <algorithm>

namespace sim::report {

namespace {

constexpr Category plan_categories[] = {Category::heat_network, Category::new_energy,
                                        Category::gas};
constexpr Payer table_payers[] = {Payer::city, Payer::district, Payer::resident, Payer::other};

using Row = std::vector<TableCell>;

/// total, city, district, resident, other, and the gas company that stands outside.
void add_money_cells(Row &row, MoneySummary const &money)
{
    row.emplace_back(money.published_total());
    for (Payer const payer : table_payers) {
        row.emplace_back(money.of(payer));
    }
    row.emplace_back(money.of(Payer::gas_company));
}

void add_money_columns(Table &table, int decimals)
{
    table.columns.push_back(
        {"total_wan_yuan", text("Total, 10,000 yuan"), ColumnKind::money_wan_yuan, decimals});
    for (Payer const payer : table_payers) {
        table.columns.push_back({std::string{key_of(payer)} + "_wan_yuan", payer_name(payer),
                                 ColumnKind::money_wan_yuan, decimals});
    }
    table.columns.push_back({"gas_company_wan_yuan", text("Gas company (outside the total)"),
                             ColumnKind::money_wan_yuan, decimals});
}

void add_household_columns(Table &table)
{
    for (Category const category : plan_categories) {
        table.columns.push_back(
            {std::string{"households_"} + key_of(category),
             text("{category}, households", {text_arg("category", category_name(category))}),
             ColumnKind::integer, 0});
    }
    table.columns.push_back({"households_total", text("All households"), ColumnKind::integer, 0});
}

void add_household_cells(Row &row, Quantities const &quantities)
{
    for (Category const category : plan_categories) {
        row.emplace_back(std::int64_t{quantities.households_of(category)});
    }
    row.emplace_back(std::int64_t{quantities.total_households()});
}

Row category_row(Quantities const &quantities, Category category)
{
    return {category_name(category), std::int64_t{quantities.households_of(category)},
            quantities.area_of(category)};
}

} // namespace

std::vector<ProgrammeGroup> programme_groups(Dataset const &dataset, Results const &results)
{
    std::vector<ProgrammeGroup> groups;
    for (std::size_t p = 0; p < dataset.programmes.size(); ++p) {
        std::string const &key = dataset.programmes[p].group;
        auto found = std::ranges::find(groups, key, &ProgrammeGroup::key);
        if (found == groups.end()) {
            groups.push_back({key, {}});
            found = groups.end() - 1;
        }
        for (auto const &[year, amounts] : results.money_by_programme[p].by_year) {
            for (Payer const payer : all_payers) {
                found->money.add(payer, year, amounts[static_cast<std::size_t>(payer)]);
            }
        }
    }
    return groups;
}

Table RunTables::households() const
{
    Table table;
    table.key = "households";
    table.title = text("Households and heated area by route");
    table.columns = {{"category", text("Category"), ColumnKind::words, 0},
                     {"households", text("Households"), ColumnKind::integer, 0},
                     {"area_m2", text("Heated area, m2"), ColumnKind::number, 0}};
    Quantities const &quantities = results.quantities;
    for (Category const category : plan_categories) {
        table.rows.push_back(category_row(quantities, category));
    }
    if (quantities.households_of(Category::none) > 0) {
        table.rows.push_back(category_row(quantities, Category::none));
    }
    table.rows.push_back(
        {text("Total"), std::int64_t{quantities.total_households()}, quantities.total_area_m2()});
    table.total_rows = 1;
    return table;
}

Table RunTables::money_by_year() const
{
    Table table;
    table.key = "money_by_year";
    table.title = text("Money by payer and year, 10,000 yuan");
    table.columns = {{"payer", text("Payer"), ColumnKind::words, 0},
                     {"total", text("Total"), ColumnKind::money_wan_yuan, decimals}};
    for (auto const &[year, amounts] : results.money.by_year) {
        table.columns.push_back({std::to_string(year), plain_text(std::to_string(year)),
                                 ColumnKind::money_wan_yuan, decimals});
    }
    for (Payer const payer : all_payers) {
        if (payer == Payer::gas_company || results.money.of(payer) == Money{}) {
            continue;
        }
        Row row{payer_name(payer), results.money.of(payer)};
        for (auto const &[year, amounts] : results.money.by_year) {
            row.emplace_back(results.money.of(payer, year));
        }
        table.rows.push_back(std::move(row));
    }
    Row total{text("Total"), results.money.published_total()};
    Row outside{text("Gas company (outside the total)"), results.money.of(Payer::gas_company)};
    for (auto const &[year, amounts] : results.money.by_year) {
        total.emplace_back(results.money.published_total(year));
        outside.emplace_back(results.money.of(Payer::gas_company, year));
    }
    table.rows.push_back(std::move(total));
    table.rows.push_back(std::move(outside));
    table.total_rows = 2;
    return table;
}

Table RunTables::jurisdictions() const
{
    Table table;
    table.key = "jurisdictions";
    table.title = text("Households and money by town and street, 10,000 yuan");
    table.columns = {{"code", text("Code"), ColumnKind::words, 0},
                     {"name", text("Town or street"), ColumnKind::words, 0}};
    add_household_columns(table);
    add_money_columns(table, decimals);
    for (std::size_t j = 0; j < dataset.jurisdictions.size(); ++j) {
        Jurisdiction const &place = dataset.jurisdictions[j];
        Row row{plain_text(place.code), name_text(place.name, place.name_en)};
        add_household_cells(row, results.by_jurisdiction[j]);
        add_money_cells(row, results.money_by_jurisdiction[j]);
        table.rows.push_back(std::move(row));
    }
    for (ProgrammeGroup const &group : programme_groups(dataset, results)) {
        Row row{plain_text(group.key), row_name(group.key), {}, {}, {}, {}};
        add_money_cells(row, group.money);
        table.rows.push_back(std::move(row));
    }
    Row total{std::monostate{}, text("Total")};
    add_household_cells(total, results.quantities);
    add_money_cells(total, results.money);
    table.rows.push_back(std::move(total));
    table.total_rows = 1;
    return table;
}

Table RunTables::budget() const
{
    Table table;
    table.key = "budget";
    table.title = text("Owed, budgeted and paid, 10,000 yuan");
    auto const money = ColumnKind::money_wan_yuan;
    table.columns = {{"row", text("Programme"), ColumnKind::words, 0},
                     {"payer", text("Payer"), ColumnKind::words, 0},
                     {"years", text("Years"), ColumnKind::words, 0},
                     {"owed", text("Owed"), money, decimals},
                     {"budgeted", text("Budgeted"), money, decimals},
                     {"owed_less_budgeted", text("Owed less budgeted"), money, decimals},
                     {"paid", text("Paid"), money, decimals}};
    auto const cell = [](std::optional<Money> amount) {
        return amount ? TableCell{*amount} : TableCell{};
    };
    for (BudgetLine const &line : compare_budget(dataset, scenario, results)) {
        std::string years = std::to_string(line.first_year);
        if (line.last_year > line.first_year) {
            years += "–" + std::to_string(line.last_year);
        }
        std::optional<Money> gap;
        if (line.budgeted) {
            gap = line.owed - *line.budgeted;
        }
        table.rows.push_back({row_name(line.row), payer_name(line.payer), plain_text(years),
                              line.owed, cell(line.budgeted), cell(gap), cell(line.paid)});
    }
    return table;
}

} // namespace sim::report
