#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <string>

using Work = ui_test::HeadlessWork;

namespace {

std::string run_of(Work const &work, char const *size = "1600x900")
{
    return std::string{"--headless "} + size + " --open " + work.at("d.gpkg") + " --play " +
           work.at("s.play");
}

} // namespace

TEST_CASE("the works are scheduled, played and grouped; each run gives the same bytes")
{
    Work const work{"works"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    std::string const script = "action tab works\nwait-works\n" + shot("tab.png") +
                               "action day 2021-06-01\n" + shot("before.png") +
                               "action day 2021-11-01\n" + shot("after.png") +
                               "action works-group crew\n" + shot("crews.png") +
                               "action works-range 2021-07-01 2021-08-31\n" + shot("near.png") +
                               "action colour completed\n" + shot("dates.png");
    work.write("s.play", script);
    REQUIRE(work.window(run_of(work)) == 0);
    REQUIRE(work.differing("before.png", "after.png") > 5000);
    REQUIRE(work.differing("after.png", "crews.png") > 5000);
    REQUIRE(work.differing("crews.png", "near.png") > 2000);
    REQUIRE(work.differing("near.png", "dates.png") > 2000);
    work.write("first.png", work.read("dates.png"));
    REQUIRE(work.window(run_of(work)) == 0);
    REQUIRE(work.differing("first.png", "dates.png") == 0);
}

TEST_CASE("a date set by hand is one step with the schedule around it, and undo takes it back")
{
    Work const work{"works_edit"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    std::string const pick = "action select-package survey.150202101202\n";
    work.write("s.play", "action tab works\nwait-works\n" + pick + shot("before.png") +
                             "action lock-work survey.150202101202\nwait-works\n" +
                             shot("locked.png") + "key ctrl+z\nwait-works\n" + shot("undone.png"));
    REQUIRE(work.window(run_of(work)) == 0);
    REQUIRE(work.differing("before.png", "locked.png") > 200);
    REQUIRE(work.differing("before.png", "undone.png") <
            work.differing("before.png", "locked.png"));
}

TEST_CASE("a package that was moved stays selected")
{
    Work const work{"works_moved"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    work.write("s.play", "action tab works\nwait-works\n" + shot("before.png") +
                             "action set-work-date survey.150202101202 2021-10-15\nwait-works\n"
                             "frames 3\n" +
                             shot("moved.png") +
                             "action select-package survey.150202101202\nframes 3\n" +
                             shot("selected.png"));
    REQUIRE(work.window(run_of(work)) == 0);
    REQUIRE(work.differing("before.png", "moved.png") > 200);
    REQUIRE(work.differing("moved.png", "selected.png") == 0);
}

TEST_CASE("what cannot be scheduled, shown or applied is refused with its line")
{
    Work const work{"refused_works"};
    for (char const *step :
         {"day 2021-08-06", "works-group month", "works-filter late",
          "works-range 2021-08-06 2021-08-01", "select-package none", "apply-mend 1",
          "keep-schedule", "set-work-date survey.150202101202 2021-05-01"}) {
        work.write("s.play", std::string{"action "} + step + "\n");
        REQUIRE(work.window(run_of(work, "800x600")) == 2);
        REQUIRE(work.read("out.txt").find("s.play:1") != std::string::npos);
    }
    work.write("s.play", "action tab works\nwait-works\naction select-package no.such\n");
    REQUIRE(work.window(run_of(work, "800x600")) == 2);
    REQUIRE(work.read("out.txt").find("s.play:3") != std::string::npos);
}
