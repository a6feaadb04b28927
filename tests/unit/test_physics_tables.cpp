#include "sim/report/physics_tables.hpp"
#include "sim/report/render_table.hpp"
#include "sim/report/route_bills.hpp"
#include "sim/report/season_time.hpp"
#include "tests/common/night_plan.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <set>

using namespace sim;
using namespace sim::report;

namespace {

struct Shown
{
    night_plan::Plan plan = night_plan::make();
    PhysicsTables tables{plan.dataset, plan.scenario, plan.results, plan.flows, 2};
};

std::size_t column(Table const &table, std::string const &key)
{
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (table.columns[c].key == key) {
            return c;
        }
    }
    FAIL("no column " << key);
    return 0;
}

double number(Table const &table, std::size_t row, std::string const &key)
{
    TableCell const &cell = table.rows.at(row).at(column(table, key));
    if (auto const *whole = std::get_if<std::int64_t>(&cell)) {
        return static_cast<double>(*whole);
    }
    return std::get<double>(cell);
}

std::string words(Table const &table, std::size_t row, std::string const &key,
                  Language language = Language::zh)
{
    std::size_t const c = column(table, key);
    return cell_text(language, table.columns[c], table.rows.at(row).at(c), false);
}

} // namespace

TEST_CASE("hours of the season have their day of the calendar", "[night]")
{
    CHECK(season_time(0) == SeasonTime{10, 15, 0});
    CHECK(season_time(24 * 17 - 1) == SeasonTime{10, 31, 23});
    CHECK(season_time(24 * 17) == SeasonTime{11, 1, 0});
    CHECK(season_time(24 * 78) == SeasonTime{1, 1, 0});
    CHECK(season_time(24 * 137) == SeasonTime{3, 1, 0}); // 17 + 30 + 31 + 31 + 28 days
    CHECK(season_time(4391) == SeasonTime{4, 15, 23});
    CHECK(season_time_code(24 * 89 + 6) == "01-12T06:00");
    CHECK(render(Language::zh, season_time_text(24 * 89 + 6)) == "1月12日6时");
    CHECK(render(Language::en, season_time_text(24 * 89 + 6)) == "12 Jan 6:00");
}

TEST_CASE("overloaded zones stand first, those within limits are left out", "[night]")
{
    Shown const shown;
    Table const table = shown.tables.strained_zones();
    REQUIRE(table.rows.size() == 3);
    CHECK(words(table, 0, "code") == "Z3");
    CHECK(words(table, 1, "code") == "Z2");
    CHECK(words(table, 2, "code") == "Z1");
    CHECK(words(table, 0, "state") == "过载");
    CHECK(words(table, 2, "state") == "重载");
    CHECK(words(table, 0, "branch") == "西局");
    CHECK(words(table, 0, "feeder") == "乙线");
    CHECK(words(table, 0, "substation") == "一变");
    CHECK(words(table, 0, "peak_hour") == "1月12日6时");
    CHECK(words(table, 0, "peak_rate_percent") == "150.0");
    CHECK(number(table, 0, "overload_hours") == 11);
}

TEST_CASE("lists of the branches are parts of the whole list", "[night]")
{
    Shown const shown;
    CHECK(shown.tables.strained_zones({.branch = "east"}).rows.size() == 2);
    CHECK(shown.tables.strained_zones({.branch = "west"}).rows.size() == 1);
    CHECK(shown.tables.strained_zones({.place = JurisdictionId{0}}).rows.size() == 1);
    CHECK(shown.tables.strained_feeders({.branch = "east"}).rows.empty());
    CHECK(shown.tables.strained_feeders({.branch = "west"}).rows.size() == 1);
    CHECK(shown.tables.reinforcements({.branch = "east"}).rows.size() == 2); // one and its total
    CHECK(shown.tables.reinforcements({.branch = "west"}).rows.size() == 3);
    CHECK(shown.tables.reinforcements({.place = JurisdictionId{0}}).rows.empty());
}

