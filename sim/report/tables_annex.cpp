#include "sim/report/annex.hpp"
#include "sim/report/tables.hpp"

namespace sim::report {

namespace {

constexpr ColumnKind words = ColumnKind::words;
constexpr ColumnKind integer = ColumnKind::integer;
constexpr ColumnKind number = ColumnKind::number;
constexpr ColumnKind money = ColumnKind::money_wan_yuan;

} // namespace

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
                     {"households", text("Homes"), integer},
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
                              plain_text(annex2_remark(source, category))});
    };
    add(Category::none, source.figures.of(std::nullopt));
    for (Category const category : table_categories) {
        add(category, source.figures.of(std::nullopt, category));
    }
    return table;
}

} // namespace sim::report
