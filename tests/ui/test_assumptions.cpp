#include "app/core/assumption_desk.hpp"
#include "app/view/value_track.hpp"
#include "sim/engine/simulate.hpp"

#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <map>
#include <thread>

namespace {

sim::Parameter parameter(char const *unit, double low, double value, double high)
{
    sim::Parameter made;
    made.key = "works.example";
    made.name_zh = "示例";
    made.name_en = "example";
    made.unit = unit;
    made.low = low;
    made.value = value;
    made.high = high;
    return made;
}

sim::Results fresh(app::Workspace const &workspace, sim::Scenario const &scenario)
{
    sim::Progress progress;
    return sim::simulate(workspace.dataset(), scenario, progress);
}

} // namespace

TEST_CASE(
    "every parameter of Donghe and every rate of its rules is listed once, under a group with a "
    "name")
{
    ui_test::HeadlessWork const work{"assumption_list"};
    app::Workspace const workspace{work.at("d.gpkg")};
    sim::Dataset const &dataset = workspace.dataset();
    std::map<std::string, int> seen;
    for (app::AssumptionGroup const &group : app::assumption_groups(dataset)) {
        CHECK(group.key != "other");
        CHECK(sim::render(sim::Language::zh, group.label) !=
              sim::render(sim::Language::en, group.label));
        for (app::Assumption const &row : group.rows) {
            ++seen[row.parameter.key];
            auto const found = app::find_assumption(dataset, row.parameter.key);
            REQUIRE(found);
            CHECK(found->value == row.parameter.value);
            CHECK_FALSE(app::refused_value(row.parameter, row.parameter.value));
            // What is written in the field is read back as the same value.
            auto const typed = app::typed_assumption(
                row.parameter, app::typed_words(row.parameter, row.parameter.value));
            REQUIRE(typed);
            CHECK(*typed == Approx(row.parameter.value));
        }
    }
    for (auto const &[key, one] : dataset.parameters) {
        INFO(key);
        CHECK(seen[key] == 1);
    }
    for (char const *const rule : {"rate.P3", "rate.P6", "rate.P13.fee"}) {
        CHECK(seen[rule] == 1);
    }
    CHECK(seen["rate.P6.user"] == 0); // what is left over has no rate
    for (auto const &[key, times] : seen) {
        CHECK(times <= 1);
    }
}

TEST_CASE("values out of range, broken numbers and days that there are none of are refused")
{
    CHECK_FALSE(app::refused_value(parameter("share", 0.5, 0.7, 0.8), 0.8));
    CHECK(app::refused_value(parameter("share", 0.5, 0.7, 0.8), 0.81));
    CHECK(app::refused_value(parameter("share", 0.5, 0.7, 0.8), std::nan("")));
    auto const crews = parameter("crew", 1, 5, 50);
    CHECK(app::refused_value(crews, 5.5));
    CHECK_FALSE(app::refused_value(crews, 6));
    auto const choice = parameter("choice", 0, 1, 1);
    CHECK(app::refused_value(choice, 0.5));
    auto const frost = parameter("month_day", 1015, 1105, 1120);
    CHECK(app::refused_value(frost, 1032));
    CHECK_FALSE(app::refused_value(frost, 1031));
    auto const last = parameter("date", 20211231, 20240630, 20991231);
    CHECK(app::refused_value(last, 20230230));
    CHECK_FALSE(app::refused_value(last, 20230228));
    sim::Text const why = *app::refused_value(parameter("share", 0.5, 0.7, 0.8), 0.9);
    CHECK(sim::render(sim::Language::en, why).find("50") != std::string::npos);
    CHECK(sim::render(sim::Language::en, why).find("80") != std::string::npos);
}

