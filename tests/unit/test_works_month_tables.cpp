#include "sim/report/works_tables.hpp"
#include "sim/report/works_words.hpp"

#include "sim/io/csv.hpp"
#include "sim/report/render_table.hpp"
#include "tests/common/dated_plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace sim;
using namespace sim::report;

namespace {

struct Office
{
    dated_plan::Works hand = dated_plan::make();
    DatedWorks works = hand.dated();
    FigureTable figures{hand.night.dataset, hand.night.scenario, hand.night.results};

    [[nodiscard]] WorksTables tables() const
    {
        return {.works = works, .figures = figures, .first_year = 2021};
    }
};

std::size_t column(Table const &table, std::string_view key)
{
    auto const found = std::ranges::find(table.columns, key, &TableColumn::key);
    REQUIRE(found != table.columns.end());
    return static_cast<std::size_t>(found - table.columns.begin());
}

std::int64_t whole(Table const &table, std::size_t row, std::string_view key)
{
    return std::get<std::int64_t>(table.rows.at(row).at(column(table, key)));
}

std::string words(Table const &table, std::size_t row, std::string_view key)
{
    return render(Language::zh, std::get<Text>(table.rows.at(row).at(column(table, key))));
}

} // namespace

TEST_CASE("every package has its row with dates, crew and what it waits for", "[works][report]")
{
    Office const office;
    Table const table = office.tables().packages();
    REQUIRE(table.rows.size() == office.hand.plan.packages.size());
    CHECK(words(table, 1, "package") == "street.a");
    CHECK(words(table, 1, "start") == "2021-06-20");
    CHECK(words(table, 1, "finish") == "2021-07-05");
    CHECK(whole(table, 1, "days") == 16);
    CHECK(words(table, 1, "crew") == "管沟队");
    CHECK(whole(table, 1, "crews") == 2);
    CHECK(words(table, 1, "latest_finish") == "2021-07-08");
    CHECK(words(table, 1, "category") == "集中供热");
    CHECK(words(table, 1, "dates") == "测算");
    auto const last = *office.hand.plan.find("install.c.1");
    CHECK(words(table, last, "after") == "main.M1");
    CHECK(std::holds_alternative<std::monostate>(table.rows[0][column(table, "crew")]));
}

TEST_CASE("months of places add up to the months of the district", "[works][report]")
{
    Office const office;
    Table const table = office.tables().months();
    std::size_t const months = office.works.months().size();
    REQUIRE(table.rows.size() == 3 * months);
    CHECK(table.total_rows == months);
    for (char const *const key : {"begun", "connected", "heat_network", "new_energy", "gas",
                                  "connected_so_far", "accepted_so_far"}) {
        for (std::size_t m = 0; m < months; ++m) {
            INFO(key << " " << m);
            CHECK(whole(table, m, key) + whole(table, months + m, key) ==
                  whole(table, 2 * months + m, key));
        }
    }
    std::size_t const city = column(table, "city");
    Money sum;
    for (std::size_t row = 0; row < 2 * months; ++row) {
        sum += std::get<Money>(table.rows[row][city]);
    }
    CHECK(sum == Money::from_yuan(350000.0));
}

TEST_CASE("money that is not split by place stands in the rows of the district alone",
          "[works][report]")
{
    Office office;
    office.hand.money_by_jurisdiction.clear();
    DatedWorks const works = office.hand.dated();
    WorksTables const tables{.works = works, .figures = office.figures, .first_year = 2021};
    Table const table = tables.months();
    std::size_t const city = column(table, "city");
    CHECK(std::holds_alternative<std::monostate>(table.rows.front()[city]));
    CHECK(std::holds_alternative<Money>(table.rows.back()[city]));
    CHECK(tables.month_funds().rows.size() == 1);
    CHECK(tables.months_of(JurisdictionId{0}).columns.back().key == "accepted_so_far");
}

TEST_CASE("the table of the circular counts homes by month's end in the first year, then by year",
          "[works][report]")
{
    Office const office;
    Table const table = office.tables().month_targets();
    REQUIRE(table.rows.size() == 3);
    CHECK(words(table, 0, "name") == "甲镇");
    CHECK(words(table, 2, "name") == "合计");
    CHECK(whole(table, 0, "households") == 10);
    CHECK(whole(table, 2, "year_target") == 31);
    CHECK(whole(table, 0, "m202107") == 10);
    CHECK(whole(table, 1, "m202107") == 0);
    CHECK(whole(table, 1, "m202109") == 12);
    CHECK(whole(table, 2, "m202112") == 30);
    CHECK(whole(table, 2, "y2022") == 35);
    CHECK(std::get<double>(table.rows[0][column(table, "share_percent")]) == Approx(1000.0 / 9));
    std::set<std::string> keys;
    for (TableColumn const &one : table.columns) {
        keys.insert(one.key);
    }
    CHECK_FALSE(keys.contains("m202105")); // a survey alone is no month of works
    CHECK(keys.contains("m202106"));
    CHECK_FALSE(keys.contains("m202201"));
}

