#include "app/panels/network.hpp"
#include "panel_bench.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using ui_test::PanelBench;

namespace {

constexpr PanelBench::Panel all_panels[] = {
    &app::draw_top_bar,  &app::draw_left_column, &app::draw_inspector, &app::draw_strip,
    &app::draw_timeline, &app::draw_load_legend, &app::draw_status_bar};

bool asked_for(PanelBench const &bench, std::string const &action, std::string const &argument)
{
    return std::ranges::any_of(bench.asked, [&](auto const &one) {
        return one.first == action && !one.second.empty() && one.second.front() == argument;
    });
}

} // namespace

TEST_CASE("with a night every panel draws, whatever is selected, coloured or shown")
{
    PanelBench bench{true};
    bench.view.visible.fill(true);
    for (auto const language : {sim::Language::zh, sim::Language::en}) {
        bench.view.language = language;
        for (auto const tab : {app::StripTab::grid, app::StripTab::supply, app::StripTab::money}) {
            bench.view.tab = tab;
            for (int chosen = 0; chosen < 5; ++chosen) {
                bench.view.selected = chosen == 1 ? std::optional{sim::BlockId{3}} : std::nullopt;
                bench.view.asset =
                    chosen < 2
                        ? std::nullopt
                        : std::optional{app::Asset{static_cast<app::AssetKind>(chosen - 2), 0}};
                bench.view.colouring = static_cast<app::Colouring>(chosen + 1);
                for (PanelBench::Panel const panel : all_panels) {
                    bench.frame(panel);
                    REQUIRE(ImGui::GetDrawData()->TotalVtxCount > 0);
                }
            }
        }
    }
    REQUIRE(bench.asked.empty());
}

TEST_CASE("without physics there is no timeline, and the tabs say that there are no data")
{
    PanelBench bench;
    bench.frame(&app::draw_timeline);
    REQUIRE(ImGui::GetDrawData()->TotalVtxCount == 0);
    for (auto const tab : {app::StripTab::grid, app::StripTab::supply}) {
        bench.view.tab = tab;
        bench.frame(&app::draw_strip);
        REQUIRE(ImGui::GetDrawData()->TotalVtxCount > 0);
    }
}

TEST_CASE("a click on the track of the coldest week asks for the hour under the mouse")
{
    PanelBench bench{true};
    bench.frame(&app::draw_timeline);
    bench.wide = true;
    bench.press(&app::draw_timeline, {300.0F, 24.0F});
    REQUIRE_FALSE(bench.asked.empty());
    REQUIRE(bench.asked.front().first == "hour");
    int const hour = std::stoi(bench.asked.front().second.front());
    REQUIRE(hour > 0);
    REQUIRE(hour < static_cast<int>(app::replay_hours));
}

TEST_CASE("the list of zones holds those from 80 % on; a click on one selects and centres it")
{
    PanelBench bench{true};
    bench.view.tab = app::StripTab::grid;
    bench.frame(&app::draw_inspector);
    for (float y = 78.0F; y < 200.0F && bench.asked.empty(); y += 12.0F) {
        bench.click(&app::draw_inspector, {40.0F, y});
    }
    // Zone 15 at 150 % is the hardest: the list begins with the highest rate.
    REQUIRE(asked_for(bench, "select-zone", "T007-2"));
    REQUIRE(bench.asked.back().first == "centre");
}

TEST_CASE("counts of the season take hours at the limit, as the reports do")
{
    PanelBench bench{true};
    static app::LoadCounts counts;
    bench.frame([](app::PanelContext const &context, app::Area const & /*area*/) {
        counts = app::count_loads(context, app::AssetKind::zone);
    });
    // Zones 11 to 15 have hours above their capacity, 9 and 10 only heavy ones.
    REQUIRE(counts.over == 5);
    REQUIRE(counts.heavy == 2);
}
