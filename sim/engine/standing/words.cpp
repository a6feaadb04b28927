#include "sim/engine/standing/words.hpp"

#include "sim/engine/works/answers/words.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim::standing {

namespace {

using works::count_arg;
using works::date_arg;
using works::days_arg;
using works::percent_arg;
using works::text_arg;

/// Whole percents: a chance from draws is no finer.
TextArg rounded_percent(std::string name, double share)
{
    constexpr double hundred = 100.0;
    return percent_arg(std::move(name), std::round(share * hundred) / hundred);
}

Text done_words(Source const &source, Standing const &standing)
{
    int done = source.plan.households_before;
    int planned = done;
    int all = done;
    for (JurisdictionStanding const &place : standing.jurisdictions) {
        done += place.households_done;
        planned += place.households_planned;
        all += place.households;
    }
    return text("By {day} {done} of {all} homes are connected; {planned} were to be by then",
                {date_arg("day", standing.today), count_arg("done", done), count_arg("all", all),
                 count_arg("planned", planned)});
}

Text forecast_words(Source const &source, Standing const &standing)
{
    std::vector<TextArg> args{
        percent_arg("share", standing.target_share), count_arg("homes", standing.target_households),
        date_arg("due", standing.target_day), rounded_percent("chance", standing.target_chance),
        date_arg("last", source.plan.last_day)};
    bool const passed = standing.target_day < standing.today;
    if (!standing.target_reached) {
        return passed ? text("at this pace {share} % ({homes} homes) is not reached by {last}",
                             std::move(args))
                      : text("at this pace {share} % ({homes} homes) is not reached by {last}; "
                             "chance by {due}: {chance} %",
                             std::move(args));
    }
    args.push_back(date_arg("reached", *standing.target_reached));
    args.push_back(days_arg("days", *standing.target_reached - standing.target_day));
    bool const done = std::ranges::any_of(standing.actual, [&](Standing::Point const &point) {
        return point.households >= standing.target_households;
    });
    if (done) {
        return text("{share} % ({homes} homes) was reached by {reached}", std::move(args));
    }
    return passed
               ? text("at this pace {share} % ({homes} homes) is reached on {reached}, {days} "
                      "after {due}",
                      std::move(args))
               : text("at this pace {share} % ({homes} homes) is reached on {reached}; chance by "
                      "{due}: {chance} %",
                      std::move(args));
}

} // namespace

Text sentence_of(Source const &source, Standing const &standing)
{
    Text const done = done_words(source, standing);
    if (standing.planned.empty()) {
        return text("The scenario has no dates to compare with");
    }
    if (standing.actual.empty()) {
        return text("{done}. No return came yet", {text_arg("done", done)});
    }
    if (standing.forecast.empty() || standing.target_households == 0) {
        return done;
    }
    return text("{done}; {forecast}",
                {text_arg("done", done), text_arg("forecast", forecast_words(source, standing))});
}

Text alarm_name(Alarm alarm)
{
    return alarm == Alarm::late      ? text("late")
           : alarm == Alarm::warning ? text("early warning")
                                     : text("on plan");
}

} // namespace sim::standing
