#include "app/view/block_selection.hpp"

#include "small_district.hpp"

#include <catch2/catch.hpp>

using app::SelectHow;
using Blocks = std::vector<sim::BlockId>;

namespace {

/// A place in the made-up district, kilometres from its corner.
sim::geo::Point at(double x_km, double y_km)
{
    return {420000.0 + x_km * 1000.0, 4490000.0 + y_km * 1000.0};
}

Blocks in_ring(std::vector<sim::geo::Point> const &path)
{
    static auto const dataset = ui_test::small_district(4, 2);
    return app::blocks_in_ring(dataset->blocks, app::ring_of(path));
}

} // namespace

TEST_CASE("blocks are added, taken away and toggled; one that is left is a plain selection")
{
    app::ViewState view;
    REQUIRE(app::selected_blocks(view).empty());
    app::select_blocks(view, {{3}, {1}, {1}}, SelectHow::replace);
    REQUIRE(app::selects_several(view));
    REQUIRE(app::selected_blocks(view) == Blocks{{1}, {3}});
    app::select_blocks(view, {{2}, {3}}, SelectHow::add);
    REQUIRE(app::selected_blocks(view) == Blocks{{1}, {2}, {3}});
    app::toggle_block(view, {2});
    app::select_blocks(view, {{1}}, SelectHow::remove);
    REQUIRE(app::selected_blocks(view) == Blocks{{3}});
    REQUIRE(view.selected == sim::BlockId{3});
    REQUIRE_FALSE(app::selects_several(view));
    app::toggle_block(view, {3});
    REQUIRE_FALSE(view.selected);
}

TEST_CASE("whoever selects one block alone ends a selection of several")
{
    app::ViewState view;
    app::select_blocks(view, {{1}, {2}}, SelectHow::replace);
    view.selected = sim::BlockId{5};
    REQUIRE_FALSE(app::selects_several(view));
    REQUIRE(app::selected_blocks(view) == Blocks{{5}});
    REQUIRE_FALSE(app::is_selected(view, {1}));
    app::toggle_block(view, {6}); // what is added to it is added to this one
    REQUIRE(app::selected_blocks(view) == Blocks{{5}, {6}});
}

TEST_CASE("a box selects the blocks whose middle it holds, whichever corner it begins at")
{
    Blocks const expected{{1}, {2}};
    REQUIRE(in_ring({at(1.1, 0.1), at(2.9, 0.9)}) == expected);
    REQUIRE(in_ring({at(2.9, 0.9), at(1.1, 0.1)}) == expected);
    REQUIRE(in_ring({at(1.1, 0.9), at(2.9, 0.1)}) == expected);
    REQUIRE(in_ring({at(-1.0, -1.0), at(9.0, 9.0)}).size() == 8);
    REQUIRE(in_ring({at(9.0, 9.0), at(9.5, 9.5)}).empty());
}

TEST_CASE("a box within a block selects that block")
{
    REQUIRE(in_ring({at(3.1, 1.1), at(3.2, 1.2)}) == Blocks{{7}});
}

TEST_CASE("a lasso takes what it goes around and leaves what it goes past")
{
    // An L: the lower row without its last block, and the first block of the upper row.
    REQUIRE(in_ring({at(0.1, 0.1), at(2.9, 0.1), at(2.9, 0.9), at(0.9, 0.9), at(0.9, 1.9),
                     at(0.1, 1.9)}) == Blocks{{0}, {1}, {2}, {4}});
    REQUIRE(in_ring({}).empty());
}

TEST_CASE("a part of the selection is what has its route and stands in its jurisdiction")
{
    auto const dataset = ui_test::small_district(4, 2);
    sim::Scenario const scenario = ui_test::mixed_scenario(*dataset);
    app::ViewState view;
    app::select_blocks(view, {{0}, {2}, {5}, {6}}, SelectHow::replace);
    view.select.part = {.route = {}, .jurisdiction = sim::JurisdictionId{1}};
    REQUIRE(app::edited_blocks(view, *dataset, scenario.plan) == Blocks{{2}, {6}});
    view.select.part.route = scenario.plan.choices[6].route; // coal: block 2 has another one
    REQUIRE(app::edited_blocks(view, *dataset, scenario.plan) == Blocks{{6}});
}
