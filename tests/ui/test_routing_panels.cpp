#include "panel_bench.hpp"
#include "small_routing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>

using ui_test::PanelBench;

namespace {

/// A bench that shows a proposal and its alternatives.
struct RoutingBench : PanelBench
{
    explicit RoutingBench(bool preview = true)
    {
        auto changed = std::make_shared<sim::Dataset>(*dataset);
        ui_test::add_routing_parameters(*changed);
        dataset = std::move(changed);
        proposal = std::make_shared<app::Proposal const>(
            ui_test::small_proposal(*dataset, scenarios.front()));
        comparison = ui_test::small_comparison(proposal);
        routing = {.proposal = proposal.get(), .comparison = &comparison, .preview = preview};
        view.routing = true;
        view.page = app::LeftPage::routing;
    }

    std::shared_ptr<app::Proposal const> proposal;
    app::Comparison comparison;
};

bool asked_for(PanelBench const &bench, std::string const &action)
{
    return std::ranges::any_of(bench.asked, [&](auto const &one) { return one.first == action; });
}

/// Clicks down the panel until something is asked for.
void click_down(PanelBench &bench, PanelBench::Panel panel, float x, float from, float to,
                std::string const &action)
{
    for (float y = from; y < to && !asked_for(bench, action); y += 7.0F) {
        bench.click(panel, {x, y});
    }
}

} // namespace

TEST_CASE("with a proposal every panel draws, in both languages and themes, previewed or not")
{
    for (auto const theme : {app::ThemeKind::light, app::ThemeKind::dark}) {
        for (auto const language : {sim::Language::zh, sim::Language::en}) {
            for (bool const preview : {false, true}) {
                RoutingBench bench{preview};
                bench.view.theme = theme;
                bench.view.language = language;
                for (auto const tab : {app::StripTab::limits, app::StripTab::alternatives}) {
                    bench.view.tab = tab;
                    bench.view.selected = tab == app::StripTab::limits
                                              ? std::optional{sim::BlockId{2}}
                                              : std::nullopt;
                    for (PanelBench::Panel const panel :
                         {&app::draw_left_column, &app::draw_inspector, &app::draw_strip,
                          &app::draw_assign_bar}) {
                        bench.frame(panel);
                        REQUIRE(ImGui::GetDrawData()->TotalVtxCount > 0);
                    }
                }
                REQUIRE(bench.asked.empty());
            }
        }
    }
}

TEST_CASE("the bar shows only while there is something to say, and keeps or discards")
{
    {
        PanelBench idle;
        idle.frame(&app::draw_assign_bar);
        REQUIRE(ImGui::GetDrawData()->TotalVtxCount == 0);
    }
    RoutingBench bench;
    bench.wide = true;
    bench.frame(&app::draw_assign_bar);
    for (float x = 790.0F; x > 400.0F && !asked_for(bench, "keep"); x -= 10.0F) {
        bench.click(&app::draw_assign_bar, {x, 350.0F});
    }
    REQUIRE(asked_for(bench, "discard"));
    REQUIRE(asked_for(bench, "keep"));
}

TEST_CASE("the button of the routing page asks to assign")
{
    RoutingBench bench;
    bench.frame(&app::draw_left_column);
    click_down(bench, &app::draw_left_column, 200.0F, 640.0F, 700.0F, "assign");
    REQUIRE(asked_for(bench, "assign"));
}

TEST_CASE("dragging a value asks for a draft again and again, inside its range")
{
    RoutingBench bench;
    bench.frame(&app::draw_left_column);
    for (float y = 250.0F; y < 600.0F && !asked_for(bench, "draft"); y += 7.0F) {
        bench.drag(&app::draw_left_column, {200.0F, y}, {330.0F, y});
    }
    REQUIRE(asked_for(bench, "draft"));
    int drafts = 0;
    for (auto const &[action, words] : bench.asked) {
        if (action == "draft" && words[0] == "tariff.gas_yuan_per_m3") {
            ++drafts;
            REQUIRE(std::stod(words[1]) >= 1.0);
            REQUIRE(std::stod(words[1]) <= 3.0);
        }
    }
    REQUIRE(drafts > 1);
}

TEST_CASE("a limit with a switch can be taken out, the gas gate has none")
{
    RoutingBench bench;
    bench.wide = true;
    bench.view.tab = app::StripTab::limits;
    bench.frame(&app::draw_strip);
    click_down(bench, &app::draw_strip, 22.0F, 40.0F, 160.0F, "draft");
    REQUIRE(asked_for(bench, "draft"));
    REQUIRE(bench.asked.back().second ==
            std::vector<std::string>{"limit.budget.city.2021.active", "0"});
}

TEST_CASE("a click on an alternative asks to preview it")
{
    RoutingBench bench;
    bench.wide = true;
    bench.view.tab = app::StripTab::alternatives;
    bench.frame(&app::draw_strip);
    click_down(bench, &app::draw_strip, 60.0F, 44.0F, 160.0F, "show-alternative");
    REQUIRE(asked_for(bench, "show-alternative"));
    REQUIRE(bench.asked.back().second == std::vector<std::string>{"1"});
}

TEST_CASE("a click on a changed block selects and centres it, the one that saves most first")
{
    RoutingBench bench;
    bench.frame(&app::draw_inspector);
    click_down(bench, &app::draw_inspector, 60.0F, 80.0F, 300.0F, "select");
    REQUIRE(asked_for(bench, "select"));
    REQUIRE(bench.asked.front().second.front() == bench.dataset->blocks[7].code);
    REQUIRE(bench.asked.back().first == "centre");
}
