#include "app/panels/edit.hpp"
#include "app/panels/widgets.hpp"
#include "panel_bench.hpp"

#include <catch2/catch.hpp>

using ui_test::PanelBench;

namespace {

void slider_panel(app::PanelContext const &context, app::Area const &area)
{
    app::PanelWindow const window{"slider", area, context.palette.panel, {8.0F, 8.0F}};
    ImGui::SetNextItemWidth(300.0F);
    if (auto const year = app::edit_int("year", 2021, 2000, 2050)) {
        context.ask("year", {std::to_string(*year)});
    }
}

void route_panel(app::PanelContext const &context, app::Area const &area)
{
    app::PanelWindow const window{"route", area, context.palette.panel, {8.0F, 8.0F}};
    if (auto const route = app::edit_route(context, "##route", sim::RouteId{0}, 300.0F)) {
        context.ask("set-route", {std::to_string(route->index)});
    }
}

} // namespace

TEST_CASE("a drag of a slider asks once, on release")
{
    PanelBench bench;
    bench.press(slider_panel, {40.0F, 20.0F});
    bench.frame(slider_panel);
    REQUIRE(bench.asked.empty());
    bench.drag(slider_panel, {40.0F, 20.0F}, {260.0F, 20.0F});
    REQUIRE(bench.asked.size() == 1);
    REQUIRE(bench.asked[0].second[0] != "2021");
}

TEST_CASE("choosing a route asks once, choosing the present one asks for nothing")
{
    PanelBench bench;
    bench.frame(route_panel); // ImGui knows its font from the first frame on
    float const row = ImGui::GetTextLineHeight() + ImGui::GetStyle().ItemSpacing.y;
    float const list = 8.0F + ImGui::GetFrameHeight() + ImGui::GetStyle().WindowPadding.y;
    bench.click(route_panel, {100.0F, 20.0F});
    REQUIRE(bench.asked.empty());
    bench.click(route_panel, {100.0F, list + row * 2.5F});
    REQUIRE(bench.asked.size() == 1);
    REQUIRE(bench.asked[0].first == "set-route");
    REQUIRE(bench.asked[0].second[0] == "2");
    bench.click(route_panel, {100.0F, 20.0F});
    bench.click(route_panel, {100.0F, list + row * 0.5F});
    REQUIRE(bench.asked.size() == 1);
}

TEST_CASE("every panel draws in both languages and themes, with and without a selection")
{
    for (auto const theme : {app::ThemeKind::light, app::ThemeKind::dark}) {
        for (auto const language : {sim::Language::zh, sim::Language::en}) {
            PanelBench bench;
            bench.view.theme = theme;
            bench.view.language = language;
            for (auto const tab :
                 {app::StripTab::money, app::StripTab::tasks, app::StripTab::problems}) {
                bench.view.tab = tab;
                bench.view.selected =
                    tab == app::StripTab::tasks ? std::optional{sim::BlockId{3}} : std::nullopt;
                for (PanelBench::Panel const panel :
                     {&app::draw_top_bar, &app::draw_left_column, &app::draw_inspector,
                      &app::draw_strip, &app::draw_band, &app::draw_status_bar,
                      &app::draw_map_tools}) {
                    bench.frame(panel);
                    REQUIRE(ImGui::GetDrawData()->TotalVtxCount > 0);
                }
            }
            REQUIRE(bench.asked.empty());
        }
    }
}

TEST_CASE("a click on a layer's row asks to toggle it")
{
    PanelBench bench;
    bench.frame(&app::draw_left_column);
    float const below_title = 10.0F + ImGui::GetTextLineHeightWithSpacing();
    bench.click(&app::draw_left_column, {60.0F, below_title + 36.0F});
    REQUIRE(bench.asked.size() == 1);
    REQUIRE(bench.asked[0].first == "toggle-layer");
    REQUIRE(bench.asked[0].second[0] == "blocks");
}
