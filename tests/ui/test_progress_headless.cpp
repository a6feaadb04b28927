#include "headless_work.hpp"

#include "app/core/standing_answer.hpp"
#include "app/core/workspace.hpp"
#include "app/view/progress_rows.hpp"
#include "sim/engine/replan/question.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <string>

namespace {

using Json = nlohmann::json;

/// Donghe with a schedule that is kept, and three weeks of returns: one town half of what its dates
/// want, the others all of it.
class ReturnedWork : public ui_test::HeadlessWork
{
public:
    explicit ReturnedWork(std::string const &name) : HeadlessWork{name}
    {
        REQUIRE(cli("schedule " + at("d.gpkg") +
                    " --scenario official --save-as dated --steps 2 --json --quiet") == 0);
        Json const schedule = Json::parse(read("out.txt"));
        for (char const *const week : {"2021-09-19", "2021-09-26", "2021-10-03"}) {
            write(std::string{week} + ".csv", returns(schedule, week));
            INFO(week);
            REQUIRE(cli("progress " + at("d.gpkg") + " " + at(std::string{week} + ".csv") +
                        " --week " + week + " --quiet") == 0);
        }
    }

    [[nodiscard]] int cli(std::string const &words) const
    {
        return run(test_places::cli() + " " + words);
    }
    [[nodiscard]] std::string play(char const *size = "1600x900") const
    {
        return std::string{"--headless "} + size + " --open " + at("d.gpkg") + " --play " +
               at("s.play");
    }
    [[nodiscard]] std::string shot(char const *name) const { return "shot " + at(name) + "\n"; }

private:
    static std::string returns(Json const &schedule, std::string const &week)
    {
        std::map<std::string, int> done;
        std::map<std::string, std::string> towns;
        for (Json const &package : schedule["packages"]) {
            if (package["block"].is_null() || package["stage"] != "commission") {
                continue;
            }
            std::string const block = package["block"];
            towns[block] = package["jurisdiction"];
            bool const over = package["finish"].get<std::string>() <= week;
            done[block] += over ? package["households"].get<int>() : 0;
        }
        std::string csv = "block,households_done,stage\n";
        for (auto const &[block, homes] : done) {
            int const told = towns[block] == "150202101" ? homes / 2 : homes;
            csv += block + "," + std::to_string(told) + (told > 0 ? ",in_works\n" : ",coal\n");
        }
        return csv;
    }
};

/// As the window works it out.
app::StandingAnswer answer_of(app::Workspace const &workspace, sim::Day day)
{
    return app::answer_standing({workspace.project().dataset,
                                 std::make_shared<sim::Results const>(workspace.results()),
                                 workspace.scenario(), day, nullptr});
}

} // namespace

TEST_CASE("the window's figures are those of nuantu-cli standing, on every day of returns")
{
    ReturnedWork const work{"standing_same"};
    app::Workspace workspace{work.at("d.gpkg"), test_places::data()};
    REQUIRE(workspace.show_scenario("dated"));
    for (char const *const date : {"2021-09-26", "2021-10-03"}) {
        REQUIRE(work.cli("standing " + work.at("d.gpkg") + " --scenario dated --date " + date +
                         " --json --quiet") == 0);
        Json const told = Json::parse(work.read("out.txt"));
        app::StandingAnswer const answer = answer_of(workspace, *sim::day_number(date));
        REQUIRE(answer.standing);
        sim::Standing const &standing = *answer.standing;
        REQUIRE(told["sentence"]["zh"] == sim::render(sim::Language::zh, standing.sentence));
        REQUIRE(told["target"]["households"] == standing.target_households);
        REQUIRE(told["target"]["reached"] == sim::iso_date(*standing.target_reached));
        REQUIRE(told["target"]["chance"].get<double>() == standing.target_chance);
        REQUIRE(told["places"].size() == standing.jurisdictions.size());
        int done = 0;
        for (std::size_t j = 0; j < standing.jurisdictions.size(); ++j) {
            sim::JurisdictionStanding const &place = standing.jurisdictions[j];
            Json const &other = told["places"][j];
            REQUIRE(other["done"] == place.households_done);
            REQUIRE(other["planned"] == place.households_planned);
            REQUIRE(other["late_days"] == place.late_days);
            REQUIRE(other["alarm"] == sim::key_of(place.alarm));
            REQUIRE(other["rank"] == (place.rank > 0 ? Json(place.rank) : Json{}));
            done += other["done"].get<int>();
        }
        app::ProgressRows const rows = app::make_progress_rows(workspace.dataset(), standing);
        REQUIRE(rows.district.households_done == done);
        REQUIRE(done > 0);
        std::size_t alarms = 0;
        for (Json const &block : told["blocks"]) {
            alarms += block["alarm"] != "normal" ? 1 : 0;
        }
        REQUIRE(rows.alarms.size() == alarms);
        REQUIRE(alarms > 0);
    }
}

