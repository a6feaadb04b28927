#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

/// Plays scripts over Donghe and asks the project file afterwards.
struct Played
{
    ui_test::HeadlessWork work;
    explicit Played(std::string const &name) : work{name} {}

    [[nodiscard]] int play(std::string const &script) const
    {
        work.write("s.play", script);
        return work.window("--headless 1600x900 --open " + work.at("d.gpkg") + " --play " +
                           work.at("s.play"));
    }
    [[nodiscard]] std::string ask(std::string const &sql) const
    {
        REQUIRE(work.run("sqlite3 " + work.at("d.gpkg") + " \"" + sql + "\"") == 0);
        std::string words = work.read("out.txt");
        while (!words.empty() && words.back() == '\n') {
            words.pop_back();
        }
        return words;
    }
};

std::string const copied = "SELECT count(*) FROM choices WHERE scenario = 'official-copy'";
std::string const fixed = copied + " AND locked = 1";
std::string const steps = "SELECT count(*) FROM journal WHERE action = 'edit-blocks'";

} // namespace

TEST_CASE("all blocks are fixed in one step, and undo frees them")
{
    Played const played{"select_all"};
    REQUIRE(played.play("key ctrl+a\naction edit-blocks lock=yes\n") == 0);
    REQUIRE(played.ask(fixed) == "116");
    REQUIRE(played.ask(steps) == "1");
    REQUIRE(played.play("action scenario official-copy\naction select-all\n"
                        "action edit-blocks lock=no\nkey ctrl+z\n") == 0);
    REQUIRE(played.ask(fixed) == "116");
    // All are fixed: no route changes, and that is said.
    REQUIRE(played.play("action scenario official-copy\naction select-all\n"
                        "action edit-blocks year=2023\n") == 2);
}

TEST_CASE("a box drawn with the mouse selects, Esc clears, Shift adds")
{
    Played const played{"select_box"};
    auto const shot = [&](char const *name) { return "shot " + played.work.at(name) + "\n"; };
    REQUIRE(played.play("action tool box\n" + shot("tool.png") + "drag 400 120 900 400\n" +
                        shot("box.png") + "key escape\nmove 5 5\n" + shot("clear.png") +
                        "action edit-blocks lock=yes\n") == 2); // nothing is selected any more
    REQUIRE(played.work.differing("tool.png", "box.png") > 5000);
    REQUIRE(played.work.differing("tool.png", "clear.png") == 0);
    REQUIRE(played.play("action tool lasso\ntrace 400 120 900 120 900 400 400 400\n"
                        "action edit-blocks lock=yes\n") == 0);
    std::string const by_lasso = played.ask(fixed);
    REQUIRE(by_lasso != "0");
    REQUIRE(played.play("action scenario official-copy\naction tool box\ndrag 400 120 900 400\n"
                        "action edit-blocks lock=no\n") == 0);
    REQUIRE(played.ask(fixed) == "0"); // the same rectangle
}

TEST_CASE("conditions select what the table holds")
{
    Played const played{"select_where"};
    REQUIRE(played.play("action select-where kind is village households >= 300\n"
                        "action edit-blocks lock=yes\n") == 0);
    REQUIRE(played.ask(fixed) ==
            played.ask("SELECT count(*) FROM blocks WHERE kind = 'village' AND households >= 300"));
    REQUIRE(played.play("action select-where margin < 5\n") == 2); // routes were not compared
    REQUIRE(played.play("action assign\nwait-assign\naction discard\n"
                        "action select-where kind is village gas-distance > 1.5 margin < 50\n") ==
            0);
}

TEST_CASE("a stroke of the brush is one step, and a fixed block keeps its route")
{
    Played const played{"brush"};
    std::string const first = "SELECT block FROM choices WHERE scenario = 'official' AND route = "
                              "'gas_wall' ORDER BY block LIMIT 1";
    std::string const code = played.ask(first);
    REQUIRE(played.play("action copy-scenario\naction lock " + code +
                        "\naction brush ashp_water\naction zoom-to " + code +
                        "\ndrag 620 200 1000 420\n") == 0);
    REQUIRE(played.ask("SELECT route FROM choices WHERE scenario = 'official-copy' AND block = '" +
                       code + "'") == "gas_wall");
    int const strokes = std::stoi(played.ask(steps));
    REQUIRE(strokes <= 1);
    // Painted and taken back: as it was.
    std::string const sum = "SELECT group_concat(route) FROM choices WHERE scenario = "
                            "'official-copy'";
    std::string const before = played.ask(sum);
    REQUIRE(played.play("action scenario official-copy\naction brush solar_electric\n"
                        "action home\ndrag 420 180 1100 480\nkey ctrl+z\n") == 0);
    REQUIRE(std::stoi(played.ask(steps)) == strokes + 1);
    REQUIRE(played.ask(sum) == before);
}

TEST_CASE("a scenario is renamed and noted; the published plan is not")
{
    Played const played{"rename"};
    REQUIRE(played.play("action copy-scenario\naction rename-scenario official-copy 方案二\n"
                        "action note-scenario official-copy 供气 扩容\n") == 0);
    REQUIRE(played.ask("SELECT name_zh || note FROM scenarios WHERE key = 'official-copy'") ==
            "方案二供气 扩容");
    REQUIRE(played.play("action rename-scenario official x\n") == 2);
}
