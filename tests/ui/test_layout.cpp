#include "app/gui/layout.hpp"

#include <catch2/catch.hpp>

#include <utility>

TEST_CASE("the parts fill the window without overlapping, at any scale")
{
    for (float const scale : {1.0F, 1.25F, 2.0F}) {
        float const width = 1600.0F * scale;
        float const height = 900.0F * scale;
        app::Layout const layout = app::make_layout(width, height, scale, true);
        float area = 0.0F;
        for (app::Area const &part :
             {layout.top_bar, layout.left, layout.map, layout.band, layout.timeline, layout.strip,
              layout.inspector, layout.status}) {
            REQUIRE(part.width > 0.0F);
            REQUIRE(part.x + part.width <= width);
            REQUIRE(part.y + part.height <= height);
            area += part.width * part.height;
        }
        REQUIRE(area == Approx(width * height));
        REQUIRE(layout.band.y == layout.map.y + layout.map.height);
    }
}

TEST_CASE("with the works, map and curve stand side by side and the left column goes")
{
    for (auto const &[width, height] :
         {std::pair{1600.0F, 900.0F}, std::pair{1280.0F, 800.0F}, std::pair{960.0F, 600.0F}}) {
        app::Layout const layout = app::make_layout(width, height, 1.0F, true, false, true);
        REQUIRE(layout.left.width == 0.0F);
        REQUIRE(layout.timeline.height == 0.0F);
        float area = 0.0F;
        for (app::Area const &part : {layout.top_bar, layout.map, layout.curve, layout.band,
                                      layout.strip, layout.inspector, layout.status}) {
            REQUIRE(part.width > 0.0F);
            area += part.width * part.height;
        }
        REQUIRE(area == Approx(width * height));
        REQUIRE(layout.curve.x == layout.map.x + layout.map.width);
        REQUIRE(layout.tools.x + layout.tools.width <= layout.curve.x);
    }
}

TEST_CASE("in a window too small for them the parts keep a size and are cut off")
{
    for (bool const works : {false, true}) {
        for (bool const compares : {false, true}) {
            app::Layout const layout =
                app::make_layout(90.0F, 70.0F, 2.0F, true, false, works, false, compares);
            for (app::Area const &part : {layout.map, layout.strip, layout.inspector,
                                          works ? layout.curve : layout.map, layout.draw_bar}) {
                CHECK(part.width >= 1.0F);
                CHECK(part.height >= 1.0F);
            }
        }
    }
}
