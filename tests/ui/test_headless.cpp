#include "app/gfx/image.hpp"
#include "tests/common/places.hpp"

#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

namespace {

namespace fs = std::filesystem;
using Work = ui_test::HeadlessWork;

} // namespace

TEST_CASE("two headless runs of one script give the same bytes")
{
    Work const work{"twice"};
    work.write("s.play", "click 760 250\nwheel 700 300 2\ndrag 700 300 640 260\naction tab tasks\n"
                         "action theme dark\nkey home\n");
    for (char const *name : {"a.png", "b.png"}) {
        REQUIRE(work.window("--headless 1280x720 --open " + work.at("d.gpkg") + " --play " +
                            work.at("s.play") + " --output " + work.at(name)) == 0);
    }
    REQUIRE(work.read("a.png").size() > 20000);
    REQUIRE(work.read("a.png") == work.read("b.png"));
}

TEST_CASE("a picture equals itself and differs from another one, which is shown in red")
{
    Work const work{"reference"};
    std::string const open = "--headless 1920x1080 --map-only --open " + work.at("d.gpkg");
    REQUIRE(work.window(open + " --output " + work.at("a.png")) == 0);
    REQUIRE(work.window(open + " --reference " + work.at("a.png")) == 0);
    REQUIRE(work.window(open + " --theme dark --output " + work.at("b.png") + " --reference " +
                        work.at("a.png")) == 1);
    REQUIRE(fs::exists(work.at("b.difference.png")));
}

TEST_CASE("undo by shortcut restores the picture, an edit changes it")
{
    Work const work{"undo"};
    work.write("s.play", "action select 150202101202\nshot " + work.at("before.png") +
                             "\naction set-route 150202101202 gas_wall\nshot " +
                             work.at("edited.png") +
                             "\nkey ctrl+z\nkey escape\naction select 150202101202\nshot " +
                             work.at("after.png") + "\n");
    REQUIRE(work.window("--headless 1280x720 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    auto const before = app::gfx::read_png(work.at("before.png"));
    auto const edited = app::gfx::read_png(work.at("edited.png"));
    auto const after = app::gfx::read_png(work.at("after.png"));
    REQUIRE(before);
    REQUIRE(app::gfx::compare_images(*before, *edited, 0).pixels > 1000);
    // Only the redo button has come alive.
    REQUIRE(app::gfx::compare_images(*before, *after, 0).pixels < 400);
}

TEST_CASE("window and command line export the same bytes after the same edit")
{
    Work const work{"export"};
    work.write("s.play", "action set-route 150202101202 gas_wall\naction export " +
                             work.at("by_window") + "\nwait-job\n");
    REQUIRE(work.window("--headless 1280x720 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    REQUIRE(
        work.run(test_places::cli() + " export " + work.at("d.gpkg") +
                 " --scenario official-copy --lang zh --quiet --formats csv,xlsx --for all --out " +
                 work.at("by_cli")) == 0);
    int compared = 0;
    for (fs::directory_entry const &entry :
         fs::recursive_directory_iterator{work.at("by_cli") + "/csv"}) {
        std::string const name = "csv/" + entry.path().filename().string();
        REQUIRE(work.read("by_cli/" + name) == work.read("by_window/" + name));
        ++compared;
    }
    REQUIRE(compared > 3);
}

TEST_CASE("bad scripts, files and sizes have their exit status and a sentence")
{
    Work const work{"bad"};
    work.write("bad.play", "click 1 2\nfly 3 4\n");
    std::string const open = "--headless 800x600 --open " + work.at("d.gpkg");
    REQUIRE(work.window(open + " --play " + work.at("bad.play")) == 2);
    REQUIRE(work.read("out.txt").find("bad.play:2") != std::string::npos);
    work.write("refused.play", "\naction set-route 150202101202 no_route\n");
    REQUIRE(work.window(open + " --play " + work.at("refused.play")) == 2);
    REQUIRE(work.read("out.txt").find("refused.play:2") != std::string::npos);
    REQUIRE(work.window("--headless 800x600 --open " + work.at("missing.gpkg")) == 3);
    work.write("text.gpkg", "this is no project");
    int const broken = work.window("--headless 800x600 --open " + work.at("text.gpkg"));
    REQUIRE((broken == 2 || broken == 3));
    REQUIRE(work.window("--headless 8x6 --open " + work.at("d.gpkg")) == 2);
}
