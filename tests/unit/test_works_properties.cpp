#include "sim/engine/works/rcpsp/check.hpp"
#include "sim/engine/works/rcpsp/scheduler.hpp"
#include "tests/common/works_random.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace sim;
using namespace works_donghe;
using works_random::random_plans;
using works_random::RandomCase;

namespace {

/// Packages of a block by stage.
using Stages = std::map<WorkStage, std::vector<std::uint32_t>>;

std::vector<Stages> by_block(WorksPlan const &plan)
{
    std::vector<Stages> blocks(dataset().blocks.size());
    for (std::uint32_t p = 0; p < plan.packages.size(); ++p) {
        if (plan.packages[p].block != no_index) {
            blocks[plan.packages[p].block][plan.packages[p].stage].push_back(p);
        }
    }
    return blocks;
}

bool has_stage(WorksPlan const &plan, std::vector<bool> const &before, WorkStage stage)
{
    for (std::uint32_t p = 0; p < plan.packages.size(); ++p) {
        if (before[p] && plan.packages[p].stage == stage) {
            return true;
        }
    }
    return false;
}

/// Every stage that must stand before a part's homes are worked in.
std::vector<WorkStage> stages_before_install(RouteFamily family)
{
    std::vector<WorkStage> stages{WorkStage::survey, WorkStage::sign, WorkStage::tender,
                                  WorkStage::design, WorkStage::delivery};
    if (category_of(family) != Category::new_energy) {
        stages.push_back(WorkStage::permit);
        stages.push_back(WorkStage::street);
    }
    return stages;
}

/// The chain of one block, from survey to payment; a stove goes after its own homes are connected.
void check_chain(RandomCase const &made, std::uint32_t b, Stages const &stages)
{
    WorksPlan const &plan = made.plan;
    INFO(dataset().blocks[b].code);
    auto const list = [&](WorkStage stage) {
        auto const found = stages.find(stage);
        return found == stages.end() ? std::vector<std::uint32_t>{} : found->second;
    };
    auto const commissions = list(WorkStage::commission);
    auto const removals = list(WorkStage::remove);
    REQUIRE(list(WorkStage::accept).size() == 1);
    REQUIRE(list(WorkStage::pay).size() == 1);
    REQUIRE(commissions.size() == removals.size());
    REQUIRE(list(WorkStage::test).size() == removals.size());
    REQUIRE(list(WorkStage::install).size() == removals.size());
    int homes = 0;
    for (std::size_t part = 0; part < removals.size(); ++part) {
        CHECK(plan.packages[removals[part]].after == std::vector{commissions[part]});
        auto const before = all_before(plan, removals[part]);
        CHECK(before[list(WorkStage::install)[part]]);
        CHECK(before[list(WorkStage::test)[part]]);
        CHECK(all_before(plan, list(WorkStage::accept).front())[removals[part]]);
        homes += plan.packages[commissions[part]].households;
    }
    CHECK(homes == dataset().blocks[b].households);
    CHECK(plan.packages[list(WorkStage::pay).front()].after == list(WorkStage::accept));
    auto const before = all_before(plan, list(WorkStage::install).front());
    for (WorkStage const stage : stages_before_install(made.family(b))) {
        INFO(key_of(stage));
        CHECK(has_stage(plan, before, stage));
    }
    CHECK(before[list(WorkStage::survey).front()]);
    CHECK(before[list(WorkStage::sign).front()]);
}

void check_rows(WorksPlan const &plan)
{
    std::set<std::string> ids;
    for (std::uint32_t p = 0; p < plan.packages.size(); ++p) {
        WorkPackage const &package = plan.packages[p];
        INFO(package.id);
        CHECK(ids.insert(package.id).second);
        CHECK(std::is_sorted(package.after.begin(), package.after.end()));
        CHECK((package.after.empty() || package.after.back() < p));
        CHECK(package.content > 0);
        CHECK((package.households == 0 || package.stage == WorkStage::commission));
        CHECK((package.crew == no_index) == (package.crews == 0));
        bool const digs = package.stage == WorkStage::main || package.stage == WorkStage::street ||
                          package.stage == WorkStage::renewal;
        CHECK((!digs || package.time == WorkTime::earth));
        CHECK((package.stage != WorkStage::envelope || package.time == WorkTime::wet));
    }
}

/// Reinforcements of the case that are built: each once, and waited for by all homes behind.
void check_grid(RandomCase const &made, std::vector<Stages> const &blocks)
{
    std::set<std::string> built;
    for (WorkPackage const &package : made.plan.packages) {
        if (package.stage == WorkStage::grid && package.block == no_index) {
            CHECK(built.insert(package.id).second);
        }
    }
    std::set<std::string> wanted;
    for (Reinforcement const &entry : made.results.grid.reinforcements) {
        for (TransformerZone const &zone : dataset().transformer_zones) {
            std::uint32_t const b = zone.block.index;
            if (category_of(made.family(b)) != Category::new_energy ||
                dataset().blocks[b].households == 0) {
                continue;
            }
            std::uint32_t const f = dataset().feeder_sections[zone.section.index].feeder.index;
            std::uint32_t const s = dataset().feeders[f].substation.index;
            std::string id;
            if (entry.kind == ReinforcementKind::new_feeder && entry.asset == f) {
                id = "grid." + dataset().feeders[f].code;
            } else if (entry.kind == ReinforcementKind::substation && entry.asset == s) {
                id = "grid." + dataset().substations[s].code;
            } else {
                continue;
            }
            wanted.insert(id);
            std::uint32_t const package = index_of(made.plan, id);
            auto const &tests = blocks[b].at(WorkStage::test);
            CHECK(std::all_of(tests.begin(), tests.end(), [&](std::uint32_t test) {
                auto const &after = made.plan.packages[test].after;
                return std::find(after.begin(), after.end(), package) != after.end();
            }));
        }
    }
    CHECK(built == wanted);
}

/// What the calendar forbids, asked of the dates and not of the plan's own shares.
void check_dates(WorksPlan const &plan, WorksSchedule const &dates)
{
    for (std::uint32_t p = 0; p < plan.packages.size(); ++p) {
        WorkPackage const &package = plan.packages[p];
        INFO(package.id);
        CivilDate const start = civil_date(dates.start[p]);
        CivilDate const finish = civil_date(dates.finish[p]);
        int const from = start.month * 100 + start.day;
        int const to = finish.month * 100 + finish.day;
        if (package.time == WorkTime::earth) {
            CHECK(start.year == finish.year); // no trench stays open through the winter
            CHECK(from > 415);
            CHECK(to < 1105);
        }
        if (package.stage == WorkStage::renewal || package.stage == WorkStage::envelope) {
            CHECK(start.year == finish.year);
            CHECK(from > 415);
            CHECK(to < 1015);
        }
        for (std::uint32_t const before : package.after) {
            CHECK(dates.start[p] > dates.finish[before]);
        }
    }
}

} // namespace

