#include "panel_bench.hpp"
#include "small_routing.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using ui_test::PanelBench;

namespace {

struct AssumptionBench : PanelBench
{
    AssumptionBench()
    {
        auto changed = std::make_shared<sim::Dataset>(*dataset);
        ui_test::add_routing_parameters(*changed);
        dataset = std::move(changed);
        view.page = app::LeftPage::assumptions;
        view.assumptions.groups = std::make_shared<std::vector<app::AssumptionGroup> const>(
            app::assumption_groups(*dataset));
    }

    [[nodiscard]] bool has_asked(std::string const &action) const
    {
        return std::ranges::any_of(asked, [&](auto const &one) { return one.first == action; });
    }
    /// Clicks down the column at `x` until something is asked for.
    void click_down(float x, std::string const &action)
    {
        for (float y = 90.0F; y < 500.0F && !has_asked(action); y += 5.0F) {
            click(&app::draw_left_column, {x, y});
        }
    }
};

} // namespace

TEST_CASE("the page lists groups, and a filter opens what it finds, in both languages and themes")
{
    for (auto const theme : {app::ThemeKind::light, app::ThemeKind::dark}) {
        for (auto const language : {sim::Language::zh, sim::Language::en}) {
            AssumptionBench bench;
            bench.view.theme = theme;
            bench.view.language = language;
            bench.frame(&app::draw_left_column);
            int const closed = ImGui::GetDrawData()->TotalVtxCount;
            bench.view.assumptions.filter = "gate";
            bench.frame(&app::draw_left_column);
            bench.frame(&app::draw_left_column);
            int const found = ImGui::GetDrawData()->TotalVtxCount;
            CHECK(found != closed);
            bench.view.assumptions.filter = "no such value";
            bench.frame(&app::draw_left_column);
            bench.frame(&app::draw_left_column);
            CHECK(ImGui::GetDrawData()->TotalVtxCount < found);
            CHECK(bench.asked.empty());
        }
    }
}

TEST_CASE("a slider that is dragged tries values within its range; let go, the last one is set")
{
    AssumptionBench bench;
    bench.view.assumptions.filter = "tariff.gas";
    bench.frame(&app::draw_left_column);
    float y = 90.0F;
    for (; y < 300.0F && !bench.has_asked("assumption-try"); y += 5.0F) {
        bench.asked.clear();
        bench.press(&app::draw_left_column, {200.0F, y});
        if (!bench.has_asked("assumption-try")) {
            ImGui::GetIO().MouseDown[0] = false;
            bench.frame(&app::draw_left_column);
        }
    }
    REQUIRE(bench.has_asked("assumption-try"));
    for (float x = 210.0F; x < 330.0F; x += 10.0F) {
        double const value = std::stod(bench.asked.back().second[1]);
        bench.view.assumptions.tried = {"tariff.gas_yuan_per_m3", value}; // as the window does
        ImGui::GetIO().MousePos = {x, ImGui::GetIO().MousePos.y};
        bench.frame(&app::draw_left_column);
    }
    std::size_t tries = 0;
    for (auto const &[action, words] : bench.asked) {
        REQUIRE(action == "assumption-try");
        CHECK(words[0] == "tariff.gas_yuan_per_m3");
        CHECK(std::stod(words[1]) >= 1.0);
        CHECK(std::stod(words[1]) <= 3.0);
        ++tries;
    }
    CHECK(tries > 5);
    std::string const last = bench.asked.back().second[1];
    bench.view.assumptions.tried = {"tariff.gas_yuan_per_m3", std::stod(last)};
    ImGui::GetIO().MouseDown[0] = false;
    bench.frame(&app::draw_left_column);
    REQUIRE(bench.asked.back().first == "assumption");
    CHECK(bench.asked.back().second == std::vector<std::string>{"tariff.gas_yuan_per_m3", last});
}

TEST_CASE("after Esc a slider asks for nothing until the button is up")
{
    AssumptionBench bench;
    bench.view.assumptions.filter = "tariff.gas";
    bench.view.assumptions.dropped = true;
    bench.frame(&app::draw_left_column);
    for (float y = 90.0F; y < 300.0F; y += 5.0F) {
        bench.drag(&app::draw_left_column, {200.0F, y}, {300.0F, y});
    }
    CHECK_FALSE(bench.has_asked("assumption-try"));
}

TEST_CASE("what is changed can be taken back one by one, by group and all at once")
{
    AssumptionBench bench;
    bench.scenarios.front().values["tariff.gas_yuan_per_m3"] = 2.5;
    bench.view.assumptions.only_changed = true;
    bench.wide = false;
    bench.frame(&app::draw_left_column);
    bench.frame(&app::draw_left_column);
    std::vector<std::string> reset;
    for (float y = 60.0F; y < 220.0F; y += 4.0F) {
        bench.asked.clear();
        bench.click(&app::draw_left_column, {380.0F, y}); // of the page
        bench.click(&app::draw_left_column, {370.0F, y}); // of its list, left of the scrollbar
        for (auto const &[action, words] : bench.asked) {
            if (action == "assumption" && words[1] == "reset") {
                reset.push_back(words[0]);
            }
        }
    }
    for (char const *const what : {"all", "tariff", "tariff.gas_yuan_per_m3"}) {
        INFO(what);
        CHECK(std::ranges::count(reset, what) > 0);
    }
}

TEST_CASE("a choice is ticked, and set at once")
{
    AssumptionBench bench;
    bench.view.assumptions.filter = "gate.allow";
    bench.frame(&app::draw_left_column);
    bench.click_down(22.0F, "assumption");
    REQUIRE(bench.has_asked("assumption"));
    CHECK(bench.asked.back().second == std::vector<std::string>{"gate.allow_works", "0"});
}
