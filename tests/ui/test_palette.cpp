#include "app/map/choropleth.hpp"

#include "small_district.hpp"

#include <catch2/catch.hpp>

TEST_CASE("a block is filled with its route's colour and hatched where illustrative")
{
    auto const dataset = ui_test::small_district(4, 2);
    app::Palette const &palette = app::palette_of(app::ThemeKind::light);
    auto const fills = app::map::family_fills(
        *dataset,
        app::block_families(*dataset, ui_test::mixed_scenario(*dataset), app::Colouring::route),
        palette);
    REQUIRE(fills.size() == dataset->blocks.size() * 4);
    app::Rgba const gas = app::fill_colour(sim::RouteFamily::gas, palette);
    REQUIRE(fills[8] == gas.r);
    REQUIRE(fills[9] == gas.g);
    REQUIRE(fills[10] == gas.b);
    REQUIRE(fills[3] == 255);
    REQUIRE(fills[7] == 0);
}
