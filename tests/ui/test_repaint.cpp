#include "app/gui/repaint.hpp"

#include <catch2/catch.hpp>

#include <vector>

namespace {

/// A window with a command of rectangles, each as ImGui draws it: four vertices, two triangles.
app::DrawnWindow window_of(std::vector<ImVec4> const &rectangles)
{
    app::DrawnWindow window;
    window.window = "w";
    window.box = {0, 0, 1000, 1000};
    for (ImVec4 const &r : rectangles) {
        auto const first = static_cast<ImDrawIdx>(window.vertices.size());
        for (ImVec2 const at :
             {ImVec2{r.x, r.y}, ImVec2{r.z, r.y}, ImVec2{r.z, r.w}, ImVec2{r.x, r.w}}) {
            window.vertices.push_back({at, {0.0F, 0.0F}, 0xFFFFFFFFU});
        }
        for (int const corner : {0, 1, 2, 0, 2, 3}) {
            window.indices.push_back(static_cast<ImDrawIdx>(first + corner));
        }
    }
    window.commands.push_back(
        {{0.0F, 0.0F, 1000.0F, 1000.0F}, nullptr, 0, static_cast<unsigned>(window.indices.size())});
    return window;
}

bool holds(app::PixelBox const &box, ImVec4 const &r)
{
    return static_cast<float>(box.left) <= r.x && static_cast<float>(box.top) <= r.y &&
           static_cast<float>(box.right) >= r.z && static_cast<float>(box.bottom) >= r.w;
}

ImVec4 const a{10, 10, 20, 20};
ImVec4 const b{100, 100, 130, 120};
ImVec4 const c{500, 600, 510, 610};

} // namespace

TEST_CASE("a window that grows by a rectangle differs around it alone")
{
    for (auto const &[before, now] :
         {std::pair{std::vector{a, b}, std::vector{a, b, c}},  // at the end
          std::pair{std::vector{a, b}, std::vector{c, a, b}},  // at the beginning
          std::pair{std::vector{a, b}, std::vector{a, c, b}},  // between
          std::pair{std::vector{a, c, b}, std::vector{a, b}}}) // and goes again
    {
        app::PixelBox const box = app::difference(window_of(before), window_of(now));
        REQUIRE(holds(box, c));
        REQUIRE(!holds(box, a));
        REQUIRE(!holds(box, b));
        REQUIRE(box.right - box.left <= 14);
    }
}

TEST_CASE("a rectangle that moves or takes another colour differs where it was and where it is")
{
    app::PixelBox const moved =
        app::difference(window_of({a, b, c}), window_of({a, {200, 100, 230, 120}, c}));
    REQUIRE(holds(moved, b));
    REQUIRE(holds(moved, {200, 100, 230, 120}));
    REQUIRE(!holds(moved, a));
    REQUIRE(!holds(moved, c));
    app::DrawnWindow red = window_of({a, b, c});
    for (std::size_t v = 4; v < 8; ++v) {
        red.vertices[v].col = 0xFF0000FFU;
    }
    app::PixelBox const coloured = app::difference(window_of({a, b, c}), red);
    REQUIRE(holds(coloured, b));
    REQUIRE(!holds(coloured, c));
}

TEST_CASE("where parts are clipped otherwise, or belong to another part, nothing is left out")
{
    app::DrawnWindow const before = window_of({a, b, c});
    app::DrawnWindow now = before;
    now.commands.front().clip.y = 50.0F;
    REQUIRE(app::difference(before, now) == before.box);
    // The same triangles, but b is cut by the second command now.
    app::DrawnWindow one = before;
    one.commands = {{{0, 0, 1000, 1000}, nullptr, 0, 12}, {{0, 0, 400, 1000}, nullptr, 0, 6}};
    app::DrawnWindow other = before;
    other.commands = {{{0, 0, 1000, 1000}, nullptr, 0, 6}, {{0, 0, 400, 1000}, nullptr, 0, 12}};
    REQUIRE(holds(app::difference(one, other), b));
}

TEST_CASE("lists of more vertices than an index counts are drawn anew as a whole")
{
    app::DrawnWindow const before = window_of({a, b});
    app::DrawnWindow now = window_of({a, b, c});
    now.commands.front().vertex_offset = 4;
    REQUIRE(app::difference(before, now) == before.box);
}
