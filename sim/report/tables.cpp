#include "sim/report/tables.hpp"

#include "sim/report/money_day_cells.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/run_tables.hpp"
#include "sim/report/works_words.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace sim::report {

namespace {

constexpr ColumnKind words = ColumnKind::words;
constexpr ColumnKind integer = ColumnKind::integer;
constexpr ColumnKind number = ColumnKind::number;
constexpr ColumnKind money = ColumnKind::money_wan_yuan;

TableCell name_cell(std::string const &zh, std::string const &en)
{
    return name_text(zh, en);
}

TableCell word_cell(std::string word)
{
    return plain_text(std::move(word));
}

TableCell yes_no_cell(bool yes)
{
    return yes ? text("yes") : text("no");
}

/// A sentence of the sheet on one line.
TableCell line_cell(std::string sentence)
{
    std::ranges::replace(sentence, '\n', '/');
    return plain_text(std::move(sentence));
}

TableColumn money_column(std::string key, Text header)
{
    return {std::move(key), std::move(header), money, decimals_of_a_fen};
}

std::vector<TableCell> figure_cells(Figures const &figures)
{
    return {std::int64_t{figures.households},
            figures.area_m2,
            std::int64_t{figures.households_first_year},
            figures.investment(),
            figures.city,
            figures.district,
            figures.resident,
            figures.other,
            figures.gas_fee_city,
            figures.gas_fee_district,
            figures.gas_fee_company};
}

std::vector<TableColumn> figure_columns()
{
    return {{"households", text("Homes"), integer},
            {"area_m2", text("Heated area (m2)"), number, 2},
            {"households_first_year", text("Households in the first year"), integer},
            money_column("investment", text("Investment (10,000 yuan)")),
            money_column("city", text("City subsidy (10,000 yuan)")),
            money_column("district", text("District subsidy (10,000 yuan)")),
            money_column("resident", text("Residents (10,000 yuan)")),
            money_column("other", text("Other capital (10,000 yuan)")),
            money_column("gas_fee_city", text("Gas-fee subsidy, city (10,000 yuan)")),
            money_column("gas_fee_district", text("Gas-fee subsidy, district (10,000 yuan)")),
            money_column("gas_fee_company", text("Gas-fee subsidy, gas company (10,000 yuan)"))};
}

/// Days of the works, where a schedule gives any.
void add_day_columns(std::vector<TableColumn> &columns)
{
    std::vector<TableColumn> const days = {{"works_begin", text("Works begin"), words},
                                           {"works_done", text("Works done"), words},
                                           {"connected", text("Power, gas or heat on"), words},
                                           {"accepted", text("Accepted"), words},
                                           {"dates", text("Dates"), words}};
    columns.insert(columns.end(), days.begin(), days.end());
}

void add_day_cells(std::vector<TableCell> &row, DatedWorks const &works, BlockId block)
{
    BlockDates const &dates = works.of_block(block);
    for (std::optional<Day> const &day :
         {dates.begun, dates.built, dates.connected, dates.accepted}) {
        row.push_back(day ? word_cell(iso_date(*day)) : TableCell{});
    }
    row.emplace_back(dates_word(works.state()));
}

void append(std::vector<TableCell> &row, std::vector<TableCell> const &cells)
{
    row.insert(row.end(), cells.begin(), cells.end());
}

} // namespace