TEST_CASE("random plans: chains complete, build before break, shared works once", "[works]")
{
    for (std::uint64_t seed = 1; seed <= random_plans; ++seed) {
        INFO("seed " << seed);
        RandomCase const made{seed};
        check_rows(made.plan);
        auto const blocks = by_block(made.plan);
        int homes = 0;
        for (std::uint32_t b = 0; b < blocks.size(); ++b) {
            if (made.family(b) == RouteFamily::none) {
                CHECK(blocks[b].empty());
            } else {
                homes += dataset().blocks[b].households;
                check_chain(made, b, blocks[b]);
            }
        }
        CHECK(made.plan.households == homes);
        check_grid(made, blocks);
    }
}

TEST_CASE("random plans: construction does not begin before its year", "[works]")
{
    for (std::uint64_t seed = 1; seed <= random_plans; ++seed) {
        INFO("seed " << seed);
        RandomCase const made{seed};
        for (WorkPackage const &package : made.plan.packages) {
            bool const builds = package.stage >= WorkStage::main &&
                                package.stage <= WorkStage::accept && package.block != no_index;
            if (builds) {
                int const year = made.scenario.plan.choices[package.block].start_year;
                CHECK((year == 2021 || civil_date(package.not_before).year >= year));
            }
        }
    }
}

TEST_CASE("random plans: schedules keep precedence, crews, frost and seasons", "[works]")
{
    for (std::uint64_t seed = 1; seed <= random_plans; ++seed) {
        INFO("seed " << seed);
        RandomCase made{seed};
        made.scenario.values["works.last_day"] = 20281231.0; // room for few crews
        made.plan = works::make_works(dataset(), made.scenario, made.results);
        works::Problem const problem = works::make_problem(made.plan);
        std::vector<std::int64_t> order(problem.size());
        std::iota(order.begin(), order.end(), 0);
        works::Schedule const schedule = works::generate(problem, order);
        REQUIRE_FALSE(schedule.empty());
        CHECK(works::check(problem, schedule).empty());
        check_dates(made.plan, works::dates_of(made.plan, schedule));
    }
}

TEST_CASE("the same plan gives the same packages", "[works]")
{
    CHECK(RandomCase{5}.plan.packages == RandomCase{5}.plan.packages);
}
