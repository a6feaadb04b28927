#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <string>

using Work = ui_test::HeadlessWork;

TEST_CASE(
    "a script walks through the coldest week: hours differ, the same hour is the same picture")
{
    Work const work{"night"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    work.write("s.play", "action tab grid\naction theme dark\naction hour 30\n" + shot("a.png") +
                             "action hour 127\n" + shot("b.png") + "action hour 30\n" +
                             shot("c.png") + "action hour peak\n" + shot("d.png") +
                             "action select-feeder F07\n" + shot("e.png") + "action centre\n");
    REQUIRE(work.window("--headless 1600x900 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    REQUIRE(work.differing("a.png", "b.png") > 1000);
    REQUIRE(work.differing("a.png", "c.png") == 0);
    REQUIRE(work.differing("b.png", "d.png") > 1000);
    REQUIRE(work.differing("d.png", "e.png") > 1000);
}

TEST_CASE("the coldest week plays by itself, and pauses")
{
    Work const work{"replay"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    work.write("s.play", "action tab grid\naction speed 4\naction hour 0\n" + shot("a.png") +
                             "key space\nframes 60\n" + shot("b.png") + "key space\n" +
                             shot("c.png") + "frames 30\n" + shot("d.png"));
    REQUIRE(work.window("--headless 1280x720 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    REQUIRE(work.differing("a.png", "b.png") > 1000);
    REQUIRE(work.differing("c.png", "d.png") == 0);
}

TEST_CASE("every colouring has its picture, in the window and on the sheet")
{
    Work const work{"colours"};
    std::string script = "action toggle-layer feeders\n"
                         "shot " +
                         work.at("route.png") + "\n";
    for (char const *name : {"load", "heat", "pm25", "bill", "burden", "gas", "density"}) {
        script += std::string{"action colour "} + name + "\nshot " + work.at(name) + ".png\n";
    }
    work.write("s.play", script);
    REQUIRE(work.window("--headless 1280x720 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    for (char const *name : {"load", "heat", "pm25", "bill", "burden", "gas", "density"}) {
        REQUIRE(work.differing("route.png", (std::string{name} + ".png").c_str()) > 5000);
    }
    REQUIRE(work.window("--headless 1280x720 --map-only --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play") + " --output " + work.at("sheet.png")) == 0);
    REQUIRE(work.read("sheet.png").size() > 20000);
}

TEST_CASE("insulation and another winter are edits: they change the picture, undo takes them back")
{
    Work const work{"retrofit"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    work.write("s.play", "action select 150202101202\naction colour heat\n" + shot("a.png") +
                             "action set-retrofit 150202101202 walls\n" + shot("b.png") +
                             "action set-weather cold_wave\n" + shot("c.png") +
                             "key ctrl+z\nkey ctrl+z\n" + shot("d.png"));
    REQUIRE(work.window("--headless 1600x900 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    REQUIRE(work.differing("a.png", "b.png") > 500);
    REQUIRE(work.differing("b.png", "c.png") > 500);
    REQUIRE(work.differing("a.png", "d.png") < 400); // only the redo button has come alive
}

TEST_CASE("an hour beyond the week, a feeder or a colour that is not there are refused")
{
    Work const work{"refused"};
    for (char const *step : {"hour 168", "hour x", "select-feeder F99999", "select-zone Z",
                             "colour beauty", "speed 3", "set-weather summer"}) {
        work.write("s.play", std::string{"action "} + step + "\n");
        REQUIRE(work.window("--headless 800x600 --open " + work.at("d.gpkg") + " --play " +
                            work.at("s.play")) == 2);
        REQUIRE(work.read("out.txt").find("s.play:1") != std::string::npos);
    }
}

TEST_CASE("the lists of colourings, winters and insulation open and show their entries")
{
    Work const work{"lists"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    work.write("s.play", "action select 150202101202\n" + shot("closed.png") + "click 155 383\n" +
                             shot("colourings.png") + "click 1300 895\nclick 171 588\n" +
                             shot("winters.png") + "click 1300 895\naction select 150202101202\n" +
                             "click 1420 440\n" + shot("insulation.png"));
    REQUIRE(work.window("--headless 1600x900 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    CHECK(work.differing("closed.png", "colourings.png") > 3000);
    CHECK(work.differing("closed.png", "winters.png") > 3000);
    CHECK(work.differing("closed.png", "insulation.png") > 3000);
}
