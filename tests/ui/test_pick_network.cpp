#include "app/map/pick_network.hpp"

#include "small_night.hpp"

#include <catch2/catch.hpp>

using app::Asset;
using app::AssetKind;

TEST_CASE("zones, feeders and substations are found where they are shown, points before lines")
{
    auto const dataset = ui_test::night_district(6, 4);
    app::map::NetworkPicker const picker{*dataset};
    app::VisibleLayers all;
    all.fill(true);
    for (std::uint32_t i = 0; i < dataset->transformer_zones.size(); ++i) {
        REQUIRE(picker.at(*dataset, all, dataset->transformer_zones[i].place, 50.0) ==
                Asset{AssetKind::zone, i});
    }
    sim::geo::Point const on_line = dataset->feeder_sections[1].lines[0][1];
    REQUIRE(picker.at(*dataset, all, on_line, 50.0) == Asset{AssetKind::feeder, 0});
    REQUIRE(picker.at(*dataset, all, dataset->substations[0].place, 50.0) ==
            Asset{AssetKind::substation, 0});
    REQUIRE_FALSE(picker.at(*dataset, all, {0.0, 0.0}, 50.0));
    app::VisibleLayers none;
    none.fill(false);
    REQUIRE_FALSE(picker.at(*dataset, none, on_line, 50.0));
}

TEST_CASE("the box around a feeder holds all of it")
{
    auto const dataset = ui_test::night_district(6, 4);
    sim::geo::Box const box = app::map::box_around(*dataset, Asset{AssetKind::feeder, 1});
    REQUIRE(box.width() == Approx(5000.0));
    REQUIRE(app::map::box_around(*dataset, Asset{AssetKind::zone, 3}).center() ==
            dataset->transformer_zones[3].place);
}
