#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <string>

using Work = ui_test::HeadlessWork;

namespace {

std::string run_of(Work const &work, char const *size = "1280x720")
{
    return std::string{"--headless "} + size + " --open " + work.at("d.gpkg") + " --play " +
           work.at("s.play");
}

} // namespace

TEST_CASE("steps are presented by keys, and the window is as it was afterwards")
{
    Work const work{"present"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    work.write("s.play", "action story-default\naction story-editor off\n" + shot("window.png") +
                             "key f5\n" + shot("one.png") + "key right\n" + shot("two.png") +
                             "key pageup\n" + shot("one_again.png") + "key end\n" +
                             shot("last.png") + "key space\n" + shot("beyond.png") + "key b\n" +
                             shot("black.png") + "key b\n" + shot("lit.png") + "key home\n" +
                             shot("first.png") + "key escape\n" + shot("after.png"));
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(work.differing("window.png", "one.png") > 200000);
    CHECK(work.differing("one.png", "two.png") > 20000);
    CHECK(work.differing("one.png", "one_again.png") == 0);
    CHECK(work.differing("one.png", "first.png") == 0);
    CHECK(work.differing("last.png", "beyond.png") == 0);
    CHECK(work.differing("last.png", "black.png") > 200000);
    CHECK(work.differing("last.png", "lit.png") == 0);
    CHECK(work.differing("window.png", "after.png") == 0);
}

TEST_CASE("a value that is tried moves the numbers, and is gone when its step is left")
{
    Work const work{"present_try"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    // The third step asks what the city's share does to the money.
    work.write("s.play", "action present on\naction present-step 3\n" + shot("own.png") +
                             "action present-try 0.6\n" + shot("tried.png") +
                             "action present-try reset\n" + shot("reset.png") +
                             "action present-try 0.55\nkey right\nkey left\n" + shot("back.png"));
    REQUIRE(work.window(run_of(work)) == 0);
    CHECK(work.differing("own.png", "tried.png") > 1000);
    CHECK(work.differing("own.png", "reset.png") == 0);
    CHECK(work.differing("own.png", "back.png") == 0);
    // Nothing of it was written: the project has no story and no copy of the plan.
    REQUIRE(work.run("sqlite3 " + work.at("d.gpkg") +
                     " \"SELECT (SELECT count(*) FROM story_steps), (SELECT count(*) FROM "
                     "scenarios), (SELECT count(*) FROM scenario_values)\"") == 0);
    CHECK(work.read("out.txt") == "0|1|0\n");
}

TEST_CASE("steps are added from the view, written, ordered and removed, each one undone by itself")
{
    Work const work{"story_edit"};
    work.write("s.play",
               "action zoom-to 150202101\naction colour load\naction story-add\n"
               "action story-headline 1 zh 全区{households}\n"
               "action story-figures 1 households gas_peak\naction story-what-if 1 "
               "policy.city_share\n"
               "action home\naction story-add\naction story-move 2 1\naction story-remove 2\n"
               "key ctrl+z\n");
    REQUIRE(work.window(run_of(work)) == 0);
    REQUIRE(work.run("sqlite3 " + work.at("d.gpkg") +
                     " \"SELECT number, headline_zh, colouring, figures, what_if, west IS NULL "
                     "FROM story_steps ORDER BY number\"") == 0);
    std::string const rows = work.read("out.txt");
    CHECK(rows.starts_with("1|"));
    CHECK(rows.find("|load|households;money||1\n2|全区{households}|load|"
                    "households;gas_peak|policy.city_share|0\n") != std::string::npos);
}

TEST_CASE("what is no step, figure or value is refused with its line")
{
    Work const work{"refused_present"};
    for (char const *step : {"present maybe", "present-next", "present-try 0.5", "story-step 1",
                             "story-remove 1", "story-editor maybe"}) {
        work.write("s.play", std::string{"action "} + step + "\n");
        REQUIRE(work.window(run_of(work, "800x600")) == 2);
        REQUIRE(work.read("out.txt").find("s.play:1") != std::string::npos);
    }
    for (char const *step :
         {"story-figures 1 no.such", "story-figures 1 a b c d e", "story-compare 1 nobody",
          "story-what-if 1 limit.budget.2021", "story-step 9", "story-headline 1 fr x"}) {
        work.write("s.play", std::string{"action story-add\naction "} + step + "\n");
        REQUIRE(work.window(run_of(work, "800x600")) == 2);
        REQUIRE(work.read("out.txt").find("s.play:2") != std::string::npos);
    }
}
