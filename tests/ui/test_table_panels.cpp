#include "panel_bench.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using ui_test::PanelBench;

namespace {

/// A table of blocks with more rows than anybody draws.
void open_table(PanelBench &bench, std::size_t rows)
{
    auto table = std::make_shared<app::DataTable>();
    table->columns = {{.name = "code", .is_number = false, .is_key = true, .words = {}},
                      {.name = "households", .is_number = true, .is_key = false, .words = {}}};
    for (std::size_t i = 0; i < rows; ++i) {
        std::string const code = "r" + std::to_string(i);
        table->rows.push_back({code, {code, std::to_string(i)}, "households"});
        bench.view.table.order.push_back(i);
    }
    bench.view.table.layer = "blocks";
    bench.view.table.layers = {"blocks"};
    bench.view.table.content = table;
}

bool was_asked(PanelBench const &bench, std::string const &action)
{
    return std::ranges::any_of(bench.asked, [&](auto const &one) { return one.first == action; });
}

} // namespace

TEST_CASE("the bar of the map's tools offers every tool")
{
    PanelBench bench;
    bench.wide = true;
    bench.frame(app::draw_draw_bar); // closed: nothing to hit
    bench.click(app::draw_draw_bar, {40.0F, 18.0F});
    REQUIRE(bench.asked.empty());
    bench.view.draw.is_on = true;
    for (float x = 12.0F; x < 600.0F; x += 12.0F) {
        bench.click(app::draw_draw_bar, {x, 18.0F});
    }
    std::set<std::string> tools;
    for (auto const &[action, arguments] : bench.asked) {
        REQUIRE(action == "draw");
        tools.insert(arguments[0]);
    }
    REQUIRE(tools.size() == app::draw_tool_keys.size());
    bench.asked.clear();
    bench.view.tab = app::StripTab::works; // its map is not drawn on
    bench.click(app::draw_draw_bar, {40.0F, 18.0F});
    REQUIRE(bench.asked.empty());
}

TEST_CASE("a click in a table selects its cell and row, one on its head sorts")
{
    PanelBench bench;
    bench.wide = true;
    open_table(bench, 100000); // drawn as far as it is seen
    bench.click(app::draw_table, {40.0F, 120.0F});
    REQUIRE(was_asked(bench, "table-cell"));
    REQUIRE(was_asked(bench, "select"));
    REQUIRE(!was_asked(bench, "table-edit"));
    bench.asked.clear();
    bench.click(app::draw_table, {40.0F, 58.0F});
    REQUIRE(was_asked(bench, "table-sort"));
}

TEST_CASE("an empty table, and one whose content is not there yet, can be drawn")
{
    PanelBench bench;
    bench.view.table.layer = "blocks";
    bench.frame(app::draw_table);
    open_table(bench, 0);
    bench.frame(app::draw_table);
    bench.click(app::draw_table, {40.0F, 120.0F});
    REQUIRE(!was_asked(bench, "table-cell"));
}

TEST_CASE("a paste with a wrong cell cannot be applied, a right one can")
{
    for (bool const wrong : {true, false}) {
        PanelBench bench;
        bench.wide = true;
        open_table(bench, 3);
        app::PastePreview paste;
        paste.cells = {{"r1", "households", "1", "9", wrong ? "out of range" : ""}};
        paste.faults = wrong ? 1 : 0;
        bench.view.table.paste = paste;
        for (float y = 60.0F; y < 200.0F; y += 8.0F) {
            bench.click(app::draw_table, {560.0F, y});
        }
        REQUIRE(was_asked(bench, "apply-paste") == !wrong);
    }
}
