#include "panel_bench.hpp"
#include "small_progress.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <ctime>

using ui_test::PanelBench;

namespace {

/// A bench that shows a standing made by hand.
struct ProgressBench : PanelBench
{
    ProgressBench()
    {
        dataset = ui_test::with_returns(*dataset);
        answer = ui_test::small_standing(dataset, scenarios.front());
        rows = app::make_progress_rows(*dataset, *answer->standing);
        wide = true;
        view.tab = app::StripTab::progress;
        progress = {.answer = answer.get(), .rows = &rows};
    }

    std::shared_ptr<app::StandingAnswer const> answer;
    app::ProgressRows rows;
};

constexpr PanelBench::Panel all_panels[] = {&app::draw_strip, &app::draw_inspector,
                                            &app::draw_progress_curve, &app::draw_progress_date,
                                            &app::draw_progress_legend};

void draw_all(ProgressBench &bench)
{
    for (PanelBench::Panel const panel : all_panels) {
        bench.frame(panel);
        REQUIRE(ImGui::GetDrawData()->TotalVtxCount > 0);
    }
    REQUIRE(bench.asked.empty());
}

} // namespace

TEST_CASE("with returns every panel draws, in both languages and themes, whatever is listed")
{
    for (auto const theme : {app::ThemeKind::light, app::ThemeKind::dark}) {
        for (auto const language : {sim::Language::zh, sim::Language::en}) {
            ProgressBench bench;
            bench.view.theme = theme;
            bench.view.language = language;
            auto const replan = ui_test::small_replan(bench.dataset, bench.scenarios.front());
            for (auto const list : {app::ProgressList::alarms, app::ProgressList::problems,
                                    app::ProgressList::money, app::ProgressList::changes}) {
                bench.view.progress_list = list;
                bench.progress.replan = replan.get();
                draw_all(bench);
                bench.view.selected = sim::BlockId{1};
                draw_all(bench);
                bench.view.selected.reset();
            }
        }
    }
}

TEST_CASE("without returns, while they are worked out and where it failed every panel says so")
{
    ProgressBench bench;
    sim::Text const failure = sim::text("Tender");
    app::StandingAnswer nothing;
    nothing.dates = bench.answer->dates;
    nothing.reasons = {sim::text("Nothing was returned yet.")};
    for (app::ProgressView const &view :
         {app::ProgressView{}, app::ProgressView{.busy = true},
          app::ProgressView{.failure = &failure}, app::ProgressView{.answer = &nothing}}) {
        bench.progress = view;
        for (PanelBench::Panel const panel : all_panels) {
            bench.frame(panel);
        }
        REQUIRE(bench.asked.empty());
    }
}

TEST_CASE("a click on an alarm selects its block, one on a town shows it")
{
    ProgressBench bench;
    // List at the right: tabs 33, choices 40, rows of 40.
    bench.click(&app::draw_strip, {620.0F, 33.0F + 40.0F + 20.0F});
    REQUIRE(bench.asked[0].first == "select");
    REQUIRE(bench.asked[0].second[0] == bench.dataset->blocks[1].code);
    REQUIRE(bench.asked[1].first == "centre");
    bench.asked.clear();
    // Ranking: title 34, heads 22, rows of 23; the first is the town that leads.
    bench.click(&app::draw_strip, {100.0F, 33.0F + 34.0F + 22.0F + 11.0F});
    REQUIRE(bench.asked[0].first == "zoom-to");
    REQUIRE(bench.asked[0].second[0] == bench.dataset->jurisdictions[1].code);
}

TEST_CASE("a click into the curves looks at a day")
{
    ProgressBench bench;
    bench.click(&app::draw_progress_curve, {300.0F, 300.0F});
    REQUIRE(bench.asked.back().first == "progress-day");
    REQUIRE(sim::day_number(bench.asked.back().second[0]));
}

TEST_CASE("what is to be planned again is asked for, stopped, taken or dropped at the right")
{
    ProgressBench bench;
    bench.wide = false;
    auto const press_all = [&] {
        std::vector<std::string> found;
        for (float y = 10.0F; y < 690.0F; y += 9.0F) {
            for (float const x : {60.0F, 300.0F}) {
                bench.asked.clear();
                bench.click(&app::draw_inspector, {x, y});
                for (auto const &[action, arguments] : bench.asked) {
                    found.push_back(action + (arguments.empty() ? "" : " " + arguments[0]));
                }
            }
        }
        std::ranges::sort(found);
        auto const twice = std::ranges::unique(found);
        found.erase(twice.begin(), twice.end());
        return found;
    };
    REQUIRE(press_all() == std::vector<std::string>{"replan", "replan dates"});
    bench.progress.replanning = true;
    REQUIRE(press_all() == std::vector<std::string>{"replan-stop"});
    bench.progress.replanning = false;
    auto const replan = ui_test::small_replan(bench.dataset, bench.scenarios.front());
    bench.progress.replan = replan.get();
    REQUIRE(press_all() == std::vector<std::string>{"replan-drop", "replan-take"});
    auto const none = ui_test::no_replan(bench.dataset, bench.scenarios.front());
    bench.progress.replan = none.get();
    REQUIRE(press_all() == std::vector<std::string>{"replan", "replan dates"});
}

TEST_CASE("a frame with 50 000 late blocks takes no longer than a few", "[timing]")
{
    ProgressBench bench;
    auto many = std::make_shared<sim::Dataset>(*bench.dataset);
    auto answer = std::make_shared<app::StandingAnswer>(*bench.answer);
    many->blocks.assign(50000, many->blocks[1]);
    answer->standing->blocks.assign(50000, bench.answer->standing->blocks[1]);
    bench.dataset = many;
    bench.answer = answer;
    bench.rows = app::make_progress_rows(*many, *answer->standing);
    bench.progress = {.answer = answer.get(), .rows = &bench.rows};
    REQUIRE(bench.rows.late == 50000);
    bench.frame(&app::draw_strip);
    std::clock_t const begun = std::clock();
    constexpr int frames = 30;
    for (int i = 0; i < frames; ++i) {
        bench.frame(&app::draw_strip);
    }
    REQUIRE(static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC / frames < 0.02);
}
