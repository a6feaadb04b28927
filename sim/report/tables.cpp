#include "sim/report/tables.hpp"

#include "sim/report/annex.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace sim::report {

namespace {

constexpr int fen_decimals = 6;
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
    return {std::move(key), std::move(header), money, fen_decimals};
}

Text payer_name(Payer payer)
{
    switch (payer) {
    case Payer::upper_grant:
        return text("Grants from above");
    case Payer::city:
        return text("City finance");
    case Payer::district:
        return text("District finance");
    case Payer::resident:
        return text("Residents");
    case Payer::gas_company:
        return text("Gas company");
    case Payer::heat_company:
        return text("Heat company");
    case Payer::grid_company:
        return text("Grid company");
    case Payer::other:
        break;
    }
    return text("Other capital");
}

Text item_name(Item item)
{
    switch (item) {
    case Item::construction:
        return text("Construction");
    case Item::equipment:
        return text("Equipment");
    case Item::gas_fee:
        return text("Gas-fee subsidy");
    case Item::network:
        return text("Heat network");
    case Item::envelope:
        return text("Building retrofit");
    case Item::grid:
        break;
    }
    return text("Power grid");
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
    return {{"households", text("Households"), integer},
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

void append(std::vector<TableCell> &row, std::vector<TableCell> const &cells)
{
    row.insert(row.end(), cells.begin(), cells.end());
}

Text category_name(SheetSource const &source, Category category)
{
    return plain_text(source.wording.name_of(category));
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
                     {"category", text("Category"), words},
                     {"route", text("Technical route"), words},
                     {"start_year", text("Year of start"), integer},
                     {"no_coal_zone", text("In the no-coal zone"), words},
                     {"demolition_year", text("Year of demolition"), integer}};
    std::ranges::copy(figure_columns(), std::back_inserter(table.columns));
    for (std::uint32_t b = 0; b < source.dataset.blocks.size(); ++b) {
        Block const &block = source.dataset.blocks[b];
        Choice const &choice = source.scenario.plan.choices[b];
        Route const &route = source.dataset.route(choice.route);
        Jurisdiction const &place = source.dataset.jurisdiction(block.jurisdiction);
        std::vector<TableCell> row = {word_cell(block.code),
                                      name_cell(block.name, block.name_en),
                                      name_cell(place.name, place.name_en),
                                      category_name(source, sim::category_of(route.family)),
                                      name_cell(route.name_zh, route.name_en),
                                      std::int64_t{choice.start_year},
                                      yes_no_cell(block.no_coal_zone),
                                      TableCell{}};
        if (block.demolition_year) {
            row.back() = std::int64_t{*block.demolition_year};
        }
        append(row, figure_cells(source.figures.of_block(BlockId{b})));
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
                     {"category", text("Category"), words}};
    std::ranges::copy(figure_columns(), std::back_inserter(table.columns));
    for (std::uint32_t j = 0; j < source.dataset.jurisdictions.size(); ++j) {
        Jurisdiction const &place = source.dataset.jurisdictions[j];
        for (Category const category : table_categories) {
            std::vector<TableCell> row = {word_cell(place.code),
                                          name_cell(place.name, place.name_en),
                                          category_name(source, category)};
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
                     {"section", text("Section"), words},
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
                     {"item", text("Item"), words},
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
    Table table;
    table.key = "ledger";
    table.title = text("Ledger of funds");
    table.columns = {{"block", text("Code"), words},
                     {"name", text("Village, community or programme"), words},
                     {"rule", text("Rule"), words},
                     {"item", text("Item"), words},
                     {"payer", text("Source of funds"), words},
                     {"year", text("Year"), integer},
                     money_column("owed", text("Owed (10,000 yuan)"))};
    for (LedgerLine const &line : source.results.ledger.lines) {
        TableCell code;
        TableCell name;
        TableCell rule;
        if (line.block != no_index) {
            Block const &block = source.dataset.blocks[line.block];
            code = word_cell(block.code);
            name = name_cell(block.name, block.name_en);
        } else if (line.programme != no_index) {
            Programme const &programme = source.dataset.programmes[line.programme];
            code = word_cell(programme.key);
            name = name_cell(programme.name_zh, programme.name_en);
            rule = word_cell(programme.rule);
        }
        if (line.rule != no_index) {
            rule = word_cell(source.dataset.policy_rules[line.rule].id);
        }
        table.rows.push_back({code, name, rule, item_name(line.item), payer_name(line.payer),
                              std::int64_t{line.year}, line.owed});
    }
    return table;
}

Table annex1_table(SheetSource const &source)
{
    Table table;
    table.key = "annex1";
    table.title = text("Annex 1");
    table.columns = {
        {"kind", text("Kind of project"), words},
        {"total", text("Total investment (10,000 yuan)"), money},
        {"city", text("City funds (10,000 yuan)"), money},
        {"district", text("District funds (10,000 yuan)"), money},
        {"other", text("Other capital (10,000 yuan)"), money},
        {"city_first_year", text("City funds in the first year (10,000 yuan)"), money},
        {"district_first_year", text("District funds in the first year (10,000 yuan)"), money},
        {"government_first_year", text("Government funds in the first year (10,000 yuan)"), money}};
    std::vector<InvestmentRow> rows = investment_rows(source);
    rows.push_back(investment_total(rows));
    for (InvestmentRow const &row : rows) {
        table.rows.push_back({row.name, row.total, row.city, row.district, row.other,
                              row.city_first_year, row.district_first_year,
                              row.government_first_year()});
    }
    table.total_rows = 1;
    return table;
}

Table annex2_table(SheetSource const &source)
{
    constexpr int as_printed = 3; // the plan prints three decimals in the row of totals
    Table table;
    table.key = "annex2";
    table.title = text("Annex 2");
    table.columns = {{"project", text("Project"), words},
                     {"households", text("Households"), integer},
                     {"area_m2", text("Area (m2)"), number, 0},
                     {"investment", text("Investment (10,000 yuan)"), money},
                     {"subsidy", text("Subsidy (10,000 yuan)"), money},
                     {"city", text("City subsidy (10,000 yuan)"), money, as_printed},
                     {"district", text("District subsidy (10,000 yuan)"), money, as_printed},
                     {"resident", text("Residents (10,000 yuan)"), money},
                     {"remark", text("Remarks"), words}};
    auto const add = [&](Category category, Figures const &figures) {
        table.rows.push_back({annex2_name(category), std::int64_t{figures.households},
                              figures.area_m2, figures.investment(), figures.subsidy(),
                              figures.city, figures.district, figures.resident,
                              word_cell(annex2_remark(source, category))});
    };
    add(Category::none, source.figures.of(std::nullopt));
    for (Category const category : table_categories) {
        add(category, source.figures.of(std::nullopt, category));
    }
    return table;
}

} // namespace sim::report