TEST_CASE("values are typed in the unit of the screen")
{
    auto const share = parameter("share", 0, 0.7, 1);
    CHECK(app::typed_assumption(share, "65") == 0.65);
    CHECK(app::typed_assumption(share, "65 %") == 0.65);
    CHECK_FALSE(app::typed_assumption(share, "about 65"));
    CHECK_FALSE(app::typed_assumption(share, ""));
    CHECK(app::typed_assumption(parameter("yuan", 0, 1e6, 1e9), "24,694.2") == 246942000.0);
    CHECK(app::typed_assumption(parameter("month_day", 1001, 1015, 1101), "10-20") == 1020.0);
    CHECK(app::typed_assumption(parameter("date", 0, 0, 20991231), "2021-08-06") == 20210806.0);
    CHECK_FALSE(app::typed_assumption(parameter("date", 0, 0, 20991231), "tomorrow"));
    CHECK(app::assumption_words(sim::Language::zh, parameter("month_day", 1001, 1015, 1101),
                                1015) == "10月15日");
    CHECK(app::assumption_words(sim::Language::en, parameter("date", 0, 0, 20991231), 0) == "–");
}

TEST_CASE("a slider stays within its range, moves crews by whole ones and days by the calendar")
{
    auto const frost = parameter("month_day", 415, 1015, 1101);
    app::ValueTrack const days{frost, 1015};
    // 15 April to 1 November are 200 days: half of them end on 24 July.
    CHECK(days.value(0.5) == 724);
    CHECK(days.place(724) == Approx(0.5F));
    auto const crews = parameter("crew", 0, 25, 1000);
    app::ValueTrack const stretched{crews, 25};
    for (double place = 0.0; place <= 1.0; place += 0.01) {
        double const day = days.value(place);
        CHECK_FALSE(app::refused_value(frost, day));
        double const crew = stretched.value(place);
        CHECK(crew == std::floor(crew));
        CHECK_FALSE(app::refused_value(crews, crew));
    }
    CHECK(stretched.place(25) > 0.2F); // 25 of 1 000 can still be hit
}

TEST_CASE("what a slider shows is what a run with that value gives, and nothing of it is kept")
{
    ui_test::HeadlessWork const work{"assumption_desk"};
    app::Workspace const workspace{work.at("d.gpkg")};
    app::AssumptionDesk desk{true};
    sim::Scenario const before = workspace.scenario();
    for (auto const &[key, value] : std::map<std::string, double>{{"policy.city_share", 0.6},
                                                                  {"rate.P6", 120.0},
                                                                  {"home.area_m2", 100.0},
                                                                  {"tech.film.efficiency", 0.95},
                                                                  {"gate.allow_works", 0.0}}) {
        desk.try_value(workspace, key, value);
        REQUIRE(desk.shown() != nullptr);
        sim::Scenario expected = before;
        expected.values[key] = value;
        CHECK(desk.shown()->scenario == expected);
        CHECK(desk.shown()->results == fresh(workspace, expected));
    }
    CHECK(workspace.scenario() == before);
    CHECK(workspace.edit_count() == 0);
    desk.drop();
    CHECK(desk.shown() == nullptr);
}

TEST_CASE("answers beside the frames come too, the last value asked for at the end")
{
    ui_test::HeadlessWork const work{"assumption_beside"};
    app::Workspace workspace{work.at("d.gpkg")};
    app::AssumptionDesk desk{false};
    double const values[] = {0.55, 0.6, 0.65, 0.62, 0.58};
    for (double const value : values) {
        desk.try_value(workspace, "policy.city_share", value);
        desk.follow(workspace);
    }
    for (int i = 0; i < 2000 && desk.is_busy(); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
        desk.follow(workspace);
    }
    REQUIRE(desk.shown() != nullptr);
    CHECK(desk.shown()->scenario.values.at("policy.city_share") == 0.58);
    CHECK(desk.shown()->results == fresh(workspace, desk.shown()->scenario));
    // An edit ends what was tried on the document before it.
    workspace.set_value("policy.city_share", 0.6);
    desk.follow(workspace);
    CHECK(desk.shown() == nullptr);
}