TEST_CASE("a place's months end with their sums", "[works][report]")
{
    Office const office;
    Table const table = office.tables().months_of(JurisdictionId{1});
    REQUIRE(table.total_rows == 1);
    std::size_t const last = table.rows.size() - 1;
    CHECK(words(table, last, "month") == "合计");
    CHECK(whole(table, last, "connected") == 25);
    CHECK(whole(table, last, "new_energy") == 20);
    CHECK(whole(table, last, "gas") == 5);
    CHECK(whole(table, last, "connected_so_far") == 25);
    CHECK(std::get<Money>(table.rows[last][column(table, "city")]) == Money::from_yuan(250000.0));
    CHECK(words(table, 0, "month") == "2021年7月");
}

TEST_CASE("crew days of a month are the crews at work on each of its days", "[works][report]")
{
    Office const office;
    Table const table = office.tables().crews();
    // installers in August 2021: 31 days of 2 crews and 17 days of 3 more
    auto const row = std::ranges::find_if(table.rows, [&](std::vector<TableCell> const &cells) {
        return render(Language::en, std::get<Text>(cells[0])) == "electric" &&
               render(Language::en, std::get<Text>(cells[3])) == "2021-08";
    });
    REQUIRE(row != table.rows.end());
    std::size_t const r = static_cast<std::size_t>(row - table.rows.begin());
    CHECK(whole(table, r, "busy") == 5);
    CHECK(whole(table, r, "available") == 6);
    CHECK(whole(table, r, "busy_days") == 31 * 2 + 17 * 3);
    CHECK(whole(table, r, "available_days") == 31 * 6);
    Table const matrix = office.tables().crew_months();
    REQUIRE(matrix.rows.size() == 2);
    CHECK(whole(matrix, 1, "m202108") == 5);
    CHECK(std::holds_alternative<std::monostate>(matrix.rows[1][column(matrix, "m202106")]));
}

TEST_CASE("a target says whether it is reached; days beyond the horizon are left out",
          "[works][report]")
{
    Office office;
    WorksTarget target;
    target.id = "first_year";
    target.name = plain_text("90 %");
    target.share = 0.9;
    target.households = 32;
    target.due = dated_plan::day("2021-10-10");
    office.hand.plan.targets = {target};
    TargetState state;
    state.reached = office.hand.plan.last_day + 1;
    state.bound = dated_plan::day("2021-10-20");
    state.connected_by_due = 22;
    state.most_by_due = 30;
    state.verdict = TargetVerdict::missed_proved;
    state.sentence = plain_text("because");
    office.hand.answer.targets = {state};
    Table const table = office.tables().targets();
    REQUIRE(table.rows.size() == 1);
    CHECK(words(table, 0, "verdict") == "现有条件下无法按期完成");
    CHECK(words(table, 0, "bound") == "2021-10-20");
    CHECK(std::holds_alternative<std::monostate>(table.rows[0][column(table, "reached")]));
    CHECK(whole(table, 0, "most") == 30);
}

TEST_CASE("the csv files of the works come back as they were", "[works][report]")
{
    Office const office;
    for (Table const &table : office.tables().all()) {
        for (Language const language : {Language::zh, Language::en}) {
            io::CsvTable const back{table.key, to_csv(language, table)};
            INFO(table.key);
            CHECK(back.size() == table.rows.size());
        }
    }
}

TEST_CASE("money of programmes has a row of its own, so that the rows add up", "[works][report]")
{
    Office office;
    MonthMoney::mapped_type &paid = office.hand.answer.money[202110];
    paid[static_cast<std::size_t>(Payer::district)] += Money::from_yuan(70000.0);
    DatedWorks const works = office.hand.dated();
    WorksTables const tables{.works = works, .figures = office.figures, .first_year = 2021};
    Table const table = tables.month_funds();
    REQUIRE(table.rows.size() == 4);
    CHECK(words(table, 2, "name") == "全区项目（供热管网、建筑节能）");
    for (std::size_t c = 2; c < table.columns.size(); ++c) {
        Money sum;
        for (std::size_t row = 0; row < 3; ++row) {
            sum += std::get<Money>(table.rows[row][c]);
        }
        CHECK(sum == std::get<Money>(table.rows[3][c]));
    }
    CHECK(std::get<Money>(table.rows[3][column(table, "y2022")]) == Money::from_yuan(50000.0));
}

TEST_CASE("the months of a table go on over the turn of the year", "[works][report]")
{
    Office const office;
    WorksTables const tables{.works = office.works, .figures = office.figures, .first_year = 2022};
    Table const table = tables.month_targets();
    CHECK(whole(table, 2, "m202112") == 30);
    CHECK(whole(table, 2, "m202201") == 30);
    CHECK(whole(table, 2, "m202206") == 35);
    CHECK(table.columns.back().key == "share_percent");
    for (TableColumn const &one : table.columns) {
        CHECK(one.key != "m202113");
    }
}

TEST_CASE("a month is written once in its name", "[works][report]")
{
    CHECK(render(Language::zh, month_name(202108)) == "2021年8月");
    CHECK(render(Language::en, month_name(202108)) == "Aug 2021");
}
