#include "app/panels/gantt.hpp"
#include "app/view/works_view.hpp"

#include "panel_bench.hpp"
#include "small_works.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <ctime>
#include <memory>

using ui_test::PanelBench;

namespace {

/// A bench that shows made-up works.
struct WorksBench : PanelBench
{
    explicit WorksBench(std::size_t packages = 0)
    {
        dataset = ui_test::with_crews(*dataset);
        proposal = packages > 0 ? ui_test::many_works(dataset, scenarios.front(), packages)
                                : ui_test::small_works(dataset, scenarios.front());
        mends = ui_test::small_mends(proposal);
        draws = ui_test::small_draws(proposal);
        wide = true;
        view.tab = app::StripTab::works;
        view.works = true;
        order();
    }

    void order()
    {
        rows = app::make_works_rows(
            *dataset, proposal->plan(), proposal->schedule(), proposal->works.answer.packages,
            {view.works_group, view.works_filter, view.selected, view.works_folds});
        works = {.proposal = proposal.get(), .rows = &rows, .mends = &mends, .draws = &draws};
    }

    std::shared_ptr<app::WorksProposal const> proposal;
    app::WorksMends mends;
    app::WorksDraws draws;
    app::WorksRows rows;
};

bool asked_for(PanelBench const &bench, std::string const &action)
{
    return std::ranges::any_of(bench.asked, [&](auto const &one) { return one.first == action; });
}

/// Processor time of a frame with so many packages, all heads open, one selected.
double seconds_a_frame(std::size_t packages)
{
    WorksBench bench{packages};
    for (app::WorksRow const &row : bench.rows.rows) {
        if (row.kind == app::WorksRowKind::part) {
            bench.view.works_folds.insert(row.node);
        }
    }
    bench.order();
    REQUIRE(bench.rows.rows.size() > packages);
    bench.view.package = bench.proposal->plan().packages[packages / 2].id;
    bench.frame(&app::draw_strip);
    constexpr int frames = 60;
    std::clock_t const begun = std::clock();
    for (int i = 0; i < frames; ++i) {
        bench.frame(&app::draw_strip);
    }
    return static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC / frames;
}

/// Where row `index` of the chart stands in the strip, its middle.
float row_middle(std::size_t index)
{
    return 33.0F + 32.0F + app::gantt_header + 28.0F * (static_cast<float>(index) + 0.5F);
}

} // namespace

TEST_CASE("with works every panel draws, in both languages and themes, however it is grouped")
{
    for (auto const theme : {app::ThemeKind::light, app::ThemeKind::dark}) {
        for (auto const language : {sim::Language::zh, sim::Language::en}) {
            for (auto const group :
                 {app::WorksGroup::route, app::WorksGroup::jurisdiction, app::WorksGroup::crew}) {
                WorksBench bench;
                bench.view.theme = theme;
                bench.view.language = language;
                bench.view.works_group = group;
                bench.view.package =
                    group == app::WorksGroup::crew ? bench.proposal->plan().packages[2].id : "";
                bench.order();
                for (PanelBench::Panel const panel :
                     {&app::draw_strip, &app::draw_inspector, &app::draw_works_curve,
                      &app::draw_works_date, &app::draw_works_legend}) {
                    bench.frame(panel);
                    REQUIRE(ImGui::GetDrawData()->TotalVtxCount > 0);
                }
                REQUIRE(bench.asked.empty());
            }
        }
    }
}

TEST_CASE("without a schedule the strip says so and asks for nothing")
{
    WorksBench bench;
    bench.works = {};
    bench.frame(&app::draw_strip);
    bench.frame(&app::draw_works_curve);
    bench.frame(&app::draw_works_date);
    REQUIRE(bench.asked.empty());
}

TEST_CASE("a click on a head folds it, one on a package selects it")
{
    WorksBench bench;
    bench.click(&app::draw_strip, {60.0F, row_middle(0)});
    REQUIRE(bench.asked.back().first == "fold");
    REQUIRE(bench.asked.back().second == std::vector<std::string>{"gas"});
    bench.view.works_folds = {"gas/install"};
    bench.order();
    bench.click(&app::draw_strip, {60.0F, row_middle(2)});
    REQUIRE(bench.asked.back().first == "select-package");
    REQUIRE(bench.asked.back().second[0] == "install." + bench.dataset->blocks[0].code);
}

TEST_CASE("a drag beside the bars moves the time axis, one in the header the day")
{
    WorksBench bench;
    bench.frame(&app::draw_strip);
    bench.drag(&app::draw_strip, {700.0F, row_middle(0)}, {600.0F, row_middle(0)});
    REQUIRE(asked_for(bench, "works-range"));
    REQUIRE_FALSE(asked_for(bench, "fold"));
    auto const first = app::first_range(bench.proposal->plan(), bench.proposal->schedule());
    REQUIRE(sim::day_number(bench.asked.back().second[0]) > first.from);
    bench.asked.clear();
    bench.drag(&app::draw_strip, {500.0F, 33.0F + 32.0F + 10.0F}, {560.0F, 33.0F + 32.0F + 10.0F});
    REQUIRE(asked_for(bench, "day"));
}

TEST_CASE("the wheel over the axis comes closer to the day under the mouse")
{
    WorksBench bench;
    ImGui::GetIO().MousePos = {550.0F, 33.0F + 32.0F + 10.0F};
    bench.frame(&app::draw_strip);
    ImGui::GetIO().MouseWheel = 1.0F;
    bench.frame(&app::draw_strip);
    REQUIRE(asked_for(bench, "works-range"));
    auto const first = app::first_range(bench.proposal->plan(), bench.proposal->schedule());
    auto const from = sim::day_number(bench.asked.back().second[0]);
    auto const to = sim::day_number(bench.asked.back().second[1]);
    REQUIRE(*to - *from < first.to - first.from);
}

TEST_CASE("a mend is applied by a click; chances and findings stand below")
{
    WorksBench bench;
    bench.wide = false;
    bench.frame(&app::draw_inspector);
    for (float y = 100.0F; y < 690.0F && !asked_for(bench, "apply-mend"); y += 9.0F) {
        bench.click(&app::draw_inspector, {120.0F, y});
    }
    REQUIRE(asked_for(bench, "apply-mend"));
    REQUIRE(bench.asked.back().second == std::vector<std::string>{"1"});
}

TEST_CASE("five thousand packages, all open, take no more time a frame than a screenful")
{
    double const few_s = seconds_a_frame(100);
    double const many_s = seconds_a_frame(5000);
    INFO("ms a frame: " << few_s * 1e3 << " with 100, " << many_s * 1e3 << " with 5000");
    REQUIRE(many_s < 0.008); // half of a frame at 60 a second
}
