#include "sim/base/fmt.hpp"
#include "sim/io/progress/report_checker.hpp"
#include "sim/model/progress_rules.hpp"
#include "sim/model/progress_series.hpp"
#include "sim/model/stage_words.hpp"

#include <algorithm>
#include <utility>

namespace sim::io {

namespace {

std::string words_of(int count)
{
    return fmt::format("{}", count);
}

} // namespace

Money all_budgets(Dataset const &dataset)
{
    Money sum;
    for (auto const &[key, parameter] : dataset.parameters) {
        if (key.starts_with("limit.budget.") && !key.ends_with(".active")) {
            sum += Money::from_yuan(parameter.value);
        }
    }
    return sum;
}

ProgressReport ReportChecker::merged(Row const &row, ProgressReport const *before) const
{
    ProgressReport const *const same = report_of_week(m_dataset, row.block, row.week);
    ProgressReport const *const base = same != nullptr ? same : before;
    ReturnedBlock const &returned = *row.returned;
    ProgressReport report = base != nullptr ? *base : ProgressReport{};
    report.block = row.block;
    report.week = row.week;
    report.households_done = returned.households_done.value_or(report.households_done);
    BlockStage const least =
        report.households_done > 0 ? std::max(report.stage, BlockStage::in_works) : report.stage;
    report.stage = returned.stage.value_or(least);
    report.owed = returned.owed.value_or(report.owed);
    report.budgeted = returned.budgeted.value_or(report.budgeted);
    report.paid = returned.paid.value_or(report.paid);
    report.remark = returned.remark;
    report.source = row.file->file;
    return report;
}

void ReportChecker::check_homes(Row const &row, ProgressReport const &report,
                                ProgressReport const *before, ProgressReport const *after)
{
    int const homes = m_dataset.block(row.block).households;
    std::string const done = words_of(report.households_done);
    if (is_above_homes(report, m_dataset.block(row.block))) {
        say(Severity::error, row, "households_done", done, "progress_above_homes",
            text("more homes are done than the block has"),
            text("at most {homes}", {{"homes", words_of(homes)}}));
    }
    if (before != nullptr && fewer_done(report, *before)) {
        refuse(row, "households_done", done, "progress_fell",
               text("fewer homes are done than in the return of {week}",
                    {{"week", iso_date(before->week)}}),
               text("{count} at least: numbers are cumulative",
                    {{"count", words_of(before->households_done)}}));
    }
    if (after != nullptr && fewer_done(*after, report)) {
        refuse(row, "households_done", done, "progress_above_later",
               text("more homes are done than in the later return of {week}",
                    {{"week", iso_date(after->week)}}),
               text("at most {homes}", {{"homes", words_of(after->households_done)}}));
    }
}

void ReportChecker::check_stage(Row const &row, ProgressReport const &report,
                                ProgressReport const *before)
{
    TextArg const stage{"stage", render(Language::zh, name_of(report.stage)),
                        render(Language::en, name_of(report.stage))};
    int const homes = m_dataset.block(row.block).households;
    if (before != nullptr && is_stage_back(report, *before)) {
        refuse(row, "stage", {}, "stage_went_back",
               text("the stage goes back behind the return of {week}: {stage}",
                    {{"week", iso_date(before->week)}, stage}));
    }
    if (is_done_without_works(report)) {
        say(Severity::warning, row, "stage", {}, "homes_without_works",
            text("homes are done, but the stage is: {stage}", {stage}));
    }
    if (report.households_done == 0 && report.stage >= BlockStage::energised) {
        say(Severity::warning, row, "households_done", "0", "stage_without_homes",
            text("no home is done, but the stage is: {stage}", {stage}));
    }
    if (report.stage == BlockStage::accepted && report.households_done > 0 &&
        report.households_done < homes) {
        say(Severity::warning, row, "households_done", words_of(report.households_done),
            "accepted_with_open_homes",
            text("the block is accepted, but {open} of its homes are not done",
                 {{"open", words_of(homes - report.households_done)}}));
    }
}

void ReportChecker::check_money(Row const &row, ProgressReport const &report,
                                ProgressReport const *before)
{
    auto const yuan = [](Money money) { return fmt::format("{:.2f}", money.yuan()); };
    if (is_paid_above_budget(report)) {
        say(Severity::warning, row, "paid_yuan", yuan(report.paid), "paid_above_budget",
            text("more is paid than budgeted"),
            text("at most {yuan} yuan, or more in the budget", {{"yuan", yuan(report.budgeted)}}));
    }
    if (is_budget_above_owed(report)) {
        say(Severity::warning, row, "budgeted_yuan", yuan(report.budgeted), "budget_above_owed",
            text("more is budgeted than owed"));
    }
    if (before == nullptr) {
        return;
    }
    struct Amount
    {
        char const *field;
        Money now;
        Money then;
    };
    for (auto const &[field, now, then] :
         {Amount{"owed_yuan", report.owed, before->owed},
          Amount{"budgeted_yuan", report.budgeted, before->budgeted},
          Amount{"paid_yuan", report.paid, before->paid}}) {
        if (now < then) {
            say(Severity::warning, row, field, yuan(now), "money_fell",
                text("money falls against the return of {week}",
                     {{"week", iso_date(before->week)}}),
                text("cumulative amounts; money that was taken back explains it"));
        }
    }
}

void ReportChecker::check_unit(Row const &row)
{
    ReturnedBlock const &returned = *row.returned;
    for (auto const &[field, money] :
         {std::pair{"owed_yuan", returned.owed}, std::pair{"budgeted_yuan", returned.budgeted},
          std::pair{"paid_yuan", returned.paid}}) {
        if (m_all_budgets > Money{} && money && *money > m_all_budgets) {
            say(Severity::warning, row, field, fmt::format("{:.2f}", money->yuan()),
                "amount_above_budgets",
                text("this one block has more than all budgets of the plan: yuan in a column of "
                     "10,000 yuan?"),
                text("at most {yuan} yuan",
                     {{"yuan", fmt::format("{:.2f}", m_all_budgets.yuan())}}));
        }
    }
}

void ReportChecker::check_row(Row const &row, ProgressReport const &report,
                              ProgressReport const *before, ProgressReport const *after)
{
    check_homes(row, report, before, after);
    check_stage(row, report, before);
    check_money(row, report, before);
    check_unit(row);
}

} // namespace sim::io