Table blocks_table(SheetSource const &source)
{
    Table table;
    table.key = "blocks";
    table.title = text("Villages and communities");
    table.columns = {{"code", text("Code"), words},
                     {"name", text("Village or community"), words},
                     {"jurisdiction", text("Town or street"), words},
                     {"category", text("Programme category"), words},
                     {"route", text("Technical route"), words},
                     {"start_year", text("Year of start"), integer},
                     {"no_coal_zone", text("In the no-coal zone"), words},
                     {"demolition_year", text("Year of demolition"), integer}};
    std::ranges::copy(figure_columns(), std::back_inserter(table.columns));
    if (source.works != nullptr) {
        add_day_columns(table.columns);
    }
    for (std::uint32_t b = 0; b < source.dataset.blocks.size(); ++b) {
        Block const &block = source.dataset.blocks[b];
        Choice const &choice = source.scenario.plan.choices[b];
        Route const &route = source.dataset.route(choice.route);
        Jurisdiction const &place = source.dataset.jurisdiction(block.jurisdiction);
        std::vector<TableCell> row = {word_cell(block.code),
                                      name_cell(block.name, block.name_en),
                                      name_cell(place.name, place.name_en),
                                      category_name(sim::category_of(route.family)),
                                      name_cell(route.name_zh, route.name_en),
                                      std::int64_t{choice.start_year},
                                      yes_no_cell(block.no_coal_zone),
                                      TableCell{}};
        if (block.demolition_year) {
            row.back() = std::int64_t{*block.demolition_year};
        }
        append(row, figure_cells(source.figures.of_block(BlockId{b})));
        if (source.works != nullptr) {
            add_day_cells(row, *source.works, BlockId{b});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table jurisdictions_table(SheetSource const &source)
{
    Table table;
    table.key = "jurisdictions";
    table.title = text("Towns and streets");
    table.columns = {{"code", text("Code"), words},
                     {"name", text("Town or street"), words},
                     {"category", text("Programme category"), words}};
    std::ranges::copy(figure_columns(), std::back_inserter(table.columns));
    for (std::uint32_t j = 0; j < source.dataset.jurisdictions.size(); ++j) {
        Jurisdiction const &place = source.dataset.jurisdictions[j];
        for (Category const category : table_categories) {
            std::vector<TableCell> row = {word_cell(place.code),
                                          name_cell(place.name, place.name_en),
                                          category_name(category)};
            append(row, figure_cells(source.figures.of(JurisdictionId{j}, category)));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

Table tasks_table(SheetSource const &source, std::vector<TaskSheet> const &sheets)
{
    Table table;
    table.key = "tasks";
    table.title = text("Tasks");
    table.columns = {{"code", text("Code"), words},
                     {"body", text("Body"), words},
                     {"number", text("No."), integer},
                     {"key", text("Key"), words},
                     {"group", text("Group"), words},
                     {"title", text("Task"), words},
                     {"text", text("Text"), words},
                     {"year_target",
                      text("Target in {year}", {{"year", std::to_string(source.first_year)}}),
                      words},
                     {"total", text("Whole task"), words},
                     {"unit", text("Unit"), words},
                     {"start", text("Start"), words},
                     {"due", text("Due"), words},
                     {"lead", text("Lead"), words},
                     {"responsible", text("Responsible"), words},
                     {"assisting", text("Assisting"), words},
                     {"section", text("Basis in the plan"), words},
                     {"remark", text("Remarks"), words}};
    for (TaskSheet const &sheet : sheets) {
        for (FilledTask const &task : sheet.tasks) {
            table.rows.push_back(
                {word_cell(sheet.code), word_cell(sheet.body), std::int64_t{task.number},
                 word_cell(task.key), word_cell(task.group), word_cell(task.title),
                 word_cell(task.text), line_cell(task.year_target), line_cell(task.total),
                 line_cell(task.unit), word_cell(task.start), word_cell(task.due),
                 word_cell(task.lead), word_cell(task.responsible), word_cell(task.assisting),
                 word_cell(task.section), word_cell(task.remark)});
        }
    }
    return table;
}

Table money_table(SheetSource const &source)
{
    Table table;
    table.key = "money";
    table.title = text("Funds by year, source and item");
    table.columns = {{"year", text("Year"), integer},
                     {"payer", text("Source of funds"), words},
                     {"item", text("Item of funds"), words},
                     money_column("owed", text("Owed (10,000 yuan)"))};
    std::map<std::tuple<int, Payer, Item>, Money> sums;
    for (LedgerLine const &line : source.results.ledger.lines) {
        sums[{line.year, line.payer, line.item}] += line.owed;
    }
    for (auto const &[key, owed] : sums) {
        auto const &[year, payer, item] = key;
        table.rows.push_back({std::int64_t{year}, payer_name(payer), item_name(item), owed});
    }
    return table;
}

Table ledger_table(SheetSource const &source)
{
    return RunTables{source.dataset, source.scenario, source.results, decimals_of_a_fen}.ledger();
}

} // namespace sim::report
