#include "sim/engine/works/packages/make_works.hpp"
#include "sim/engine/works/rcpsp/scheduler.hpp"
#include "tests/common/works_donghe.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace sim;
using namespace works_donghe;
using namespace sim::works;

namespace {

Schedule in_order(Problem const &problem)
{
    std::vector<std::int64_t> order(problem.size());
    std::iota(order.begin(), order.end(), 0);
    return generate(problem, order);
}

/// Two packages and one crew pool by hand, on ten days of which the third is off.
WorksPlan two_packages()
{
    WorksPlan plan;
    plan.first_day = day("2021-10-01");
    plan.last_day = day("2021-10-10");
    DayShares shares;
    shares.share.assign(10, 1000);
    shares.share[2] = 0;
    plan.times = {shares};
    plan.time_of = {0, 0};
    CrewPool pool;
    pool.available.assign(10, 2);
    plan.crews = {pool};
    WorkPackage first;
    first.id = "install.a.1";
    first.content = 2000;
    first.not_before = plan.first_day + 1;
    first.crew = 0;
    first.crews = 2;
    WorkPackage second;
    second.id = "commission.a.1";
    second.stage = WorkStage::commission;
    second.content = 500;
    second.households = 40;
    second.not_before = plan.first_day;
    second.due = day("2021-10-04");
    second.after = {0};
    plan.packages = {first, second};
    plan.households = 40;
    WorksTarget target;
    target.id = "first_year";
    target.households = 40;
    target.due = day("2021-10-05");
    plan.targets = {target};
    return plan;
}

} // namespace

TEST_CASE("packages become activities in their order", "[works]")
{
    Problem const problem = make_problem(two_packages());
    REQUIRE(problem.size() == 2);
    CHECK(problem.horizon == 10);
    CHECK(problem.not_before == std::vector<Period>{1, 0});
    CHECK(problem.due == std::vector<Period>{never, 4}); // 5 October is too late
    CHECK(problem.predecessors(1).front() == 0);
    CHECK(problem.need_amount == std::vector<std::int32_t>{2});
    CHECK(problem.objective.units == std::vector<std::int32_t>{0, 40});
    REQUIRE(problem.objective.quotas.size() == 1);
    CHECK(problem.objective.quotas[0].due == 5);
}

TEST_CASE("dates are periods from the first day, the last day of work within", "[works]")
{
    WorksPlan const plan = two_packages();
    Problem const problem = make_problem(plan);
    Schedule const schedule = in_order(problem);
    WorksSchedule const dates = dates_of(plan, schedule);
    // Day 2, day 3 off, day 4; then half a day on the 5th.
    CHECK(iso_date(dates.start[0]) == "2021-10-02");
    CHECK(iso_date(dates.finish[0]) == "2021-10-04");
    CHECK(iso_date(dates.start[1]) == "2021-10-05");
    CHECK(iso_date(dates.finish[1]) == "2021-10-05");
    CHECK(periods_of(plan, dates) == schedule);
}

TEST_CASE("a target beyond what the plan connects asks for all it does", "[works]")
{
    WorksPlan plan = two_packages();
    plan.targets.front().households = 90;
    CHECK(make_problem(plan).objective.quotas.front().units == 40);
}

TEST_CASE("an earlier target outweighs all below it", "[works]")
{
    Problem const problem = make_problem(plan());
    Schedule const schedule = in_order(problem);
    auto const &quotas = problem.objective.quotas;
    REQUIRE(quotas.size() == 3);
    CHECK(quotas[0].weight > quotas[1].weight);
    CHECK(quotas[1].weight > quotas[2].weight);
    CHECK(quotas[2].weight > problem.objective.makespan_weight);
}

TEST_CASE("a scenario without dates keeps no schedule", "[works]")
{
    Problem const problem = make_problem(plan());
    CHECK(kept_schedule(plan(), problem, official_plan::official()).empty());
}

TEST_CASE("dates that are kept come back, those that lack stand behind what they wait for",
          "[works]")
{
    Problem const problem = make_problem(plan());
    Schedule const schedule = in_order(problem);
    WorksSchedule const dates = dates_of(plan(), schedule);
    Scenario scenario = official_plan::official();
    scenario.works = works_of(plan(), dates, scenario);
    CHECK(scenario.works.size() == plan().packages.size());
    CHECK(kept_schedule(plan(), problem, scenario) == schedule);

    WorkPackage const &gone = plan().packages.back();
    scenario.works.erase(gone.id);
    scenario.works["install.nobody.1"] = {dates.start[0], dates.finish[0], false};
    Schedule const kept = kept_schedule(plan(), problem, scenario);
    CHECK(kept.start.back() >= kept.finish[gone.after.back()]);
    CHECK(std::equal(kept.start.begin(), kept.start.end() - 1, schedule.start.begin()));
}

TEST_CASE("a date set by hand stays one through keeping and making anew", "[works]")
{
    std::string const id = "renewal.network.1";
    Scenario scenario = official_plan::official();
    scenario.works[id] = {day("2022-05-09"), day("2022-05-20"), true};
    WorksPlan const fixed = make_works(dataset(), scenario, official_plan::loaded().official);
    CHECK(package(fixed, id).fixed_start == day("2022-05-09"));
    Problem const problem = make_problem(fixed);
    Schedule const schedule = in_order(problem);
    REQUIRE_FALSE(schedule.empty());
    WorksSchedule const dates = dates_of(fixed, schedule);
    CHECK(iso_date(dates.start[index_of(fixed, id)]) == "2022-05-09");
    auto const kept = works_of(fixed, dates, scenario);
    CHECK(kept.at(id).fixed);
    CHECK_FALSE(kept.at("renewal.network.2").fixed);
}
