#include "app/cli/schedule_dates.hpp"

#include "app/cli/option_value.hpp"
#include "sim/engine/works/answers/words.hpp"
#include "sim/report/money_words.hpp"

#include <algorithm>
#include <utility>

namespace app::cli {

namespace {

using namespace sim;
using report::text_arg;

constexpr std::size_t named_at_most = 5;

/// Packages with the same beginning or end, so that a slip of the pen is found.
std::string similar_ids(WorksPlan const &plan, std::string const &id)
{
    std::string const stage = id.substr(0, id.find('.'));
    std::string const place = id.find('.') == std::string::npos ? id : id.substr(id.find('.') + 1);
    std::string ids;
    std::size_t count = 0;
    for (bool const by_place : {true, false}) {
        for (WorkPackage const &package : plan.packages) {
            bool const near = by_place ? package.id.find("." + place) != std::string::npos
                                       : package.id.starts_with(stage + ".");
            if (near && count < named_at_most &&
                (", " + ids + ",").find(", " + package.id + ",") == std::string::npos) {
                ids += (count++ == 0 ? "" : ", ") + package.id;
            }
        }
    }
    return ids.empty() && !plan.packages.empty() ? plan.packages.front().id : ids;
}

std::uint32_t require_package(WorksPlan const &plan, std::string const &id, char const *option)
{
    if (auto const package = plan.find(id)) {
        return *package;
    }
    refuse_option("unknown_package", option, id, text("the plan has no such package of works"),
                  text("an id such as {ids}", {{"ids", similar_ids(plan, id)}}));
}

struct FixedDate
{
    std::uint32_t package = 0;
    Day start = 0;
};

FixedDate fixed_date(WorksPlan const &plan, std::string const &assignment)
{
    std::size_t const at = assignment.rfind('=');
    if (at == std::string::npos || at == 0) {
        refuse_option("bad_value", "--fix", assignment, text("this is not the date of a package"),
                      text("PACKAGE=DATE, such as survey.B001=2021-05-10"));
    }
    std::string const id = assignment.substr(0, at);
    std::uint32_t const package = require_package(plan, id, "--fix");
    Day const day = option_day("--fix", assignment.substr(at + 1), assignment);
    if (day < plan.first_day || day > plan.last_day) {
        refuse_option("out_of_range", "--fix", assignment, text("the value is out of range"),
                      text("a day from {first} to {last}", {{"first", iso_date(plan.first_day)},
                                                            {"last", iso_date(plan.last_day)}}));
    }
    return {package, day};
}

void fix(ScheduleRun &run, FixedDate const &date)
{
    works::Works const now = works::follow_works(run.dataset(), run.scenario, run.results);
    WorkPackage const &package = now.plan->packages[date.package];
    works::Case const asked{run.dataset(), run.scenario, run.results, *now.plan, *now.problem};
    auto const reason = now.schedule.empty()
                            ? std::nullopt
                            : works::refusal(asked, now.schedule, date.package, date.start);
    if (reason) {
        run.reasons.push_back(
            text("{package} cannot begin on {date}: {reason}",
                 {text_arg("package", package.name), works::date_arg("date", date.start),
                  text_arg("reason", *reason)}));
        return;
    }
    works::Period const begin = date.start - now.plan->first_day;
    works::Period const end = now.problem->finish(date.package, begin);
    Day const finish = end == works::never ? date.start : now.plan->first_day + end - 1;
    run.scenario.works[package.id] = {
        .start = date.start, .finish = std::max(date.start, finish), .fixed = true};
}

} // namespace

void apply_dates(ScheduleRun &run, std::vector<std::string> const &fixed,
                 std::vector<std::string> const &freed)
{
    if (fixed.empty() && freed.empty()) {
        return;
    }
    WorksPlan const plan = works::make_works(run.dataset(), run.scenario, run.results);
    for (std::string const &id : freed) {
        auto const kept = run.scenario.works.find(id);
        if (kept != run.scenario.works.end()) {
            kept->second.fixed = false;
        } else {
            static_cast<void>(require_package(plan, id, "--free"));
        }
    }
    std::vector<FixedDate> dates;
    for (std::string const &assignment : fixed) {
        dates.push_back(fixed_date(plan, assignment));
    }
    for (FixedDate const &date : dates) {
        fix(run, date);
    }
}

} // namespace app::cli