TEST_CASE("the progress is shown, coloured and dated; each run gives the same bytes")
{
    ReturnedWork const work{"progress_shown"};
    work.write("s.play", "action scenario dated\naction tab progress\nframes 2\n" +
                             work.shot("tab.png") + "action colour alarm\n" +
                             work.shot("alarm.png") + "action colour completeness\n" +
                             work.shot("complete.png") +
                             "action progress-day 2021-09-19\naction colour stage\nframes 2\n" +
                             work.shot("before.png") + "action progress-list money\n" +
                             work.shot("money.png") + "action tab works\nwait-works\n" +
                             work.shot("works.png"));
    REQUIRE(work.window(work.play()) == 0);
    REQUIRE(work.differing("tab.png", "alarm.png") > 5000);
    REQUIRE(work.differing("alarm.png", "complete.png") > 5000);
    REQUIRE(work.differing("tab.png", "before.png") > 2000);
    REQUIRE(work.differing("before.png", "money.png") > 2000);
    work.write("first.png", work.read("money.png"));
    work.write("first_works.png", work.read("works.png"));
    REQUIRE(work.window(work.play()) == 0);
    REQUIRE(work.differing("first.png", "money.png") == 0);
    REQUIRE(work.differing("first_works.png", "works.png") == 0);
}

TEST_CASE("a new plan of the remainder is one scenario more, and undo takes it back")
{
    ReturnedWork const work{"progress_replan"};
    work.write("s.play", "action scenario dated\naction tab progress\nframes 2\n" +
                             work.shot("before.png") + "action replan dates\nframes 2\n" +
                             work.shot("found.png") + "action replan-take\nframes 2\n");
    REQUIRE(work.window(work.play()) == 0);
    REQUIRE(work.differing("before.png", "found.png") > 5000);
    std::size_t scenarios = 0;
    {
        // As long as it is open here, the window may only read it.
        app::Workspace const workspace{work.at("d.gpkg"), test_places::data()};
        scenarios = workspace.project().scenarios.size();
        sim::Scenario const *const taken = workspace.project().find_scenario("replan");
        REQUIRE(taken != nullptr);
        REQUIRE(taken->parent == "dated");
        sim::Scenario const &old = *workspace.project().find_scenario("dated");
        REQUIRE(taken->plan.choices.size() == old.plan.choices.size());
        REQUIRE(taken->works != old.works);
        REQUIRE(taken->values.contains("works.progress_day"));
    }
    work.write("s.play", "action scenario dated\naction tab progress\naction replan dates\n"
                         "action replan-take Second\nkey ctrl+z\n");
    REQUIRE(work.window(work.play()) == 0);
    app::Workspace const again{work.at("d.gpkg"), test_places::data()};
    REQUIRE(again.project().scenarios.size() == scenarios);
}

