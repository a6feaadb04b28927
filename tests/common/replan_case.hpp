#pragma once

#include "sim/engine/assign/assign.hpp"
#include "sim/engine/replan/replan.hpp"
#include "sim/engine/works/packages/package_evidence.hpp"
#include "sim/engine/works/rcpsp/check.hpp"
#include "sim/model/on_the_spot.hpp"
#include "tests/common/assign_donghe.hpp"
#include "tests/common/works_donghe.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

/// A proposal for the district of the source tree with dates, and returns put together by hand.
namespace replan_case {

using namespace sim;
using works_donghe::day;

/// The plan that every test begins with: it holds all limits and is dated.
struct Dated
{
    Scenario scenario;
    works::Works works;
};

inline assign::Control few_steps(std::uint64_t seed = 1)
{
    assign::Control control;
    control.seed = seed;
    control.steps = 20;
    return control;
}

/// \param plan_of  the scenario's own plan or a proposed one
inline Dated date_it(Dataset const &dataset, Scenario scenario)
{
    Progress progress;
    Results const results = simulate(dataset, scenario, progress);
    Dated dated;
    works::Control control;
    control.steps = 2;
    dated.works = works::schedule_works(dataset, scenario, results, control);
    scenario.works = works::works_of(*dated.works.plan, dated.works.schedule, scenario);
    dated.scenario = std::move(scenario);
    return dated;
}

inline Dated const &proposal()
{
    static Dated const once = [] {
        Scenario scenario = official_plan::official();
        assign::Assignment const found =
            assign::assign(assign_donghe::dataset(), scenario, assign_donghe::material(),
                           assign::Method::anytime, few_steps());
        REQUIRE(found.answer.feasible());
        scenario.plan = found.plan;
        return date_it(works_donghe::dataset(), std::move(scenario));
    }();
    return once;
}

/// What a block would return on a day if all went by the dates.
inline ProgressReport planned_report(Dated const &dated, std::uint32_t block, Day week)
{
    ProgressReport report;
    report.block = BlockId{block};
    report.week = week;
    int homes = 0;
    bool begun = false;
    bool accepted = false;
    for (std::size_t p = 0; p < dated.works.plan->packages.size(); ++p) {
        WorkPackage const &package = dated.works.plan->packages[p];
        bool const finished = dated.works.schedule.finish[p] <= week;
        if (package.block != block || !is_on_the_spot(package.stage)) {
            continue;
        }
        homes += package.households;
        begun = begun || dated.works.schedule.start[p] <= week;
        accepted = accepted || (package.stage == WorkStage::accept && finished);
        report.households_done += finished ? package.households : 0;
    }
    bool const all = homes > 0 && report.households_done == homes;
    report.stage = accepted ? BlockStage::accepted
                   : all    ? BlockStage::energised
                   : begun  ? BlockStage::in_works
                            : BlockStage::coal;
    return report;
}

inline bool converts(Dataset const &dataset, Scenario const &scenario, std::uint32_t block)
{
    return dataset.blocks[block].households > 0 &&
           dataset.route(scenario.plan.choices[block].route).family != RouteFamily::none;
}

/// Weekly returns of all blocks up to a day, by the dates.
inline std::vector<ProgressReport> planned_reports(Dataset const &dataset, Dated const &dated,
                                                   Day first, Day last)
{
    std::vector<ProgressReport> reports;
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        for (Day week = first; week <= last; week += 7) {
            if (converts(dataset, dated.scenario, b)) {
                reports.push_back(planned_report(dated, b, week));
            }
        }
    }
    return reports;
}

inline replan::Effort effort(std::uint64_t seed = 1)
{
    replan::Effort small;
    small.fewest = few_steps(seed);
    small.routes = few_steps(seed);
    small.dates.seed = seed;
    small.dates.steps = 3;
    return small;
}

inline replan::Replan plan_again(Dataset const &dataset, Scenario const &scenario, Day today,
                                 bool keep_routes = false)
{
    Progress progress;
    return replan::replan({dataset, scenario, today, keep_routes}, effort(), progress);
}

inline Dataset with_reports(std::vector<ProgressReport> reports)
{
    Dataset dataset = works_donghe::dataset();
    dataset.progress = std::move(reports);
    return dataset;
}

/// What holds for every re-plan, whatever was returned.
inline void check_promises(Dataset const &dataset, Dated const &dated, replan::Replan const &made,
                           Day today)
{
    REQUIRE(made.feasible());
    CHECK(check(*made.works.problem, works::periods_of(*made.works.plan, made.works.schedule))
              .empty());
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        Choice const &before = dated.scenario.plan.choices[b];
        Choice const &after = made.scenario.plan.choices[b];
        INFO(dataset.blocks[b].code);
        if (made.blocks[b].begun) {
            CHECK(after.route == before.route);
            CHECK(after.start_year == before.start_year);
            CHECK(after.retrofit == before.retrofit);
            CHECK(after.locked);
        }
    }
    std::vector<int> connected(dataset.blocks.size(), 0);
    for (std::size_t p = 0; p < made.works.plan->packages.size(); ++p) {
        WorkPackage const &package = made.works.plan->packages[p];
        INFO(package.id);
        if (!package.fixed_start) {
            CHECK(made.works.schedule.start[p] > today);
        }
        if (package.block == no_index || made.blocks[package.block].returns.empty()) {
            continue;
        }
        // Homes count as connected by a return alone, and all that it counts but parts not finished.
        Day const finish = made.works.schedule.finish[p];
        if (package.stage == WorkStage::commission &&
            finish <= made.blocks[package.block].returns.last_week()) {
            connected[package.block] += package.households;
        }
    }
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        replan::BlockState const &block = made.blocks[b];
        if (!block.returns.empty()) {
            INFO(dataset.blocks[b].code);
            CHECK(connected[b] <= block.returns.households_done());
            CHECK(connected[b] > block.returns.households_done() - 100);
        }
    }
    for (replan::DateChange const &change : made.dates) {
        INFO(change.package);
        CHECK_FALSE(change.reason.key.empty());
        CHECK(change.before != change.after);
    }
}

} // namespace replan_case
