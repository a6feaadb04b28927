#include "sim/engine/doctor/checks.hpp"
#include "sim/engine/doctor/plan_span.hpp"
#include "sim/model/illustrative.hpp"
#include "sim/model/progress_rules.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace sim::checkup {

namespace {

struct Return
{
    ProgressReport const &row;
    Block const &block;
    std::string key; ///< of the row
};

Spot at(Return const &one, char const *field, std::string value)
{
    return {"progress", one.key, field, std::move(value), one.block.label_point};
}

std::string yuan(Money money)
{
    return digits(money.yuan());
}

void check_alone(Return const &one, Report &report)
{
    ProgressReport const &row = one.row;
    TextArg const homes{"high", std::to_string(one.block.households)};
    if (is_above_homes(row, one.block)) {
        DoctorFinding &finding =
            report.add("done_over_households",
                       at(one, "households_done", std::to_string(row.households_done)), {homes});
        // A return is a fact: it is not cut to a count that is a guess.
        if (!names_field(one.block.provenance.illustrative, "households")) {
            propose_field(finding, "households_done", std::to_string(one.block.households));
        }
    }
    if (is_done_without_works(row)) {
        propose_field(report.add("done_without_works", at(one, "stage", key_of(row.stage))),
                      "stage", key_of(BlockStage::in_works));
    }
    if (row.stage == BlockStage::accepted && row.households_done < one.block.households) {
        report.add("accepted_unfinished",
                   at(one, "households_done", std::to_string(row.households_done)), {homes});
    }
    if (is_paid_above_budget(row)) {
        report.add("paid_over_budget", at(one, "paid_yuan", yuan(row.paid)),
                   {TextArg{"high", yuan(row.budgeted)}});
    }
    if (is_budget_above_owed(row)) {
        report.add("budget_over_owed", at(one, "budgeted_yuan", yuan(row.budgeted)),
                   {TextArg{"high", yuan(row.owed)}});
    }
}

/// Against the return before it, of the same block. What falls may be a correction: nothing is
/// proposed.
void check_after(Return const &one, ProgressReport const &before, Report &report)
{
    ProgressReport const &row = one.row;
    TextArg const week{"week", iso_date(before.week)};
    if (fewer_done(row, before)) {
        report.add("done_falls", at(one, "households_done", std::to_string(row.households_done)),
                   {week, TextArg{"low", std::to_string(before.households_done)}});
    }
    if (is_stage_back(row, before)) {
        report.add("stage_goes_back", at(one, "stage", key_of(row.stage)),
                   {week, TextArg{"low", key_of(before.stage)}});
    }
    if (is_less_paid(row, before)) {
        report.add("paid_falls", at(one, "paid_yuan", yuan(row.paid)),
                   {week, TextArg{"low", yuan(before.paid)}});
    }
}

void check_progress(Report &report)
{
    Dataset const &dataset = report.dataset();
    auto const span = plan_span(report);
    ProgressReport const *before = nullptr;
    for (ProgressReport const &row : dataset.progress) {
        Block const &block = dataset.block(row.block);
        Return const one{row, block, block.code + "/" + iso_date(row.week)};
        check_alone(one, report);
        if (before != nullptr && before->block == row.block) {
            check_after(one, *before, report);
        }
        if (span && (row.week < span->first || row.week > span->last)) {
            report.add(
                "return_outside_plan", at(one, "week", iso_date(row.week)),
                {TextArg{"from", iso_date(span->first)}, TextArg{"to", iso_date(span->last)}});
        }
        before = &row;
    }
}

bool is_unit(Dataset const &dataset, std::string const &word)
{
    auto const is_it = [&](Unit const &unit) {
        return word == unit.code || word == unit.name_zh || word == unit.name_en ||
               word == unit.short_zh || word == unit.alias_zh;
    };
    auto const is_place = [&](Jurisdiction const &place) {
        return word == place.code || word == place.name || word == place.name_en ||
               word == place.alias;
    };
    return std::ranges::any_of(dataset.units, is_it) ||
           std::ranges::any_of(dataset.jurisdictions, is_place);
}

void check_problems(Report &report)
{
    Dataset const &dataset = report.dataset();
    for (WorksProblem const &problem : dataset.problems) {
        auto const spot = [&](char const *field, std::string value) {
            return Spot{"problems", problem.code, field, std::move(value),
                        dataset.block(problem.block).label_point};
        };
        if (problem.unit.empty()) {
            report.add("problem_without_unit", spot("unit", ""));
        } else if (!is_unit(dataset, problem.unit)) {
            report.add("problem_of_unknown_unit", spot("unit", problem.unit));
        }
        TextArg const reported{"reported", iso_date(problem.reported)};
        if (problem.solved && *problem.solved < problem.reported) {
            report.add("solved_before_reported", spot("solved", iso_date(*problem.solved)),
                       {reported});
        }
        if (problem.due && *problem.due < problem.reported) {
            report.add("due_before_reported", spot("due", iso_date(*problem.due)), {reported});
        } else if (!problem.due && !problem.solved) {
            report.add("problem_without_date", spot("due", ""));
        }
    }
}

} // namespace

DoctorKinds return_kinds()
{
    using enum Severity;
    Text const least = text("{low} or more, unless an earlier return is corrected");
    Text const most = text("at most {high}");
    Text const later = text("{reported} or later");
    return {
        {"done_over_households", error, text("more households are done than the block has"), most},
        {"solved_before_reported", error, text("the problem was solved before it was reported"),
         later},
        {"done_falls", warning, text("fewer households are done than on {week}"), least},
        {"stage_goes_back", warning, text("the works are less far than on {week}"), least},
        {"paid_falls", warning, text("less is paid than on {week}"), least},
        {"done_without_works", warning, text("households are done where no works have begun"),
         text("in_works, energised or accepted")},
        {"accepted_unfinished", warning, text("the block is accepted with households left"),
         text("{high}, or a stage before acceptance")},
        {"paid_over_budget", warning, text("more is paid than was budgeted"), most},
        {"budget_over_owed", warning, text("more is budgeted than is owed"), most},
        {"return_outside_plan", warning, text("the return speaks of a day outside the plan"),
         text("{from} to {to}")},
        {"due_before_reported", warning, text("the problem was due before it was reported"), later},
        {"problem_of_unknown_unit", warning, text("nobody of this name is among the units"),
         text("code or name of a unit, town or street")},
        {"problem_without_unit", note, text("nobody is named who solves the problem"),
         text("code or name of a unit, town or street")},
        {"problem_without_date", note, text("nothing says until when the problem is solved"),
         text("a day written like 2021-07-20")},
    };
}

void check_returns(Report &report)
{
    check_progress(report);
    check_problems(report);
}

} // namespace sim::checkup
