#include "app/view/legend.hpp"

#include "small_district.hpp"

#include <catch2/catch.hpp>

TEST_CASE("the legend counts every block once and groups new energy")
{
    auto const dataset = ui_test::small_district(6, 4);
    std::vector<app::LegendRow> const rows =
        app::legend_rows(*dataset, ui_test::mixed_scenario(*dataset));
    int blocks = 0;
    std::int64_t households = 0;
    for (app::LegendRow const &row : rows) {
        blocks += row.in_group ? 0 : row.blocks;
        households += row.in_group ? 0 : row.households;
    }
    REQUIRE(blocks == 24);
    REQUIRE(households == 24 * 10 + 23 * 24 / 2);
    REQUIRE(rows[1].is_group);
    REQUIRE(rows[1].households == rows[2].households + rows[3].households);
}
