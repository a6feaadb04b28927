#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <string>

using Work = ui_test::HeadlessWork;

namespace {

std::string run_of(Work const &work)
{
    return "--headless 1280x720 --open " + work.at("d.gpkg") + " --play " + work.at("s.play");
}

std::string ask(Work const &work, std::string const &query)
{
    REQUIRE(work.run("sqlite3 " + work.at("d.gpkg") + " \"" + query + "\"") == 0);
    return work.read("out.txt");
}

} // namespace

TEST_CASE("a value that is tried shows at once and leaves nothing; set, it is one step of a copy")
{
    Work const work{"assumption"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    work.write("s.play", "action assumptions city_share\n" + shot("before.png") +
                             "action assumption-try policy.city_share 0.5\n" + shot("tried.png") +
                             "key escape\n" + shot("dropped.png") +
                             "action assumption policy.city_share 0.5\n" + shot("set.png") +
                             "key ctrl+z\n" + shot("undone.png") + "key ctrl+y\n");
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(work.differing("before.png", "tried.png") > 500);
    CHECK(work.differing("before.png", "dropped.png") == 0);
    CHECK(work.differing("before.png", "set.png") > 500);
    CHECK(ask(work, "SELECT key, value FROM scenario_values") == "policy.city_share|0.5\n");
    CHECK(ask(work, "SELECT count(*) FROM scenarios") == "2\n");
    CHECK(ask(work, "SELECT count(*) FROM scenario_values WHERE scenario = 'official'") == "0\n");
}

TEST_CASE("values are reset one by one, by group and all, each one step")
{
    Work const work{"assumption_reset"};
    work.write("s.play", "action assumption policy.city_share 0.5\n"
                         "action assumption tariff.gas_yuan_per_m3 2.5\n"
                         "action assumption rate.P6 100\n"
                         "action assumption home.area_m2 100\n"
                         "action assumption works.framework_contracts 1\n"
                         "action assumption season.start_month_day 1020\n"
                         "action assumption home.area_m2 reset\n"
                         "action assumption policy reset\n");
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(ask(work, "SELECT key, value FROM scenario_values ORDER BY key") ==
          "season.start_month_day|1020.0\ntariff.gas_yuan_per_m3|2.5\n"
          "works.framework_contracts|1.0\n");
    work.write("s.play", "action scenario official-copy\naction assumption all reset\n");
    int const status = work.window(run_of(work));
    if (status != 0) { // the copy's key is the program's to choose
        std::string const key = ask(work, "SELECT key FROM scenarios WHERE key <> 'official'");
        work.write("s.play", "action scenario " + key + "action assumption all reset\n");
        REQUIRE(work.window(run_of(work)) == 0);
    }
    CHECK(ask(work, "SELECT count(*) FROM scenario_values") == "0\n");
}

TEST_CASE("a value out of its range or of no parameter is refused with what is allowed")
{
    Work const work{"assumption_refused"};
    for (char const *const wrong :
         {"policy.city_share 0.95", "no.such 1", "tariff.gas_yuan_per_m3 much",
          "season.start_month_day 1035", "target.first_year 2022"}) {
        work.write("s.play", std::string{"action assumption "} + wrong + "\n");
        CHECK(work.window(run_of(work)) == 2);
    }
    work.write("s.play", "action assumption policy.city_share 0.95\n");
    CHECK(work.window(run_of(work)) == 2);
    CHECK(work.read("out.txt").find("80") != std::string::npos);
    CHECK(ask(work, "SELECT count(*) FROM scenario_values") == "0\n");
}

TEST_CASE("months colour the map on any tab, play with the space bar and stop at their end")
{
    Work const work{"months"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    work.write("s.play", shot("hour.png") + "action time-mode month\n" + shot("first.png") +
                             "action month 2021-06\n" + shot("june.png") +
                             "action month 2022-12\n" + shot("later.png") + "action tab tasks\n" +
                             shot("tasks.png") +
                             "action tab money\naction month 2023-10\naction speed 16\nkey space\n"
                             "frames 60\n" +
                             shot("played.png") + "action month last\n" + shot("last.png") +
                             "action time-mode hour\n" + "action speed 1\n" + shot("hour2.png"));
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(work.differing("hour.png", "first.png") > 20000);
    CHECK(work.differing("first.png", "june.png") > 20);
    CHECK(work.differing("june.png", "later.png") > 5000);
    CHECK(work.differing("later.png", "tasks.png") > 5000);
    CHECK(work.differing("played.png", "last.png") == 0);
    CHECK(work.differing("hour.png", "hour2.png") == 0);
    for (char const *const wrong : {"month 2030-01", "month 2021-13", "time-mode year"}) {
        work.write("s.play", std::string{"action "} + wrong + "\n");
        CHECK(work.window(run_of(work)) == 2);
    }
}
