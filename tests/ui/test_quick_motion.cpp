#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using Work = ui_test::HeadlessWork;

/// Plays one script with pictures that move with the hand and one with complete ones.
/// \return how many pixels are seen to differ at the end
std::size_t differing_after(std::string const &name, std::string const &gestures)
{
    std::vector<app::gfx::Image> pictures;
    for (char const *motion : {"on", "off"}) {
        Work const work{name}; // a project of its own: gestures may edit it
        std::string const script = std::string{motion} + ".play";
        work.write(script, "action quick-motion " + std::string{motion} + "\nframes 2\n" +
                               gestures + "frames 60\nshot " +
                               work.at(std::string{motion} + ".png") + "\n");
        REQUIRE(work.window("--headless 1280x720 --open " + work.at("d.gpkg") + " --play " +
                            work.at(script)) == 0);
        pictures.push_back(app::gfx::read_png(work.at(std::string{motion} + ".png")).value());
    }
    constexpr int unseen = 40; // smooth edges are rounded otherwise where the picture is larger
    return app::gfx::compare_images(pictures[0], pictures[1], unseen).pixels;
}

} // namespace

TEST_CASE("a map that was dragged shows what a complete one shows once the hand rests")
{
    REQUIRE(differing_after("drag_at_rest", "drag 700 300 560 230\n") < 20);
}

TEST_CASE("a map that was zoomed and dragged far shows what a complete one shows at rest")
{
    REQUIRE(differing_after("zoom_at_rest",
                            "wheel 640 260 3\ndrag 700 300 420 180\nwheel 640 260 -1\n") < 20);
}

TEST_CASE("an edit while the picture is moved is answered in the same frame")
{
    REQUIRE(differing_after("edit_while_moving",
                            "drag 700 300 640 260\naction set-route 150202101202 gas_wall\n"
                            "action select 150202101202\n") < 20);
}

TEST_CASE("a margin that was drawn at rest changes nothing that is seen")
{
    Work const work{"margin"};
    work.write("s.play", "action quick-motion on\nframes 2\nshot " + work.at("first.png") +
                             "\nframes 90\nshot " + work.at("later.png") + "\n");
    REQUIRE(work.window("--headless 1280x720 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    REQUIRE(work.differing("first.png", "later.png") == 0);
}

TEST_CASE("while the hand moves, the picture moves with it")
{
    Work const work{"moves"};
    work.write("s.play", "action quick-motion on\nframes 90\nshot " + work.at("before.png") +
                             "\nhold 700 300 636 268\nshot " + work.at("after.png") + "\n");
    REQUIRE(work.window("--headless 1280x720 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    auto const before = app::gfx::read_png(work.at("before.png"));
    auto const after = app::gfx::read_png(work.at("after.png"));
    REQUIRE(before);
    REQUIRE(after);
    // The margin was drawn while the hand rested, so nothing is drawn anew in the drag.
    // Each pixel is where it was, moved by eight steps of (-8, -4).
    int same = 0;
    constexpr int width = 160;
    constexpr int height = 80;
    for (int y = 100; y < 100 + height; ++y) {
        for (int x = 430; x < 430 + width; ++x) {
            auto const at = [](app::gfx::Image const &picture, int column, int row) {
                std::size_t const first =
                    static_cast<std::size_t>(row * picture.width + column) * 4;
                return std::string{picture.rgba.begin() + static_cast<std::ptrdiff_t>(first),
                                   picture.rgba.begin() + static_cast<std::ptrdiff_t>(first) + 3};
            };
            same += at(*before, x, y) == at(*after, x - 64, y - 32) ? 1 : 0;
        }
    }
    REQUIRE(same == width * height); // far from the block under the mouse, which is ringed
}
