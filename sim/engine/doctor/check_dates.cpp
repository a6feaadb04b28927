#include "sim/engine/doctor/checks.hpp"
#include "sim/engine/doctor/plan_span.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace sim::checkup {

namespace {

void check_demolition(Report &report, PlanSpan const &span)
{
    Dataset const &dataset = report.dataset();
    std::vector<Choice> const &choices = report.scenario().plan.choices;
    for (std::size_t i = 0; i < dataset.blocks.size(); ++i) {
        Block const &block = dataset.blocks[i];
        if (!block.demolition_year || block.households == 0) {
            continue;
        }
        Spot const spot{"blocks", block.code, "demolition_year",
                        std::to_string(*block.demolition_year), block.label_point};
        if (*block.demolition_year < span.first_year) {
            propose_after(report.add("demolished_already", spot,
                                     {TextArg{"first", std::to_string(span.first_year)}}),
                          block.provenance, "households", "");
            continue;
        }
        bool const converts =
            i < choices.size() && dataset.route(choices[i].route).family != RouteFamily::none;
        if (converts && choices[i].start_year >= *block.demolition_year) {
            report.add("converted_after_demolition", spot,
                       {TextArg{"year", std::to_string(choices[i].start_year)}});
        }
    }
}

void check_coal_zones(Report &report)
{
    Dataset const &dataset = report.dataset();
    std::vector<Choice> const &choices = report.scenario().plan.choices;
    for (std::size_t i = 0; i < std::min(choices.size(), dataset.blocks.size()); ++i) {
        Block const &block = dataset.blocks[i];
        if (block.no_coal_zone && block.households > 0 && !block.demolition_year &&
            dataset.route(choices[i].route).family == RouteFamily::none) {
            report.add("coal_in_no_coal_zone",
                       {"blocks", block.code, "no_coal_zone", "1", block.label_point});
        }
    }
}

/// A day of a table against the plan's.
void check_day(char const *kind, Spot spot, std::string const &iso, PlanSpan const &span,
               Report &report)
{
    auto const day = day_number(iso);
    if (day && (*day < span.first || *day > span.last)) {
        spot.value = iso;
        report.add(kind, std::move(spot),
                   {TextArg{"from", iso_date(span.first)}, TextArg{"to", iso_date(span.last)}});
    }
}

void check_rows(Report &report, PlanSpan const &span)
{
    Dataset const &dataset = report.dataset();
    for (Phase const &phase : dataset.phases) {
        check_day("phase_outside_plan", {"phases", phase.key, "finish"}, phase.finish, span,
                  report);
    }
    for (TaskRule const &task : dataset.tasks) {
        check_day("task_outside_plan", {"tasks", task.key, "due"}, task.due, span, report);
    }
    for (auto const &[package, dates] : report.scenario().works) {
        for (Day const day : {dates.start, dates.finish}) {
            if (day < span.first || day > span.last) {
                report.add(
                    "works_outside_plan",
                    {"works", report.scenario().key + "/" + package, "start", iso_date(day)},
                    {TextArg{"from", iso_date(span.first)}, TextArg{"to", iso_date(span.last)}});
                break;
            }
        }
    }
}

void check_validity(Report &report, PlanSpan const &span)
{
    Dataset const &dataset = report.dataset();
    std::string const first = std::to_string(span.first_year) + "-01-01";
    std::string const last = std::to_string(span.final_year) + "-12-31";
    for (auto const &[key, parameter] : dataset.parameters) {
        bool const is_over = !parameter.valid_to.empty() && parameter.valid_to < first;
        bool const is_early = !parameter.valid_from.empty() && parameter.valid_from > last;
        if (is_over || is_early) {
            report.add("parameter_not_valid",
                       {"parameters", key, is_over ? "valid_to" : "valid_from",
                        is_over ? parameter.valid_to : parameter.valid_from},
                       {TextArg{"from", first}, TextArg{"to", last}});
        }
    }
    for (PolicyRule const &rule : dataset.policy_rules) {
        if (!rule.valid_from.empty() && rule.valid_from > last) {
            report.add("rule_not_valid", {"policy_rules", rule.id, "valid_from", rule.valid_from},
                       {TextArg{"to", last}});
        }
    }
}

void check_calendar(Report &report, PlanSpan const &span)
{
    std::set<int> years;
    for (CalendarDay const &day : report.dataset().calendar_days) {
        years.insert(civil_date(day.day).year);
    }
    for (int year = span.first_year; !years.empty() && year <= span.final_year; ++year) {
        if (!years.contains(year)) {
            report.add("year_without_holidays",
                       {"calendar_days", std::to_string(year), "date", std::to_string(year)});
        }
    }
}

} // namespace

std::optional<PlanSpan> plan_span(Report const &report)
{
    auto const first = report.value("target.first_year");
    auto const final = report.value("target.final_year");
    if (!first || !final) {
        return {};
    }
    PlanSpan span{static_cast<int>(*first), static_cast<int>(*final), 0, 0};
    auto const from = day_number(std::to_string(span.first_year) + "-01-01");
    auto const to = day_number(std::to_string(span.final_year + 1) + "-06-30");
    if (!from || !to) {
        return {};
    }
    span.first = *from;
    span.last = *to;
    return span;
}

DoctorKinds date_kinds()
{
    using enum Severity;
    Text const within = text("{from} to {to}");
    return {
        {"demolished_already", warning,
         text("the block was pulled down before the plan begins, but has households"),
         text("{first} or later, or empty")},
        {"converted_after_demolition", warning,
         text("the block is converted in {year}, when it is pulled down already"),
         text("a route before the demolition, or coal until then")},
        {"coal_in_no_coal_zone", warning, text("coal stays where none may be burnt"),
         text("a route, or no ban")},
        {"phase_outside_plan", warning, text("the phase lies outside the plan"), within},
        {"task_outside_plan", warning, text("the task is due outside the plan"), within},
        {"works_outside_plan", warning, text("the works lie outside the plan"), within},
        {"parameter_not_valid", note, text("the value does not hold in the years of the plan"),
         within},
        {"rule_not_valid", note, text("the rule begins to hold after the plan"),
         text("{to} or earlier")},
        {"year_without_holidays", note, text("the calendar knows no holidays of this year"),
         text("official holidays and make-up days of each year of the plan")},
    };
}

void check_dates(Report &report)
{
    check_coal_zones(report);
    if (auto const span = plan_span(report)) {
        check_demolition(report, *span);
        check_rows(report, *span);
        check_validity(report, *span);
        check_calendar(report, *span);
    }
}

} // namespace sim::checkup