TEST_CASE("the worst line shows its voltage and that nothing can take its load", "[night]")
{
    Shown const shown;
    Table const table = shown.tables.strained_feeders();
    REQUIRE(table.rows.size() == 1);
    CHECK(words(table, 0, "min_voltage_pu") == "0.9400");
    CHECK(words(table, 0, "transfer") == "无联络线路");
    Table const all = shown.tables.feeder_loads();
    CHECK(words(all, 0, "transfer") == "不可转供");
    CHECK(number(all, 0, "losses_kwh") == 90.0);
}

TEST_CASE("a line that only leaves the limits of voltage is listed too", "[night]")
{
    Shown shown;
    Parameter limit;
    limit.key = "grid.voltage_limit_share";
    limit.value = 0.07;
    shown.plan.dataset.parameters.set(limit);
    CHECK(shown.tables.strained_feeders().rows.size() == 1);
    shown.plan.results.grid.flows.front().min_voltage_pu = 0.92;
    Table const table = shown.tables.strained_feeders();
    REQUIRE(table.rows.size() == 2);
    CHECK(words(table, 1, "state") == "正常、电压偏低");
}

TEST_CASE("reinforcements stand by year and add up to the fen", "[night]")
{
    Shown const shown;
    Table const table = shown.tables.reinforcements();
    REQUIRE(table.rows.size() == 4);
    CHECK(words(table, 0, "project") == "Z3号台区新增布点工程");
    CHECK(words(table, 1, "project") == "乙线改造工程");
    CHECK(words(table, 2, "project") == "Z2号台区配变增容工程");
    CHECK(words(table, 0, "quantity") == "2");
    CHECK(words(table, 1, "quantity") == "1.25");
    CHECK(words(table, 1, "unit") == "公里");
    CHECK(words(table, 2, "due") == "2022年10月15日前");
    CHECK(words(table, 2, "payer") == "供电企业");
    CHECK(std::get<Money>(table.rows[3][column(table, "cost_wan_yuan")]) ==
          Money::from_yuan(680000.01));
}

TEST_CASE("jurisdictions add up to the district", "[night]")
{
    Shown const shown;
    AllPlaceFigures const &places = shown.tables.places();
    REQUIRE(places.jurisdictions.size() == 2);
    PlaceFigures const &a = places.jurisdictions[0];
    PlaceFigures const &b = places.jurisdictions[1];
    PlaceFigures const &all = places.district;
    CHECK(a.households + b.households == all.households);
    CHECK(a.heat_kwh + b.heat_kwh == 3500.0);
    CHECK(a.heat_kwh == 1000.0);
    CHECK(a.losses_kwh + b.losses_kwh == Approx(150.0));
    CHECK(a.losses_kwh == Approx(90.0 * 100.0 / 400.0)); // Z1's part of the first line
    CHECK(a.gas_design_m3_per_h == 0.0);
    CHECK(b.gas_design_m3_per_h == Approx(6.0));
    CHECK(a.heat_design_kw == Approx(44.0));
    CHECK(a.emissions[1].before.co2_t + b.emissions[1].before.co2_t ==
          Approx(all.emissions[1].before.co2_t));
    CHECK(a.reinforcement + b.reinforcement == Money::from_yuan(280000.01));
    CHECK(all.reinforcement == Money::from_yuan(680000.01));
    CHECK(b.overloaded_zones == 2);
    CHECK(a.heavy_zones == 1);
    CHECK(b.overload_hours == 11);
    CHECK(a.min_voltage_pu == 0.97);
    CHECK(all.min_voltage_pu == 0.94);
}

TEST_CASE("means of a jurisdiction weigh its blocks by their homes", "[night]")
{
    Shown const shown;
    PlaceFigures const &b = shown.tables.places().jurisdictions[1];
    CHECK(b.bill.net_yuan == Approx((20 * 2000.0 + 5 * 1440.0) / 25));
    CHECK(b.burden.share_above_10pct == Approx((20 * 0.2 + 5 * 0.3) / 25));
}