TEST_CASE(
    "a date set by hand that no longer holds is released by the new plan, and stays in the old")
{
    ReturnedWork const work{"progress_released"};
    auto const sql = [&](std::string const &words) {
        REQUIRE(work.run("sqlite3 " + work.at("d.gpkg") + " \"" + words + "\"") == 0);
        std::string const answer = work.read("out.txt");
        return answer.substr(0, answer.find('\n'));
    };
    // A block whose acceptance is fixed within a month, of which nothing was begun.
    std::string const accept =
        sql("SELECT package FROM works WHERE scenario = 'dated' AND package LIKE 'accept.15%' AND "
            "start > '2021-10-03' AND start < '2021-11-02' ORDER BY package LIMIT 1");
    REQUIRE(!accept.empty());
    std::string const block = accept.substr(7);
    sql("UPDATE works SET fixed = 1 WHERE scenario = 'dated' AND package = '" + accept + "'");
    sql("UPDATE progress SET stage = 'coal', households_done = 0 WHERE block = '" + block + "'");
    work.write("s.play", "action scenario dated\naction tab progress\nframes 2\n"
                         "action replan dates\nframes 2\n" +
                             work.shot("found.png") + "action replan-take\nframes 2\n");
    REQUIRE(work.window(work.play()) == 0);
    app::Workspace const workspace{work.at("d.gpkg"), test_places::data()};
    sim::WorkDates const old = workspace.project().find_scenario("dated")->works.at(accept);
    sim::WorkDates const now = workspace.project().find_scenario("replan")->works.at(accept);
    CHECK(old.fixed);
    CHECK(!now.fixed);
    CHECK(now.start > old.start);
}

TEST_CASE("a re-plan on a day without works is refused, and the days that have some are named")
{
    ReturnedWork const work{"progress_span"};
    app::Workspace workspace{work.at("d.gpkg"), test_places::data()};
    REQUIRE(workspace.show_scenario("dated"));
    auto const days = sim::replan::days_of_works(workspace.dataset(), workspace.scenario());
    work.write("s.play", "action scenario dated\naction tab progress\naction progress-day " +
                             sim::iso_date(days.last + 40) + "\nframes 2\naction replan dates\n");
    REQUIRE(work.window(work.play()) == 2);
    std::string const told = work.read("out.txt");
    CHECK(told.find("s.play:5") != std::string::npos);
    CHECK(told.find(sim::iso_date(days.first)) != std::string::npos);
    CHECK(told.find(sim::iso_date(days.last)) != std::string::npos);
}

TEST_CASE("another scenario is shown by works and progress, and the first again as it was")
{
    ReturnedWork const work{"scenario_switch"};
    for (char const *const tab : {"works", "progress"}) {
        CAPTURE(tab);
        std::string const wait = std::string{tab} == "works" ? "wait-works\n" : "frames 2\n";
        work.write("s.play", "action scenario dated\naction tab " + std::string{tab} + "\n" + wait +
                                 work.shot("first.png") + "action scenario official\n" + wait +
                                 work.shot("other.png") + "action scenario dated\n" + wait +
                                 work.shot("again.png"));
        REQUIRE(work.window(work.play()) == 0);
        CHECK(work.differing("first.png", "other.png") > 1000);
        CHECK(work.differing("first.png", "again.png") == 0);
    }
}

TEST_CASE("what cannot be asked of the progress is refused with its line")
{
    ui_test::HeadlessWork const work{"progress_refused"};
    for (char const *const step : {"progress-day yesterday", "progress-day 1990-01-01",
                                   "progress-day 2090-01-01", "progress-list towns", "replan",
                                   "replan-take", "replan-drop", "replan-stop", "colour stages"}) {
        work.write("s.play", std::string{"action tab progress\naction "} + step + "\n");
        INFO(step);
        REQUIRE(work.window("--headless 800x600 --open " + work.at("d.gpkg") + " --play " +
                            work.at("s.play")) == 2);
        REQUIRE(work.read("out.txt").find("s.play:2") != std::string::npos);
    }
}
