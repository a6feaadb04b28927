#include "app/map/pick.hpp"

#include "small_district.hpp"

#include <catch2/catch.hpp>

TEST_CASE("each block is found at its label point, and nothing outside")
{
    auto const dataset = ui_test::small_district(6, 4);
    app::map::BlockPicker const picker{dataset->blocks};
    for (std::uint32_t i = 0; i < dataset->blocks.size(); ++i) {
        REQUIRE(picker.at(dataset->blocks, dataset->blocks[i].label_point) == sim::BlockId{i});
    }
    REQUIRE_FALSE(picker.at(dataset->blocks, {0.0, 0.0}));
}