TEST_CASE("the load of a place is that of its homes together in their own hour", "[night]")
{
    Shown const shown;
    // 002: two zones of 10 homes with 80 m2 each on 50 W/m2, and one without electric heating; three
    // times 8 kW of household load, half of it in the second hour.
    double const heating_kw = 20 * 80 * 0.050;
    double const heating_variance = 20 * std::pow(0.5 * 80 * 0.050, 2);
    double const base_variance = 3 * std::pow(0.8 * 8.0 * 0.5, 2) / 10;
    PlaceFigures const &b = shown.tables.places().jurisdictions[1];
    CHECK(b.peak_hour == 1);
    CHECK(b.peak_kw ==
          Approx(heating_kw + 3 * 8.0 * 0.5 + 1.65 * std::sqrt(heating_variance + base_variance)));
    PlaceFigures const &a = shown.tables.places().jurisdictions[0];
    CHECK(a.peak_hour == 0);
    CHECK(a.heating_kw == 0.0);
    CHECK(a.peak_kw == Approx(8.0 + 1.65 * 0.8 * 8.0 / std::sqrt(10.0)));
    CHECK(b.heating_kw == Approx(heating_kw + 1.65 * std::sqrt(heating_variance)));
    CHECK(shown.tables.places().district.peak_kw == 820.0);
    CHECK(shown.tables.places().district.heating_kw == Approx(b.heating_kw));
}

TEST_CASE("the bill of a gas home steps up when its subsidy ends", "[night]")
{
    Shown const shown;
    std::vector<RouteBill> const bills =
        route_bills(shown.plan.dataset, shown.plan.scenario, shown.plan.results);
    REQUIRE(bills.size() == 3 * 5);
    for (RouteBill const &bill : bills) {
        if (bill.route != *shown.plan.dataset.find_route("gas_wall")) {
            CHECK(bill.subsidy_yuan == 0.0);
            continue;
        }
        CHECK(bill.net_yuan() == Approx(bill.season < 2024 ? 1440.0 : 2400.0));
        CHECK(bill.rise_yuan.value_or(0.0) == Approx(bill.season == 2024 ? 960.0 : 0.0));
    }
}

TEST_CASE("the cut is what was before less what is left in the whole system", "[night]")
{
    Shown const shown;
    Table const table = shown.tables.emissions();
    REQUIRE(table.rows.size() == 3 * 8);
    CHECK(number(table, 16, "coal_t") == 105.0);
    CHECK(number(table, 19, "co2_t") == Approx(210.0 - 4.5));
    CHECK(words(table, 23, "factors") == "核算口径");
    CHECK(table.total_rows == 8);
}

TEST_CASE("running money is summed by year, payer and item", "[night]")
{
    Shown const shown;
    Table const table = shown.tables.running_money();
    REQUIRE(table.rows.size() == 1);
    CHECK(std::get<Money>(table.rows[0][3]) == Money::from_yuan(14400.0));
}

TEST_CASE("every row of every table is as wide as its head, keys are unique", "[night]")
{
    Shown const shown;
    std::set<std::string> keys;
    for (Table const &table : shown.tables.all()) {
        INFO(table.key);
        CHECK(keys.insert(table.key).second);
        CHECK_FALSE(table.rows.empty());
        std::set<std::string> columns;
        for (TableColumn const &each : table.columns) {
            CHECK(columns.insert(each.key).second);
        }
        for (auto const &row : table.rows) {
            CHECK(row.size() == table.columns.size());
        }
    }
    CHECK(keys.size() == 15);
}

TEST_CASE("without physics there is no table", "[night]")
{
    night_plan::Plan plan = night_plan::make();
    plan.results.demand = {};
    PhysicsTables const tables{plan.dataset, plan.scenario, plan.results, {}, 2};
    CHECK_FALSE(tables.has_physics());
    CHECK(tables.all().empty());
}
