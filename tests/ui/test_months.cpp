#include "app/view/months.hpp"
#include "panel_bench.hpp"
#include "small_works.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

/// Eight blocks of 10 to 17 homes, 3 t of coal a home: five with routes from 2021 to 2023.
struct Made
{
    Made()
    {
        auto changed = std::make_shared<sim::Dataset>(*ui_test::small_district(4, 2));
        for (sim::Block &block : changed->blocks) {
            block.coal_t_per_household = 3.0;
        }
        dataset = std::move(changed);
        scenario = ui_test::mixed_scenario(*dataset); // block 0 keeps its coal stoves
        for (std::size_t b = 0; b < 5; ++b) {
            scenario.plan.choices[b].start_year = 2021 + static_cast<int>(b) / 2;
        }
        results.money.add(sim::Payer::city, 2021, sim::Money::from_yuan(100.0));
        results.money.add(sim::Payer::district, 2023, sim::Money::from_yuan(20.0));
    }
    [[nodiscard]] app::MonthSource source() const { return {*dataset, scenario, results}; }

    std::shared_ptr<sim::Dataset const> dataset;
    sim::Scenario scenario;
    sim::Results results;
};

app::Month at(char const *month)
{
    return *app::parse_month(month);
}

} // namespace

TEST_CASE("months are written and read, and end on their last day")
{
    CHECK(app::last_day_of(at("2021-08")) == *sim::day_number("2021-08-31"));
    CHECK(app::last_day_of(at("2024-02")) == *sim::day_number("2024-02-29"));
    CHECK(app::last_day_of(at("2021-12")) == *sim::day_number("2021-12-31"));
    CHECK(app::month_of(*sim::day_number("2022-01-01")) == at("2022-01"));
    CHECK(at("2022-01") - at("2021-12") == 1);
    for (char const *const wrong : {"2021-13", "2021-00", "2021-8", "last", "2021/08", ""}) {
        CHECK_FALSE(app::parse_month(wrong));
    }
}

TEST_CASE("without a schedule a plan's years say what is in works and what is converted")
{
    Made const made;
    auto const span = app::month_span(made.source());
    REQUIRE(span);
    CHECK(*span == app::MonthSpan{at("2021-01"), at("2023-12")});
    // Block 1 begins in 2021, 2 and 3 in 2022, 4 in 2023; 0 and 5 to 7 stay on coal.
    app::WorksMoment const first = app::month_moment(made.source(), at("2021-01"));
    CHECK(first.connected == 0);
    CHECK(first.in_works == 11);
    CHECK(first.on_coal == (12 + 13) + 14 + (10 + 15 + 16 + 17));
    CHECK(first.paid == sim::Money::from_yuan(100.0));
    CHECK(first.coal_t == 0.0);
    app::WorksMoment const middle = app::month_moment(made.source(), at("2022-12"));
    CHECK(middle.connected == 11 + 12 + 13);
    CHECK(middle.in_works == 0);
    CHECK(middle.coal_t == Approx(3.0 * 36));
    app::WorksMoment const last = app::month_moment(made.source(), at("2023-12"));
    CHECK(last.connected == 11 + 12 + 13 + 14);
    CHECK(last.on_coal == 10 + 15 + 16 + 17);
    CHECK(last.paid == sim::Money::from_yuan(120.0));
    auto const progress = app::month_progress(made.source(), at("2022-06"));
    CHECK(progress[0] == app::BlockProgress::staying);
    CHECK(progress[1] == app::BlockProgress::done);
    CHECK(progress[2] == app::BlockProgress::in_works);
    CHECK(progress[4] == app::BlockProgress::coal);
}

TEST_CASE("by any source homes are neither lost nor counted twice, and only ever converted")
{
    Made made;
    made.dataset = ui_test::with_crews(*made.dataset);
    auto const proposal = ui_test::small_works(made.dataset, made.scenario);
    for (app::WorksProposal const *const dates :
         {static_cast<app::WorksProposal const *>(nullptr), proposal.get()}) {
        app::MonthSource source = made.source();
        source.dates = dates;
        auto const span = app::month_span(source);
        REQUIRE(span);
        std::vector<int> const converted = app::converted_by_month(source, *span);
        REQUIRE(converted.size() == static_cast<std::size_t>(span->count()));
        CHECK(std::ranges::is_sorted(converted));
        for (app::Month month = span->first; month <= span->last; ++month) {
            app::WorksMoment const moment = app::month_moment(source, month);
            CHECK(moment.connected == converted[static_cast<std::size_t>(month - span->first)]);
            app::WorksMoment const before =
                month == span->first ? moment : app::month_moment(source, month - 1);
            CHECK(moment.connected + moment.in_works + moment.on_coal ==
                  before.connected + before.in_works + before.on_coal);
            CHECK(moment.paid >= before.paid);
        }
    }
}

TEST_CASE("the timeline's months ask for the month under the mouse, in both languages")
{
    for (auto const language : {sim::Language::zh, sim::Language::en}) {
        ui_test::PanelBench bench{true};
        auto changed = std::make_shared<sim::Dataset>(*bench.dataset);
        bench.dataset = changed;
        for (std::size_t b = 0; b < bench.scenarios.front().plan.choices.size(); ++b) {
            bench.scenarios.front().plan.choices[b].start_year = 2021 + static_cast<int>(b % 3);
        }
        bench.wide = true;
        bench.view.language = language;
        bench.view.time_mode = app::TimeMode::month;
        bench.frame(&app::draw_timeline);
        bench.press(&app::draw_timeline, {300.0F, 24.0F});
        REQUIRE_FALSE(bench.asked.empty());
        CHECK(bench.asked.front().first == "month");
        CHECK(app::parse_month(bench.asked.front().second.front()));
        bench.frame(&app::draw_month_counters);
        CHECK(ImGui::GetDrawData()->TotalVtxCount > 0);
    }
}
