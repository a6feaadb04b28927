#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <string>

using Work = ui_test::HeadlessWork;

TEST_CASE("a proposal is previewed, discarded, kept and undone; each run gives the same bytes")
{
    Work const work{"proposal"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    work.write("s.play", "action page routing\n" + shot("before.png") +
                             "action assign\nwait-assign\n" + shot("preview.png") +
                             "action discard\naction assign\nwait-assign\naction keep\n" +
                             shot("kept.png") + "key ctrl+z\n" + shot("undone.png"));
    std::string const run =
        "--headless 1600x900 --open " + work.at("d.gpkg") + " --play " + work.at("s.play");
    REQUIRE(work.window(run + " --output " + work.at("a.png")) == 0);
    REQUIRE(work.differing("before.png", "preview.png") > 5000);
    REQUIRE(work.differing("preview.png", "kept.png") > 1000);
    REQUIRE(work.differing("kept.png", "undone.png") > 1000);
    REQUIRE(work.run(test_places::cli() + " new " + work.at("e.gpkg") + " --from " +
                     (test_places::data() / "donghe").string() + " --quiet") == 0);
    std::string const again =
        "--headless 1600x900 --open " + work.at("e.gpkg") + " --play " + work.at("s.play");
    auto const first = work.read("preview.png");
    REQUIRE(work.window(again) == 0);
    REQUIRE(work.differing("before.png", "preview.png") > 5000);
    // Only the name of the project file differs.
    work.write("first.png", first);
    REQUIRE(work.differing("first.png", "preview.png") < 400);
}

TEST_CASE("values that are tried change the proposal, and their layers have pictures of their own")
{
    Work const work{"tried"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    work.write("s.play",
               "action assign\nwait-assign\n" + shot("base.png") +
                   "action draft limit.crew.electric.2021 60\nwait-assign\n" + shot("tried.png") +
                   "action draft limit.crew.electric.2021 reset\naction colour runner-up\n" +
                   shot("runner.png") + "action colour margin\n" + shot("margin.png") +
                   "action colour flip\n" + shot("flip.png") +
                   "action select 150202101202\naction tab limits\n" + shot("card.png"));
    REQUIRE(work.window("--headless 1600x900 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    REQUIRE(work.differing("base.png", "tried.png") > 1000);
    REQUIRE(work.differing("runner.png", "margin.png") > 5000);
    REQUIRE(work.differing("margin.png", "flip.png") > 1000);
    REQUIRE(work.differing("flip.png", "card.png") > 5000);
}

TEST_CASE("what cannot be tried, shown or kept is refused with its line")
{
    Work const work{"refused_routing"};
    for (char const *step : {"draft no.such.key 3", "draft gate.gas_main_m far", "keep",
                             "show-alternative 1", "page money", "chart cost", "delete-scenario"}) {
        work.write("s.play", std::string{"action "} + step + "\n");
        REQUIRE(work.window("--headless 800x600 --open " + work.at("d.gpkg") + " --play " +
                            work.at("s.play")) == 2);
        REQUIRE(work.read("out.txt").find("s.play:1") != std::string::npos);
    }
}
