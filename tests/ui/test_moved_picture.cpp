#include "app/map/moved_picture.hpp"

#include <catch2/catch.hpp>

using app::map::Camera;
using app::map::covers;
using app::map::OtherView;
using app::map::place_under;
using app::map::Rect;

namespace {

constexpr Camera view{
    .centre = {1000.0, 2000.0}, .metres_per_pixel = 10.0, .width = 800.0, .height = 600.0};

/// A picture of `view` with 100 pixels more on each side.
OtherView wider()
{
    Camera const camera = view.with_margin(100.0);
    return {nullptr, camera, {0.0, 0.0, camera.width, camera.height}};
}

} // namespace

TEST_CASE("a picture with a margin lies around the view it was drawn for")
{
    Rect const place = place_under(wider(), view);
    REQUIRE(place.left == Approx(-100.0));
    REQUIRE(place.top == Approx(-100.0));
    REQUIRE(place.right == Approx(900.0));
    REQUIRE(place.bottom == Approx(700.0));
}

TEST_CASE("a moved picture covers the view as far as its margin goes")
{
    Camera moved = view;
    moved.pan(60.0, -100.0);
    REQUIRE(place_under(wider(), moved).left == Approx(-40.0));
    REQUIRE(covers(wider(), moved));
    moved.pan(0.0, -2.0);
    REQUIRE_FALSE(covers(wider(), moved));
}

TEST_CASE("closer, a picture covers the view; farther, only while its margin is enough")
{
    Camera closer = view;
    closer.zoom_at({400.0, 300.0}, 2.0);
    Rect const place = place_under(wider(), closer);
    REQUIRE(place.right - place.left == Approx(2000.0));
    REQUIRE(covers(wider(), closer));
    Camera farther = view;
    farther.zoom_at({400.0, 300.0}, 0.8); // 1000 x 750 pixels of before
    REQUIRE(covers(wider(), farther));
    farther.zoom_at({400.0, 300.0}, 0.9);
    REQUIRE_FALSE(covers(wider(), farther));
}
