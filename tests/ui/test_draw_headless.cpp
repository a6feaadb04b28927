#include "headless_work.hpp"

#include "app/core/workspace.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Work = ui_test::HeadlessWork;

/// Plays a script and asks the project file afterwards.
struct Edited
{
    Work work;
    explicit Edited(std::string const &name) : work{name} {}

    [[nodiscard]] int play(std::string const &script) const
    {
        work.write("s.play", script);
        return work.window("--headless 1280x720 --open " + work.at("d.gpkg") + " --play " +
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

std::string const sums = "SELECT count(*), sum(households), round(sum(heated_floor_area_m2), 2) "
                         "FROM blocks";
std::string const pair = "SELECT sum(households) FROM blocks WHERE code LIKE '150202101208%'";

} // namespace

TEST_CASE("a block divided by homes keeps the sums, and undo takes it back")
{
    Edited const edited{"split_homes"};
    std::string const before = edited.ask(sums);
    REQUIRE(edited.play("action select 150202101208\naction split-homes 300 90\nshot " +
                        edited.work.at("a.png") + "\n") == 0);
    REQUIRE(edited.ask("SELECT count(*) FROM blocks WHERE code = '150202101208-2'") == "1");
    REQUIRE(edited.ask(pair) == "870");
    REQUIRE(edited.ask("SELECT sum(households) FROM blocks") ==
            edited.ask("SELECT sum(households) FROM transformer_zones"));
    REQUIRE(edited.ask("SELECT count(*) FROM choices WHERE block = '150202101208-2'") ==
            edited.ask("SELECT count(*) FROM choices WHERE block = '150202101208'"));
    REQUIRE(edited.play("action select 150202101208\naction merge 150202101208 150202101208-2\n") ==
            0);
    REQUIRE(edited.ask(sums) == before);
    REQUIRE(edited.play("action select 150202101208\naction split-homes 300 0\nkey ctrl+z\n") == 0);
    REQUIRE(edited.ask(sums) == before);
}

TEST_CASE("edits of the map that make no sense are refused and change nothing")
{
    Edited const edited{"refused_edits"};
    std::string const before = edited.ask(sums);
    for (char const *line :
         {"action split-homes 300", "action select 150202101208\naction split-line 0,0 1,1",
          "action merge 150202101208", "action merge 150202101208 150202001012",
          "action draw-main gas_mains 0,0 5,5", "action move-vertex 0,0 1,1",
          "action set-cell blocks 150202101208 households -4",
          "action set-cell blocks 150202101208 kind city",
          "action set-cell blocks 150202101208 code X1", "action remove-row gas_stations GS1",
          "action move-station gas_stations GS1 nowhere"}) {
        CAPTURE(line);
        REQUIRE(edited.play(std::string{line} + "\n") == 2);
    }
    REQUIRE(edited.ask(sums) == before);
    REQUIRE(edited.ask("SELECT count(*) FROM gas_stations") == "68");
}

TEST_CASE("a cell and a pasted block of cells are steps of their own, undone one by one")
{
    Edited const edited{"cells"};
    edited.work.write("paste.tsv", "41\t3280\n52\t4160\n");
    REQUIRE(edited.play("action table blocks\naction set-cell blocks 150202001012 households 40\n"
                        "action table-cell 0 households\naction paste-cells " +
                        edited.work.at("paste.tsv") + "\nshot " + edited.work.at("paste.png") +
                        "\naction apply-paste\nshot " + edited.work.at("done.png") + "\n") == 0);
    REQUIRE(edited.ask("SELECT households || ' ' || heated_floor_area_m2 FROM blocks "
                       "ORDER BY code LIMIT 2") == "41 3280.0\n52 4160.0");
    REQUIRE(edited.ask("SELECT source FROM blocks WHERE code = '150202001012'").find("手工修改") !=
            std::string::npos);
    REQUIRE(edited.work.differing("paste.png", "done.png") > 1000);
    edited.work.write("bad.tsv", "-1\n");
    REQUIRE(edited.play("action table blocks\naction table-cell 0 households\n"
                        "action paste-cells " +
                        edited.work.at("bad.tsv") + "\naction apply-paste\n") == 2);
    REQUIRE(edited.play("action table blocks\naction table-cell 0 households\n"
                        "action table-cell 1 heated_floor_area_m2 extend\naction copy-cells " +
                        edited.work.at("copy.tsv") + "\n") == 0);
    REQUIRE(edited.work.read("copy.tsv") == "41\t3280\n52\t4160\n");
}

TEST_CASE("the cell of the cursor is the same cell after sorting and filtering")
{
    Edited const edited{"table_cursor"};
    std::string const copy = "action copy-cells " + edited.work.at("copy.tsv") + "\n";
    std::string const first = edited.ask("SELECT min(code) FROM blocks");
    for (std::string const order :
         {"", "action table-sort households\n", "action table-filter 东\naction table-filter\n",
          "action table-sort households\naction table-sort households\n"}) {
        CAPTURE(order);
        REQUIRE(edited.play("action table blocks\naction table-cell 0 code\n" + order + copy) == 0);
        REQUIRE(edited.work.read("copy.tsv") == first + "\n");
    }
}

TEST_CASE("the mouse divides a block: two points and Enter")
{
    Edited const edited{"mouse_split"};
    REQUIRE(edited.play("action select 150202101208\naction zoom-to 150202101208\n"
                        "action draw line\nmove 590 60\nclick 590 130\nmove 590 330\n"
                        "click 590 378\nshot " +
                        edited.work.at("ghost.png") + "\nkey enter\nshot " +
                        edited.work.at("done.png") + "\n") == 0);
    REQUIRE(edited.ask(pair) == "870");
    REQUIRE(edited.ask("SELECT count(*) FROM blocks WHERE code LIKE '150202101208%'") == "2");
    REQUIRE(edited.work.differing("ghost.png", "done.png") > 500);
}

TEST_CASE("Esc gives up what is drawn, then the tool, then the bar")
{
    Edited const edited{"escape_drawing"};
    REQUIRE(
        edited.play("shot " + edited.work.at("before.png") +
                    "\naction edit-map on\naction draw main\naction draw-point 1000,2000\nshot " +
                    edited.work.at("drawing.png") + "\nkey escape\nkey escape\nkey escape\nshot " +
                    edited.work.at("after.png") + "\n") == 0);
    REQUIRE(edited.work.differing("before.png", "drawing.png") > 1000);
    REQUIRE(edited.work.differing("before.png", "after.png") == 0);
}

TEST_CASE("what is drawn waits while a tab of dates is shown")
{
    Edited const edited{"drawing_waits"};
    std::string const begun = "action select 150202101208\naction zoom-to 150202101208\n"
                              "action draw line\nmove 590 60\nclick 590 130\nmove 590 330\n"
                              "click 590 378\n";
    REQUIRE(edited.play(begun + "action tab works\nkey enter\n") == 0);
    REQUIRE(edited.ask("SELECT count(*) FROM blocks WHERE code LIKE '150202101208%'") == "1");
    REQUIRE(edited.play("action tab works\naction edit-map on\n") == 2);
    REQUIRE(edited.play(begun + "action tab works\naction tab money\nkey enter\n") == 0);
    REQUIRE(edited.ask("SELECT count(*) FROM blocks WHERE code LIKE '150202101208%'") == "2");
}

TEST_CASE("the tool that is chosen already keeps what it shows")
{
    Edited const edited{"same_tool"};
    REQUIRE(edited.play("action select 150202101208\naction zoom-to 150202101208\n"
                        "action draw homes\nshot " +
                        edited.work.at("once.png") + "\naction draw homes\nshot " +
                        edited.work.at("twice.png") + "\n") == 0);
    REQUIRE(edited.work.differing("once.png", "twice.png") == 0);
}

TEST_CASE(
    "a vertex of a main is moved, put in and taken out; what is joined follows, undo restores")
{
    Edited const edited{"line_vertex"};
    std::string const courses = "SELECT code, hex(geom) FROM gas_mains ORDER BY code";
    auto const changed = [&](std::string const &steps) {
        std::string const before = edited.ask(courses);
        REQUIRE(edited.play(steps) == 0);
        std::istringstream old{before};
        std::istringstream now{edited.ask(courses)};
        std::vector<std::string> codes;
        for (std::string a, b; std::getline(old, a) && std::getline(now, b);) {
            if (a != b) {
                codes.push_back(a.substr(0, a.find('|')));
            }
        }
        return codes;
    };
    sim::geo::Point joint;
    sim::geo::Point middle;
    std::string code;
    {
        app::Workspace const open{edited.work.at("d.gpkg"), test_places::data()};
        auto const &mains = open.dataset().gas_mains;
        for (sim::GasMain const &main : mains) { // a straight one that ends where another begins
            if (main.fed_by && code.empty() && main.lines.front().size() == 2) {
                code = main.code;
                joint = main.lines.front().front();
                sim::geo::Point const end = main.lines.front().back();
                middle = {(joint.x + end.x) / 2, (joint.y + end.y) / 2};
            }
        }
    }
    auto const words = [](sim::geo::Point p, double east, double north) {
        return std::to_string(p.x + east) + "," + std::to_string(p.y + north);
    };
    std::string const put_in = "action move-line-vertex gas_mains " + code + " " +
                               words(middle, 0, 0) + " " + words(middle, 15, 25) + "\n";
    CHECK(changed(put_in + "key ctrl+z\n").empty());
    CHECK(changed(put_in) == std::vector{code});
    CHECK(edited.ask("SELECT action FROM journal ORDER BY seq DESC LIMIT 1") == "move-line-vertex");
    CHECK(changed("action remove-line-vertex gas_mains " + code + " " + words(middle, 15, 25) +
                  "\n") == std::vector{code});
    auto const both = changed("action move-line-vertex gas_mains " + code + " " +
                              words(joint, 0, 0) + " " + words(joint, 4, 6) + "\n");
    CHECK(both.size() > 1); // the main that it hangs on as well
    CHECK(std::ranges::find(both, code) != both.end());
    REQUIRE(edited.play("action remove-line-vertex gas_mains " + code + " " + words(joint, 4, 6) +
                        "\n") == 2);
    CHECK(edited.work.read("out.txt").find("请改为移动顶点") != std::string::npos);
}

TEST_CASE("the mouse bends a feeder section: drags of a vertex and between two, a right click")
{
    Edited const edited{"mouse_course"};
    auto const courses = [&] {
        return edited.ask("SELECT code, length(geom), hex(geom) FROM feeder_sections");
    };
    auto const bytes = [&] { return edited.ask("SELECT sum(length(geom)) FROM feeder_sections"); };
    std::string const tool = "action zoom-to 150202101202\naction draw course\n";
    std::string const given = courses();
    std::string const size = bytes();
    REQUIRE(edited.play(tool + "drag 753 329 790 340\nkey ctrl+z\n") == 0);
    CHECK(courses() == given);
    REQUIRE(edited.play(tool + "shot " + edited.work.at("still.png") +
                        "\nhold 753 329 790 340\nshot " + edited.work.at("ghost.png") +
                        "\nrelease\n") == 0);
    CHECK(edited.work.differing("still.png", "ghost.png") > 200);
    CHECK(courses() != given);
    CHECK(bytes() == size); // a vertex moved, none more
    REQUIRE(edited.play(tool + "drag 739 318 760 300\n") == 0);
    CHECK(std::stoi(bytes()) == std::stoi(size) + 16); // one point more: two numbers of 8 bytes
    REQUIRE(edited.play(tool + "right-click 760 300\n") == 0);
    CHECK(bytes() == size);
}

TEST_CASE("a code is written in the table, and rows that refer to it follow")
{
    Edited const edited{"rename"};
    std::string const feeds = "SELECT count(*) FROM gas_mains WHERE fed_by = ";
    std::string const code = edited.ask("SELECT fed_by FROM gas_mains WHERE fed_by <> '' LIMIT 1");
    std::string const count = edited.ask(feeds + "'" + code + "'");
    REQUIRE(edited.play("action table gas_mains\naction table-edit 0 code\n"
                        "action set-cell gas_mains " +
                        code + " code RQ-1\n") == 0);
    CHECK(edited.ask(feeds + "'RQ-1'") == count);
    CHECK(edited.ask(feeds + "'" + code + "'") == "0");
    REQUIRE(edited.play("action set-cell gas_mains RQ-1 code " + code + "\nkey ctrl+z\n") == 0);
    CHECK(edited.ask(feeds + "'RQ-1'") == count);
    REQUIRE(edited.play("action set-cell substations " +
                        edited.ask("SELECT code FROM substations LIMIT 1") + " code BD-1\n") == 0);
    CHECK(edited.ask("SELECT count(*) FROM feeders WHERE substation = 'BD-1'") != "0");
    REQUIRE(edited.play("action table parameters\naction table-edit 0 key\n") == 2);
}
