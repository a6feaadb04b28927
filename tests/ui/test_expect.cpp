// What a script holds the window against, and the steps that only scripts and tests need.
#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <string>

using Work = ui_test::HeadlessWork;

namespace {

std::string run_of(Work const &work)
{
    return "--headless 1280x720 --open " + work.at("d.gpkg") + " --play " + work.at("s.play");
}

} // namespace

TEST_CASE("figures, choices and what is looked at are held against a script")
{
    Work const work{"expect", ui_test::qinghe()};
    // Public money: 3 990 000 + 3 480 000 + 556 800 + 3 726 000 + 3 800 000 by routes, 6 000 000 of the
    // network, of which the city pays 0.6; the rates stand in tests/cli/second_district.py.
    work.write("s.play",
               "expect households = 1890\nexpect households.gas = 580\n"
               "expect households > 1889.4\nexpect target_date = none\n"
               "expect government = 21552800\nexpect city = 12931680.0\n"
               "expect selected = none\nexpect tab != works\nexpect scenario = official\n"
               "action select-blocks 379901100002 379901100001\n"
               "expect selected = 379901100001 379901100002\nexpect selected-blocks = 2\n"
               "expect route.379901001001 = chp_heat\nexpect can-undo = no\n"
               "action set-route 379901001001 gas_wall\n"
               "expect households.gas = 760\nexpect scenario = official-copy\n"
               "expect edits >= 1\nexpect scenarios = 2\nkey ctrl+z\n"
               "expect households.gas = 580\nexpect scenarios <= 1\nexpect can-redo = yes\n");
    int const status = work.window(run_of(work));
    INFO(work.read("out.txt"));
    CHECK(status == 0);
}

TEST_CASE("what is not as expected ends the script with its line and what is")
{
    Work const work{"expect_not", ui_test::qinghe()};
    for (auto const &[line, is] :
         {std::pair{"expect households = 1889", "1890"},
          std::pair{"expect households < 1890", "1890"}, std::pair{"expect tab = works", "money"},
          std::pair{"expect route.379901001001 = coal", "chp_heat"},
          std::pair{"expect route.nowhere = coal", "route.nowhere"},
          std::pair{"expect wealth = 1", "wealth"},
          std::pair{"expect households about 1890", "about"}}) {
        work.write("s.play", "action home\n" + std::string{line} + "\n");
        INFO(line);
        REQUIRE(work.window(run_of(work)) == 2);
        CHECK(work.read("out.txt").find("s.play:2") != std::string::npos);
        CHECK(work.read("out.txt").find(is) != std::string::npos);
    }
}

TEST_CASE("a script tries what may be refused, types, and gives the window another size")
{
    Work const work{"try", ui_test::qinghe()};
    work.write("s.play", "try set-route nowhere gas_wall\ntry undo\ntry no-such-action\n"
                         "expect can-undo = no\n"
                         "action table blocks\naction table-edit 0 name\nframes 3\n"
                         "type 新东桥\nkey enter\nexpect can-undo = yes\n"
                         "size 1000 640\n");
    int const status = work.window(run_of(work) + " --output " + work.at("a.png"));
    INFO(work.read("out.txt"));
    REQUIRE(status == 0);
    auto const picture = app::gfx::read_png(work.at("a.png"));
    REQUIRE(picture);
    CHECK(picture->width == 1000);
    CHECK(picture->height == 640);
    REQUIRE(work.run("sqlite3 " + work.at("d.gpkg") + " 'SELECT name FROM blocks LIMIT 1'") == 0);
    CHECK(work.read("out.txt").find("新东桥") != std::string::npos);
}
