#include "app/map/visible_place.hpp"

#include "sim/geo/measure.hpp"

#include <catch2/catch.hpp>

using app::map::visible_place;
using sim::geo::Box;
using sim::geo::Point;

namespace {

sim::geo::MultiPolygon const square{
    {.outer = {{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}, {0, 0}}, .holes = {}}};

} // namespace

TEST_CASE("a name stays at its usual place while that is in view")
{
    REQUIRE(visible_place(square, {500, 500}, Box{{-100, -100}, {1100, 1100}}) == Point{500, 500});
}

TEST_CASE("a name whose usual place is out of view stands in the visible part")
{
    Box const view{{600, -500}, {2000, 400}};
    auto const place = visible_place(square, {500, 500}, view);
    REQUIRE(place);
    REQUIRE(view.contains(*place));
    REQUIRE(sim::geo::contains(square, *place));
}

TEST_CASE("a view without the area, or with a sliver of it, has no place for its name")
{
    REQUIRE_FALSE(visible_place(square, {500, 500}, Box{{2000, 0}, {3000, 1000}}));
    REQUIRE_FALSE(visible_place(square, {500, 500}, Box{{995, 0}, {2000, 1000}}));
}
