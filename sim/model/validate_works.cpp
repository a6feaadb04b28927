#include "sim/model/validate.hpp"

#include "sim/base/fmt.hpp"
#include "sim/model/finding.hpp"

#include <string>

namespace sim {

namespace {

constexpr int first_year = 2000;
constexpr int last_year = 2100;
constexpr int saturday = 5;

bool is_in_time(Day day)
{
    int const year = civil_date(day).year;
    return year >= first_year && year <= last_year;
}

void check_day(Location const &where, Day day, Diagnostics &findings)
{
    if (!is_in_time(day)) {
        findings.push_back(finding_at(Severity::error, "out_of_range", where, iso_date(day),
                                      text("the value is out of range"),
                                      text("a day from {first} to {last}",
                                           {TextArg{"first", fmt::format("{}-01-01", first_year)},
                                            TextArg{"last", fmt::format("{}-12-31", last_year)}})));
    }
}

} // namespace

void validate_calendar(Dataset const &dataset, Diagnostics &findings)
{
    for (CalendarDay const &entry : dataset.calendar_days) {
        if (entry.kind == DayKind::workday && weekday_of(entry.day) < saturday) {
            findings.push_back(finding_at(
                Severity::warning, "workday_in_week",
                {"", "calendar_days", iso_date(entry.day), "kind"}, "workday",
                text(
                    "this day is worked anyway: only a Saturday or Sunday is worked for a holiday"),
                text("holiday, or another date")));
        }
    }
}

void validate_works(Scenario const &scenario, Diagnostics &findings)
{
    for (auto const &[package, dates] : scenario.works) {
        std::string const feature = scenario.key + "/" + package;
        if (package.empty()) {
            findings.push_back(finding_at(Severity::error, "missing_value",
                                          {"", "works", feature, "package"}, "",
                                          text("the value is missing"), text("a value")));
        }
        check_day({"", "works", feature, "start"}, dates.start, findings);
        check_day({"", "works", feature, "finish"}, dates.finish, findings);
        if (dates.finish < dates.start) {
            findings.push_back(
                finding_at(Severity::error, "dates_reversed", {"", "works", feature, "finish"},
                           iso_date(dates.finish), text("the end is before the start"),
                           text("{from} or later", {TextArg{"from", iso_date(dates.start)}})));
        }
    }
}

} // namespace sim
