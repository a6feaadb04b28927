#include "app/cli/schedule_tables.hpp"

#include "app/cli/schedule_keys.hpp"
#include "sim/base/fmt.hpp"
#include "sim/engine/works/answers/words.hpp"
#include "sim/report/compare_works.hpp"
#include "sim/report/money_day_cells.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/works_words.hpp"

#include <algorithm>
#include <utility>

namespace app::cli {

using namespace sim;
using namespace sim::report;

namespace {

TableCell pool_name(ScheduleRun const &run, std::size_t pool)
{
    CrewType const &type = run.dataset().crew_types[run.plan().crews[pool].type];
    return name_text(type.name_zh, type.name_en);
}

TextArg first_due(ScheduleRun const &run)
{
    auto const &targets = run.plan().targets;
    return works::date_arg("date", targets.empty() ? run.plan().last_day : targets.front().due);
}

/// Crews of a set, 0 for pools that were not asked.
std::vector<std::int32_t> crews_asked(works::CrewSet const &set)
{
    std::vector<std::int32_t> crews = set.crews;
    for (std::size_t c = 0; c < crews.size(); ++c) {
        crews[c] = set.asked[c] ? crews[c] : 0;
    }
    return crews;
}

} // namespace

TableCell day_cell(WorksPlan const &plan, Day day)
{
    return report::works_day_cell(plan, day); // one wording here and in comparisons
}

Text verdict_words(TargetVerdict verdict)
{
    return report::verdict_name(verdict); // one wording on the screen and in the exports
}

Table target_table(ScheduleRun const &run)
{
    Table table;
    table.key = "schedule_targets";
    table.title = text("Targets of the works");
    table.columns = {word_column("name", text("Target")),
                     word_column("due", text("Due")),
                     count_column("households", text("Homes to be connected")),
                     count_column("connected_by_due", text("Homes done by then")),
                     count_column("most_by_due", text("Most that is possible by then")),
                     word_column("reached", text("Reached on")),
                     word_column("bound", text("Not possible before")),
                     word_column("verdict", text("Verdict"))};
    for (TargetState const &state : run.works.answer.targets) {
        WorksTarget const &target = run.plan().targets[state.target];
        table.rows.push_back({target.name, plain_text(iso_date(target.due)),
                              std::int64_t{target.households}, std::int64_t{state.connected_by_due},
                              std::int64_t{state.most_by_due}, day_cell(run.plan(), state.reached),
                              day_cell(run.plan(), state.bound), verdict_words(state.verdict)});
    }
    return table;
}

Table chain_table(ScheduleRun const &run)
{
    Table table;
    table.key = "schedule_chain";
    bool const tight = std::ranges::all_of(run.works.answer.critical_chain, [&](std::uint32_t p) {
        return p >= run.works.answer.packages.size() ||
               run.works.answer.packages[p].float_days == 0;
    });
    table.title = tight ? text("Works that decide the day of the first target")
                        : text("Longest chain to the first target, with float left");
    table.columns = {word_column("start", text("Begins")), word_column("finish", text("Ends")),
                     word_column("package", text("Work")),
                     word_column("name", text("Name of the work")),
                     count_column("float_days", text("Float (days)"))};
    for (std::uint32_t const p : run.works.answer.critical_chain) {
        WorkPackage const &package = run.plan().packages[p];
        bool const known = p < run.works.answer.packages.size();
        table.rows.push_back({plain_text(iso_date(run.works.schedule.start[p])),
                              plain_text(iso_date(run.works.schedule.finish[p])),
                              plain_text(package.id), package.name,
                              known
                                  ? TableCell{std::int64_t{run.works.answer.packages[p].float_days}}
                                  : TableCell{}});
    }
    return table;
}

Table crew_table(ScheduleRun const &run)
{
    Table table;
    table.key = "schedule_crews";
    table.title = text("Crews");
    table.columns = {word_column("crew", text("Crew")),
                     count_column("available", text("Crews there are by {date}", {first_due(run)})),
                     count_column("available_most", text("At most on one day")),
                     count_column("most", text("At work at once, at most")),
                     word_column("most_from", text("First on")),
                     count_column("days_at_limit", text("Days with all at work")),
                     count_column("crew_days", text("Crew days worked"))};
    for (CrewUseOfPool const &use : crew_uses(run.plan(), run.works.answer)) {
        table.rows.push_back(
            {pool_name(run, use.pool), std::int64_t{use.available},
             std::int64_t{use.available_most}, std::int64_t{use.most},
             use.most > 0 ? TableCell{plain_text(iso_date(use.most_from))} : TableCell{},
             std::int64_t{use.days_at_limit}, std::int64_t{use.crew_days}});
    }
    return table;
}

Table month_table(ScheduleRun const &run)
{
    Table table;
    table.key = "schedule_months";
    table.title = text("Homes and money by month");
    table.columns = {word_column("month", text("Month")),
                     count_column("connected", text("Homes connected")),
                     count_column("connected_total", text("Connected so far (homes)")),
                     money_column("money_wan_yuan", text("Money that falls due (10,000 yuan)"),
                                  decimals_to_read)};
    for (MonthOfWorks const &month : months_of(run.plan(), run.works.answer)) {
        if (month.connected == 0 && month.total() == Money{}) {
            continue;
        }
        table.rows.push_back({plain_text(month_words(month.month)), std::int64_t{month.connected},
                              std::int64_t{month.connected_total}, month.total()});
    }
    return table;
}

Table mend_table(ScheduleRun const &run)
{
    Table table;
    table.key = "schedule_mends";
    table.title = text("What brings the target nearer");
    table.columns = {word_column("mend", text("Code")),
                     word_column("name", text("Way to mend it")),
                     money_column("cost_wan_yuan", text("Cost (10,000 yuan)"), decimals_to_read),
                     word_column("reached", text("Reached on")),
                     count_column("connected_by_due", text("Homes done by then")),
                     count_column("gained", text("More homes by then")),
                     word_column("verdict", text("Verdict"))};
    for (Mend const &mend : *run.mends) {
        table.rows.push_back({plain_text(mend.id), mend.name, mend.cost,
                              day_cell(run.plan(), mend.reached),
                              std::int64_t{mend.connected_by_due}, std::int64_t{mend.gained},
                              verdict_words(mend.verdict)});
    }
    return table;
}

Table crew_set_table(ScheduleRun const &run)
{
    Table table;
    table.key = "schedule_minimum_crews";
    works::CrewSet const &set = *run.crews;
    bool const fewest = set.complete && set.at_least == crews_asked(set);
    table.title = fewest ? text("The fewest crews that meet the target")
                         : text("Crews that meet the target, each kind reduced in turn");
    table.columns = {word_column("crew", text("Crew")), count_column("crews", text("Crews needed")),
                     count_column("at_least", text("At least (proved)")),
                     word_column("one_fewer", text("With one fewer"))};
    for (std::size_t c = 0; c < set.crews.size() && c < run.plan().crews.size(); ++c) {
        if (set.asked[c]) {
            table.rows.push_back(
                {pool_name(run, c), std::int64_t{set.crews[c]}, std::int64_t{set.at_least[c]},
                 set.proved[c] ? text("missed, proved") : text("missed, not proved")});
        }
    }
    return table;
}

Table risk_table(ScheduleRun const &run)
{
    Table table;
    table.key = "schedule_risk";
    table.title = text("Chance of each target");
    table.columns = {word_column("name", text("Target")),
                     word_column("due", text("Due")),
                     percent_column("chance_percent", text("Chance (%)")),
                     word_column("reached_p10", text("Reached, 1 in 10")),
                     word_column("reached_p50", text("Reached, 1 in 2")),
                     word_column("reached_p90", text("Reached, 9 in 10"))};
    WorksRisk const &risk = *run.risk;
    for (std::size_t t = 0; t < risk.chance.size() && t < run.plan().targets.size(); ++t) {
        WorksTarget const &target = run.plan().targets[t];
        table.rows.push_back({target.name, plain_text(iso_date(target.due)),
                              percent(risk.chance[t]), day_cell(run.plan(), risk.reached_p10[t]),
                              day_cell(run.plan(), risk.reached_p50[t]),
                              day_cell(run.plan(), risk.reached_p90[t])});
    }
    return table;
}

Table culprit_table(ScheduleRun const &run)
{
    Table table;
    table.key = "schedule_culprits";
    table.title = text("Works that cause misses most often");
    table.columns = {word_column("package", text("Work")),
                     word_column("name", text("Name of the work")),
                     percent_column("misses_percent", text("Of all draws (%)"))};
    WorksRisk const &risk = *run.risk;
    for (WorksRisk::Culprit const &culprit : risk.culprits) {
        WorkPackage const &package = run.plan().packages[culprit.package];
        table.rows.push_back({plain_text(package.id), package.name,
                              percent(static_cast<double>(culprit.misses) / risk.draws)});
    }
    return table;
}

std::vector<Table> schedule_tables(ScheduleRun const &run)
{
    std::vector<Table> tables{target_table(run), chain_table(run), crew_table(run),
                              month_table(run)};
    if (run.mends) {
        tables.push_back(mend_table(run));
    }
    if (run.crews) {
        tables.push_back(crew_set_table(run));
    }
    if (run.risk) {
        tables.push_back(risk_table(run));
        tables.push_back(culprit_table(run));
    }
    return tables;
}

} // namespace app::cli
