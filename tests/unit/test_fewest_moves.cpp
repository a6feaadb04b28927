#include "tests/common/replan_case.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace replan_case;
using replan::Replan;

TEST_CASE("blocks of a late town move to the next year and nothing else changes", "[replan]")
{
    // By the end of the year one town has not begun anything that was to be begun.
    Day const today = day("2021-12-31");
    Dataset const &plain = works_donghe::dataset();
    std::vector<ProgressReport> reports =
        planned_reports(plain, proposal(), day("2021-12-26"), today);
    std::uint32_t const town =
        plain.blocks[works_donghe::block_named("沙尔沁第一村")].jurisdiction.index;
    std::set<std::uint32_t> late;
    for (ProgressReport &report : reports) {
        std::uint32_t const b = report.block.index;
        if (plain.blocks[b].jurisdiction.index == town && report.stage != BlockStage::coal) {
            report.stage = BlockStage::coal;
            report.households_done = 0;
            late.insert(b);
        }
    }
    REQUIRE(late.size() > 2);
    Dataset const dataset = with_reports(std::move(reports));
    Replan const made = plan_again(dataset, proposal().scenario, today);
    check_promises(dataset, proposal(), made, today);
    std::set<std::uint32_t> moved;
    for (Move const &move : made.moves) {
        moved.insert(move.block.index);
        CHECK(move.after.start_year > 2021);
        CHECK_FALSE(move.reason.key.empty());
    }
    std::set<std::uint32_t> begun_2021;
    for (std::uint32_t const b : late) {
        if (proposal().scenario.plan.choices[b].start_year == 2021) {
            begun_2021.insert(b);
        }
    }
    // Room in the limits of 2022 may ask for more than the late ones, never for fewer.
    CHECK(std::ranges::includes(moved, begun_2021));
    CHECK(made.fewest_moves >= static_cast<int>(begun_2021.size()));
    CHECK(static_cast<int>(made.moves.size()) >= made.fewest_moves);
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        if (!moved.contains(b)) {
            Choice before = proposal().scenario.plan.choices[b];
            before.locked = made.scenario.plan.choices[b].locked;
            CHECK(made.scenario.plan.choices[b] == before);
        }
    }
    for (std::uint32_t const b : begun_2021) {
        Day const done = made.works.answer.block_done[b];
        CHECK(done >= day("2022-01-01"));
    }
}

TEST_CASE("a limit that shrinks changes no more blocks than an assignment from nothing", "[replan]")
{
    Day const today = day("2021-04-30");
    Dataset const dataset = with_reports(
        planned_reports(works_donghe::dataset(), proposal(), day("2021-04-25"), today));
    Scenario tighter = proposal().scenario;
    tighter.values["limit.crew.gas.2021"] =
        0.8 * dataset.parameters.at("limit.crew.gas.2021").value;
    tighter.values["limit.budget.city.2021"] =
        0.9 * dataset.parameters.at("limit.budget.city.2021").value;
    Replan const made = plan_again(dataset, tighter, today);
    REQUIRE(made.feasible());
    assign::Assignment const plain = assign::assign(dataset, tighter, assign_donghe::material(),
                                                    assign::Method::anytime, few_steps());
    REQUIRE(plain.answer.feasible());
    CHECK(made.moves.size() <= plain.moves.size());
    CHECK(made.fewest_moves <= static_cast<int>(made.moves.size()));
    assign::Model const model = make_model(dataset, made.scenario, assign_donghe::material());
    REQUIRE(std::ranges::count(model.present, assign::none) == 0);
    CHECK(evaluate(model.problem, model.present).feasible);
}

TEST_CASE(
    "where begun blocks break a limit, what clashes is told and dates alone can still be made",
    "[replan]")
{
    Day const today = day("2021-09-12");
    Dataset const dataset = with_reports(
        planned_reports(works_donghe::dataset(), proposal(), day("2021-09-12"), today));
    Scenario tighter = proposal().scenario;
    tighter.values["limit.crew.gas.2021"] = 0.0;
    Replan const made = plan_again(dataset, tighter, today);
    CHECK_FALSE(made.feasible());
    REQUIRE(made.conflict);
    CHECK_FALSE(made.conflict->answer.feasible());
    REQUIRE(made.conflict->locked);
    CHECK_FALSE(made.conflict->locked->blocks.empty());
    Replan const dates = plan_again(dataset, tighter, today, true);
    check_promises(dataset, proposal(), dates, today);
    CHECK(dates.moves.empty());
}
