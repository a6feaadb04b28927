#include "sim/engine/works/rcpsp/check.hpp"
#include "tests/common/replan_case.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace replan_case;
using replan::BlockState;
using replan::DateChange;
using replan::DateKind;
using replan::Replan;

namespace {

Dataset with_reports(std::vector<ProgressReport> reports)
{
    Dataset dataset = works_donghe::dataset();
    dataset.progress = std::move(reports);
    return dataset;
}

/// What holds for every re-plan, whatever was returned.
void check_promises(Dataset const &dataset, Dated const &dated, Replan const &made, Day today)
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
        BlockState const &block = made.blocks[b];
        if (!block.returns.empty()) {
            INFO(dataset.blocks[b].code);
            CHECK(connected[b] <= block.returns.households_done());
            CHECK(connected[b] > block.returns.households_done() - 100);
        }
    }
    for (DateChange const &change : made.dates) {
        INFO(change.package);
        CHECK_FALSE(change.reason.key.empty());
        CHECK(change.before != change.after);
    }
}

} // namespace

TEST_CASE("nothing changes where everything went as planned", "[replan]")
{
    for (char const *iso : {"2021-04-30", "2021-08-15", "2021-10-10", "2022-01-15", "2022-07-01"}) {
        INFO(iso);
        Day const today = day(iso);
        Dataset const dataset = with_reports(
            planned_reports(works_donghe::dataset(), proposal(), day("2021-05-02"), today));
        Replan const made = plan_again(dataset, proposal().scenario, today);
        check_promises(dataset, proposal(), made, today);
        CHECK(made.moves.empty());
        CHECK(made.dates.empty());
        CHECK(made.scenario.works == proposal().scenario.works);
    }
}

TEST_CASE("nothing changes where nothing was returned", "[replan]")
{
    for (char const *iso : {"2021-04-19", "2021-08-15", "2022-07-01"}) {
        INFO(iso);
        Replan const made = plan_again(works_donghe::dataset(), proposal().scenario, day(iso));
        CHECK(made.moves.empty());
        CHECK(made.dates.empty());
        CHECK(made.scenario.works == proposal().scenario.works);
    }
}

namespace {

/// A plan's returns, of which some blocks are ahead, some behind, some silent.
std::vector<ProgressReport> random_reports(Dated const &dated, std::uint64_t seed, Day today)
{
    assign_donghe::Stream stream{seed};
    Dataset const &dataset = works_donghe::dataset();
    std::vector<ProgressReport> reports;
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        Day const shift = static_cast<Day>(stream.below(80)) - 40;
        bool const silent = stream.below(6) == 0;
        int const homes = dataset.blocks[b].households;
        int most = 0;
        for (Day week = today - 21; week <= today && !silent; week += 7) {
            if (!converts(dataset, dated.scenario, b)) {
                continue;
            }
            ProgressReport report = planned_report(dated, b, week + shift);
            report.week = week;
            int const some =
                report.stage == BlockStage::in_works ? static_cast<int>(stream.below(30)) : 0;
            most = std::min(homes, std::max(most, report.households_done + some));
            report.households_done = most;
            reports.push_back(report);
        }
    }
    return reports;
}

} // namespace

TEST_CASE("what is done and in works stays, whatever was returned", "[replan]")
{
    char const *const days[] = {"2021-06-20", "2021-08-01", "2021-09-12",
                                "2021-10-31", "2022-03-01", "2022-07-03"};
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Day const today = day(days[seed % 6]);
        INFO(seed << ' ' << iso_date(today));
        Dataset const dataset = with_reports(random_reports(proposal(), seed, today));
        Replan const made = plan_again(dataset, proposal().scenario, today);
        check_promises(dataset, proposal(), made, today);
        // Once more on the same day: everything is as it is.
        Replan const again = plan_again(dataset, made.scenario, today);
        CHECK(again.moves.empty());
        CHECK(again.scenario.works == made.scenario.works);
    }
}

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
