#include "tests/common/replan_case.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace replan_case;
using replan::Replan;

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

TEST_CASE("a day set by hand that no longer holds is released and named", "[replan]")
{
    Day const today = day("2021-09-12");
    Dataset const &plain = works_donghe::dataset();
    Scenario fixed = proposal().scenario;
    std::vector<ProgressReport> reports =
        planned_reports(plain, proposal(), day("2021-09-12"), today);
    // A block in works whose acceptance is fixed within a month; then nothing of it was begun.
    std::string accept;
    for (ProgressReport &report : reports) {
        std::string const id = "accept." + plain.blocks[report.block.index].code;
        Day const start = fixed.works.at(id).start;
        if (accept.empty() && report.stage == BlockStage::in_works && start > today &&
            start < today + 30) {
            accept = id;
            fixed.works.at(id).fixed = true;
            report.stage = BlockStage::coal;
            report.households_done = 0;
        }
    }
    REQUIRE_FALSE(accept.empty());
    Dataset const dataset = with_reports(std::move(reports));
    Replan const made = plan_again(dataset, fixed, today);
    REQUIRE(made.feasible());
    REQUIRE(made.released.size() == 1);
    CHECK(render(Language::en, made.released.front()).starts_with("Acceptance of "));
    CHECK_FALSE(made.scenario.works.at(accept).fixed);
    CHECK(made.scenario.works.at(accept).start > fixed.works.at(accept).start);
}
