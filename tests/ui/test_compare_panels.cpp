#include "app/gui/compare_map.hpp"
#include "app/gui/layout.hpp"
#include "app/panels/compare_panels.hpp"

#include "panel_bench.hpp"
#include "small_comparison.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using ui_test::PanelBench;

namespace {

/// A bench that compares two plans.
struct CompareBench : PanelBench
{
    CompareBench() : small{dataset, scenarios}
    {
        compare = small.view();
        view.compare = {app::CompareMode::swipe, scenarios[0].key, scenarios[1].key, 0.5};
        view.tab = app::StripTab::comparison;
    }

    ui_test::SmallComparison small;
};

bool asked_for(PanelBench const &bench, std::string const &action)
{
    return std::ranges::any_of(bench.asked, [&](auto const &one) { return one.first == action; });
}

} // namespace

TEST_CASE("flips are listed with the largest saving first, and found by their block")
{
    CompareBench const bench;
    app::CompareView const view = bench.compare;
    REQUIRE(view.order->size() == 3);
    REQUIRE(view.at(0).block.index == 3); // −50 + 1
    REQUIRE(view.at(1).block.index == 1); // −30 − 1
    REQUIRE(view.at(2).block.index == 2); // +20
    REQUIRE(view.place_of(sim::BlockId{1}) == std::optional<std::size_t>{1});
    REQUIRE_FALSE(view.place_of(sim::BlockId{0}));
    REQUIRE_FALSE(app::CompareView{}.place_of(sim::BlockId{1}));
    REQUIRE(bench.small.made.total() == sim::Money::from_yuan(-60e4));
    REQUIRE(bench.small.made.beside_flips() == sim::Money{});
}

TEST_CASE("who pays begins with who pays most")
{
    CompareBench const bench;
    auto const payers = app::payers_moved(bench.compare.at(0));
    REQUIRE(payers == std::vector{sim::Payer::city, sim::Payer::resident});
    REQUIRE(app::payers_moved(bench.compare.at(2)) == std::vector{sim::Payer::city});
}

TEST_CASE("the comparison draws in both languages and themes, with and without an answer")
{
    for (auto const theme : {app::ThemeKind::light, app::ThemeKind::dark}) {
        for (auto const language : {sim::Language::zh, sim::Language::en}) {
            for (bool const known : {true, false}) {
                CompareBench bench;
                bench.view.theme = theme;
                bench.view.language = language;
                bench.compare = known ? bench.compare : app::CompareView{.on = true, .busy = true};
                bench.view.selected = sim::BlockId{1};
                for (PanelBench::Panel const panel :
                     {&app::draw_compare, &app::draw_strip, &app::draw_swipe,
                      &app::draw_compare_legend}) {
                    bench.frame(panel);
                    REQUIRE(ImGui::GetDrawData()->Valid);
                }
                REQUIRE(bench.asked.empty());
            }
        }
    }
}

TEST_CASE("a click on a flip selects its block and centres on it; its button takes it from B")
{
    CompareBench bench;
    for (float y = 200.0F; y < 420.0F && !asked_for(bench, "select"); y += 7.0F) {
        bench.click(&app::draw_compare, {60.0F, y});
    }
    REQUIRE(asked_for(bench, "select"));
    REQUIRE(asked_for(bench, "centre"));
    bench.asked.clear();
    bench.view.selected = sim::BlockId{1};
    for (float y = 699.0F; y > 600.0F && !asked_for(bench, "take-flip"); y -= 7.0F) {
        bench.click(&app::draw_compare, {300.0F, y});
    }
    REQUIRE(asked_for(bench, "take-flip"));
    REQUIRE(bench.asked.back().second == std::vector<std::string>{"2"});
}

TEST_CASE("the bar is dragged to where the mouse is, and no farther than the map")
{
    CompareBench bench;
    bench.drag(&app::draw_swipe, {200.0F, 200.0F}, {100.0F, 240.0F});
    REQUIRE(asked_for(bench, "swipe"));
    REQUIRE(std::stod(bench.asked.back().second.front()) == Approx(0.25).margin(0.01));
    bench.asked.clear();
    bench.drag(&app::draw_swipe, {200.0F, 200.0F}, {-90.0F, 200.0F});
    REQUIRE(std::stod(bench.asked.back().second.front()) == Approx(0.0));
}

TEST_CASE("two pictures share the map: a bar divides one room, or each has half")
{
    app::Area const map{10.0F, 20.0F, 801.0F, 400.0F};
    for (double const swipe : {0.0, 0.3, 1.0}) {
        auto const panes = app::compare_panes({app::CompareMode::swipe, "a", "b", swipe}, map);
        REQUIRE(panes.size() == 2);
        REQUIRE(panes[0].visible.width + panes[1].visible.width == map.width);
        REQUIRE(panes[1].visible.x == panes[0].visible.x + panes[0].visible.width);
        REQUIRE(panes[0].whole.width == map.width);
    }
    auto const halves = app::compare_panes({app::CompareMode::side, "a", "b", 0.1}, map);
    REQUIRE(halves[0].whole.width == 400.0F);
    REQUIRE(halves[1].whole.width == 400.0F);
    REQUIRE(halves[1].whole.x + halves[1].whole.width == map.x + map.width);
}

TEST_CASE("beside a comparison the right column is wider and the left one is gone")
{
    app::Layout const plain = app::make_layout(1600.0F, 900.0F, 1.0F, false);
    app::Layout const both =
        app::make_layout(1600.0F, 900.0F, 1.0F, false, false, false, false, true);
    REQUIRE(plain.inspector.width == 344.0F);
    REQUIRE(both.inspector.width == 420.0F);
    REQUIRE(both.left.width == 0.0F);
    REQUIRE(both.map.width == 1600.0F - 420.0F);
    REQUIRE(both.map.x == 0.0F);
}
