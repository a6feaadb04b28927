#include "app/map/camera.hpp"

#include <catch2/catch.hpp>

using app::map::Camera;
using app::map::Pixel;

namespace {

Camera example()
{
    return {
        .centre = {420000.0, 4490000.0}, .metres_per_pixel = 25.0, .width = 1008, .height = 592};
}

} // namespace

TEST_CASE("a pixel and its place are each other's image")
{
    Camera const camera = example();
    for (Pixel const pixel : {Pixel{0, 0}, Pixel{504, 296}, Pixel{1007.5, 13.25}}) {
        Pixel const back = camera.to_pixel(camera.to_place(pixel));
        REQUIRE(back.x == Approx(pixel.x).margin(1e-6));
        REQUIRE(back.y == Approx(pixel.y).margin(1e-6));
    }
    REQUIRE(camera.to_place({0, 0}).y > camera.centre.y); // north is up
}

TEST_CASE("zooming keeps the place under the cursor, also at the limits")
{
    for (double const factor : {1.25, 0.8, 1e9, 1e-9}) {
        Camera camera = example();
        Pixel const cursor{137, 411};
        sim::geo::Point const before = camera.to_place(cursor);
        camera.zoom_at(cursor, factor);
        sim::geo::Point const after = camera.to_place(cursor);
        REQUIRE(after.x == Approx(before.x).margin(1e-3));
        REQUIRE(after.y == Approx(before.y).margin(1e-3));
        REQUIRE(camera.metres_per_pixel > 0.1);
        REQUIRE(camera.metres_per_pixel < 1000.0);
    }
}

TEST_CASE("panning moves the picture with the mouse")
{
    Camera camera = example();
    sim::geo::Point const held = camera.to_place({100, 100});
    camera.pan(30, -20);
    Pixel const now = camera.to_pixel(held);
    REQUIRE(now.x == Approx(130));
    REQUIRE(now.y == Approx(80));
}

TEST_CASE("fitting shows the whole box and nothing moves for an empty one")
{
    Camera camera = example();
    camera.fit({}, 10);
    REQUIRE(camera == example());
    sim::geo::Box box;
    box.extend(sim::geo::Point{400000.0, 4480000.0});
    box.extend(sim::geo::Point{450000.0, 4490000.0});
    camera.fit(box, 20);
    Pixel const low = camera.to_pixel(box.min);
    Pixel const high = camera.to_pixel(box.max);
    REQUIRE(low.x == Approx(20));
    REQUIRE(high.x == Approx(988));
    REQUIRE(high.y >= 20);
}

TEST_CASE("the scale is that of a screen with 96 dots an inch")
{
    REQUIRE(example().scale_denominator(1.0) == Approx(25.0 * 96 / 0.0254));
    REQUIRE(example().scale_denominator(2.0) == Approx(50.0 * 96 / 0.0254));
}
