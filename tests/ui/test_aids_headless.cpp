#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <string>

using Work = ui_test::HeadlessWork;

namespace {

int play(Work const &work, std::string const &script)
{
    work.write("s.play", script);
    int const status = work.window("--headless 1366x768 --open " + work.at("d.gpkg") + " --play " +
                                   work.at("s.play"));
    INFO(work.read("out.txt"));
    CHECK(status == 0);
    return status;
}

} // namespace

TEST_CASE("keys do what their commands say")
{
    Work const work{"keys"};
    REQUIRE(play(work,
                 "key ctrl+a\nexpect selected-blocks = 116\n"
                 "key escape\nexpect selected = none\n"
                 "key ctrl+tab\nexpect tab = grid\nkey ctrl+shift+tab\nexpect tab = money\n"
                 "key ctrl+shift+tab\nexpect tab = problems\naction tab money\n"
                 "action copy-scenario B\nexpect scenario != official\n"
                 "key ctrl+pagedown\nexpect scenario = official\n"
                 "key ctrl+pageup\nexpect scenario != official\n"
                 "key ctrl+z\nexpect scenarios = 1\n"
                 "key ctrl+y\nexpect scenarios = 2\nkey ctrl+z\n"
                 "key ctrl+shift+z\nexpect scenarios = 2\n"
                 "key f1\nexpect shortcuts = yes\nkey escape\nexpect shortcuts = no\n"
                 "key shift+slash\nexpect shortcuts = yes\nkey f1\nexpect shortcuts = no\n"
                 "key f5\nexpect step = 1\nkey right\nexpect step = 2\nkey home\n"
                 "expect step = 1\nkey escape\nexpect step = none\n"
                 "key ctrl+i\nexpect importing = yes\nkey escape\nexpect importing = no\n") == 0);
}

TEST_CASE("a place is found by name, code and pinyin, and shown; a command by words")
{
    Work const work{"find"};
    REQUIRE(play(work, "key ctrl+f\nexpect search = places\ntype 150202101202\n"
                       "expect found = 1\nkey enter\nexpect search = none\n"
                       "expect selected = 150202101202\n"
                       // Pinyin, in whichever writing: the same places.
                       "action find places dhq\nkey escape\nexpect search = none\n"
                       "key ctrl+p\nexpect search = commands\ntype 电网\nkey enter\n"
                       "expect tab = grid\n"
                       "action find commands limits\nkey enter\nexpect tab = limits\n"
                       "action tab money\naction find commands zyys\nkey enter\n" // 制约因素
                       "expect search = none\nexpect tab = limits\n"
                       // What is impossible stays, and says why.
                       "action find commands undo\nkey enter\nexpect search = commands\n"
                       "expect warning = yes\nkey escape\n"
                       "key ctrl+f\ntype no-such-place\nexpect found = 0\nkey enter\n"
                       "expect search = places\nkey escape\nexpect search = none\n") == 0);
}

TEST_CASE("a step is told of and taken back from the toast")
{
    Work const work{"toast"};
    REQUIRE(play(work, "action set-route 150202101202 gas_wall\nexpect toast = none\n"
                       "action toasts on\n"
                       "key ctrl+z\nexpect toast = undone\nkey ctrl+y\nexpect toast = redone\n"
                       "expect route.150202101202 = gas_wall\n"
                       "action keyboard toast\nexpect keyboard = toast\nframes 3\n"
                       "key space\nexpect route.150202101202 != gas_wall\nexpect toast = undone\n"
                       "frames 400\nexpect toast = none\n" // its time is over
                       "action copy-scenario B\nexpect toast = none\n"
                       "action delete-scenario\nexpect toast = done\n"
                       "action lock 150202101202\nexpect toast = none\n") == 0); // another step
}

TEST_CASE("each part of the window is reached and used by keys alone")
{
    Work const work{"parts"};
    REQUIRE(play(work, "action tab grid\nframes 3\n"
                       // Strip: the second tab from the first.
                       "key ctrl+4\nframes 2\nexpect keyboard = strip\nkey right\nkey space\n"
                       "expect tab = grid\nkey right\nkey enter\nexpect tab = supply\n"
                       // Plain keys are the part's own: the map's do nothing.
                       "key ctrl+a\nexpect selected-blocks = 116\nkey ctrl+1\n"
                       "expect keyboard = none\nkey escape\nexpect selected = none\n"
                       // Map: Enter selects in its middle.
                       "action zoom-to 150202101202\nkey enter\n"
                       "expect selected = 150202101202\nkey left\nkey escape\n"
                       // Every part in turn, then the map again.
                       "key f6\nexpect keyboard = map_tools\nkey f6\nexpect keyboard = top_bar\n"
                       "key f6\nexpect keyboard = left_column\nkey f6\n"
                       "expect keyboard = inspector\n"
                       "key f6\nexpect keyboard = timeline\nkey f6\nexpect keyboard = strip\n"
                       "key shift+f6\nexpect keyboard = timeline\nkey escape\n"
                       "expect keyboard = none\n") == 0);
}

TEST_CASE("the tools of the map and the left column answer to Enter")
{
    Work const work{"press"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    REQUIRE(play(work, "key f6\nframes 2\nkey tab\nframes 2\n" + shot("ring.png") +
                           "key enter\nexpect tool = box\naction tool move\nkey escape\n" +
                           "key ctrl+2\nframes 2\n" + shot("left.png") + "key right\nkey enter\n" +
                           "frames 3\n" + shot("page.png") +
                           "key ctrl+5\nframes 2\nkey end\nkey escape\nexpect keyboard = none\n" +
                           shot("none.png")) == 0);
    REQUIRE(work.differing("left.png", "page.png") > 3000);
    REQUIRE(work.differing("page.png", "none.png") > 50);
}

TEST_CASE("the window is drawn as other eyes see it, and as it is again")
{
    Work const work{"eyes"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    REQUIRE(play(work, shot("first.png") + "action colour-vision deutan\n" + shot("deutan.png") +
                           "action tab limits\n" + shot("limits.png") +
                           "action colour-vision normal\naction tab money\nframes 2\n" +
                           shot("again.png")) == 0);
    REQUIRE(work.differing("first.png", "deutan.png") > 20000);
    REQUIRE(work.differing("first.png", "again.png") == 0);
    // Only what changed was drawn anew, and no part went through the matrix twice: the map beside
    // the strip is as it was.
    auto const before = app::gfx::read_png(work.at("deutan.png"));
    auto const after = app::gfx::read_png(work.at("limits.png"));
    REQUIRE(before);
    REQUIRE(after);
    std::size_t const row = static_cast<std::size_t>(before->width) * 4;
    std::size_t const at = row * 200 + static_cast<std::size_t>(600) * 4;
    REQUIRE(std::equal(before->rgba.begin() + static_cast<std::ptrdiff_t>(at),
                       before->rgba.begin() + static_cast<std::ptrdiff_t>(at + 800),
                       after->rgba.begin() + static_cast<std::ptrdiff_t>(at)));
}
