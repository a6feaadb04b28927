#include "small_progress.hpp"

namespace ui_test {

namespace {

sim::Day day(int month_day)
{
    return *sim::day_number(2021, month_day);
}

sim::WorksProblem problem(char const *code, int reported, std::optional<sim::Day> due,
                          std::optional<sim::Day> solved = {})
{
    sim::WorksProblem made;
    made.code = code;
    made.block = sim::BlockId{1};
    made.reported = day(reported);
    made.words = "trench blocked";
    made.unit = "builder";
    made.due = due;
    made.solved = solved;
    return made;
}

sim::BlockStanding stands(sim::BlockStage stage, int done, int late_days, sim::Alarm alarm)
{
    sim::BlockStanding made;
    made.stage = stage;
    made.reported = day(1003);
    made.households = 10;
    made.households_done = done;
    made.households_planned = 10;
    made.late_days = late_days;
    made.alarm = alarm;
    made.reason = sim::text("as planned");
    return made;
}

sim::JurisdictionStanding town(std::uint32_t index, int done, int rank, sim::Alarm alarm)
{
    sim::JurisdictionStanding made;
    made.jurisdiction = sim::JurisdictionId{index};
    made.households = 20;
    made.households_done = done;
    made.households_planned = 20;
    made.rank = rank;
    made.alarm = alarm;
    made.owed = sim::Money::from_yuan(40000.0);
    made.paid = sim::Money::from_yuan(10000.0);
    made.reason = sim::text("as planned");
    return made;
}

void add_curves(sim::Standing &standing)
{
    for (int week = 0; week < 8; ++week) {
        standing.planned.push_back({day(829) + 7 * week, std::min(40, 8 * week)});
    }
    for (int week = 0; week < 6; ++week) {
        standing.actual.push_back({day(829) + 7 * week, 5 * week});
    }
    for (int week = 0; week < 6; ++week) {
        sim::Day const then = standing.today + 7 * week;
        standing.forecast.push_back({then, std::min(40, 25 + 4 * week)});
        standing.forecast_low.push_back({then, std::min(40, 25 + 2 * week)});
        standing.forecast_high.push_back({then, std::min(40, 25 + 6 * week)});
    }
}

} // namespace

std::shared_ptr<sim::Dataset const> with_returns(sim::Dataset const &dataset)
{
    auto made = std::make_shared<sim::Dataset>(dataset);
    for (std::uint32_t b = 0; b < 4; ++b) {
        for (int const week : {926, 1003}) {
            sim::ProgressReport report;
            report.block = sim::BlockId{b};
            report.week = day(week);
            report.households_done = week == 926 ? 2 : 5;
            report.stage = sim::BlockStage::in_works;
            report.owed = sim::Money::from_yuan(20000.0);
            report.source = "returns.xlsx";
            made->progress.push_back(report);
        }
    }
    made->problems = {problem("P1", 901, {}, day(920)), problem("P2", 905, day(1020)),
                      problem("P3", 910, day(925)), problem("P4", 1004, day(1020))};
    return made;
}

std::shared_ptr<app::StandingAnswer const>
small_standing(std::shared_ptr<sim::Dataset const> dataset, sim::Scenario const &scenario)
{
    auto answer = std::make_shared<app::StandingAnswer>();
    sim::Standing standing;
    standing.today = day(1003);
    standing.blocks = {stands(sim::BlockStage::accepted, 10, 0, sim::Alarm::normal),
                       stands(sim::BlockStage::in_works, 2, 15, sim::Alarm::late),
                       stands(sim::BlockStage::in_works, 3, 8, sim::Alarm::warning),
                       stands(sim::BlockStage::energised, 10, 0, sim::Alarm::normal)};
    standing.blocks.resize(dataset->blocks.size());
    standing.jurisdictions = {town(0, 12, 2, sim::Alarm::late), town(1, 13, 1, sim::Alarm::normal)};
    standing.target_households = 36;
    standing.target_share = 0.9;
    standing.target_day = day(1010);
    standing.target_reached = day(1031);
    standing.target_chance = 0.25;
    add_curves(standing);
    answer->return_days = {day(926), day(1003)};
    answer->last_returns.assign(dataset->blocks.size(), sim::no_index);
    if (!dataset->progress.empty()) {
        answer->last_returns[0] = 1;
    }
    answer->dates = std::make_shared<app::StandingDates const>(
        std::move(dataset), std::make_shared<sim::Results const>(), scenario);
    answer->standing = std::move(standing);
    return answer;
}

std::shared_ptr<app::ReplanAnswer const> small_replan(std::shared_ptr<sim::Dataset const> dataset,
                                                      sim::Scenario const &scenario)
{
    auto answer = std::make_shared<app::ReplanAnswer>();
    auto plan = std::make_shared<sim::WorksPlan>();
    plan->last_day = day(1231);
    answer->asked = {std::move(dataset), scenario, day(1003), false};
    answer->made.scenario = scenario;
    sim::Move move;
    move.block = sim::BlockId{1};
    move.before = scenario.plan.choices[1];
    move.after = scenario.plan.choices[0];
    move.reason = sim::text("as planned");
    answer->made.moves = {move};
    answer->made.scenario.plan.choices[1] = move.after;
    auto const date = [&](std::uint32_t block, sim::replan::DateKind kind) {
        sim::replan::DateChange change;
        change.kind = kind;
        change.block = block;
        change.name = sim::text("Tender");
        change.before = sim::WorkDates{day(901), day(920), false};
        change.after = sim::WorkDates{day(1005), day(1025), false};
        change.reason = sim::text("as planned");
        return change;
    };
    answer->made.dates = {date(2, sim::replan::DateKind::moved),
                          date(3, sim::replan::DateKind::returned)};
    answer->other_dates = {0};
    answer->made.released = {sim::text("as planned")};
    answer->comes_later = true;
    answer->made.works.plan = plan;
    answer->made.old_works.plan = plan;
    answer->made.works.schedule.start = {day(901)};
    answer->made.works.schedule.finish = {day(920)};
    return answer;
}

std::shared_ptr<app::ReplanAnswer const> no_replan(std::shared_ptr<sim::Dataset const> dataset,
                                                   sim::Scenario const &scenario)
{
    auto answer = std::make_shared<app::ReplanAnswer>();
    answer->asked = {std::move(dataset), scenario, day(1003), false};
    answer->reasons = {sim::text("Tender"), sim::text("Design")};
    return answer;
}

} // namespace ui_test
