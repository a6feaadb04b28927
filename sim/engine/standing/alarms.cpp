#include "sim/engine/standing/alarms.hpp"

#include "sim/engine/money/values.hpp"
#include "sim/engine/works/answers/words.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim::standing {

namespace {

using works::count_arg;
using works::date_arg;
using works::days_arg;

constexpr double most_days = 365.0;

int days_value(Values const &values, char const *key)
{
    return static_cast<int>(std::lround(values.at(key, 0.0, most_days)));
}

/// The first finding of the worst grade stays.
template <typename Place>
void raise(Place &place, Alarm alarm, Text reason)
{
    if (alarm > place.alarm) {
        place.alarm = alarm;
        place.reason = std::move(reason);
    }
}

Alarm grade(AlarmRules const &rules, int days)
{
    return days >= rules.late_days      ? Alarm::late
           : days >= rules.warning_days ? Alarm::warning
                                        : Alarm::normal;
}

/// Homes behind the curve. What was never returned has no days behind: nobody knows.
template <typename Place>
void judge_homes(AlarmRules const &rules, PlannedCurve const &curve, Day numbers, Place &place)
{
    int const planned = curve.at(numbers);
    if (place.late_days == 0 || place.households_done >= planned) {
        return;
    }
    bool const few =
        place.households_done < rules.late_share * planned && place.late_days >= rules.warning_days;
    raise(place, few ? Alarm::late : grade(rules, place.late_days),
          text("{done} of the {planned} homes that are to be connected by {day}: {days} behind",
               {count_arg("done", place.households_done), count_arg("planned", planned),
                date_arg("day", numbers), days_arg("days", place.late_days)}));
}

template <typename Place>
void judge_silence(AlarmRules const &rules, Observed const &seen, Place &place)
{
    if (!seen.reported) {
        raise(place, Alarm::warning, text("no return came yet"));
    } else if (seen.today - *seen.reported > rules.no_return_days) {
        raise(place, Alarm::warning,
              text("no return since {day}", {date_arg("day", *seen.reported)}));
    }
}

/// Works that have not begun hold back more than the homes that are due so far show.
void judge_begin(AlarmRules const &rules, PlannedBlock const &plan, Day numbers,
                 BlockStanding &block)
{
    bool const begun = block.stage != BlockStage::coal || block.households_done > 0;
    // A return from before that day cannot know.
    if (begun || !plan.begins || !block.reported || *block.reported < *plan.begins) {
        return;
    }
    int const days = numbers - *plan.begins;
    Alarm const alarm = grade(rules, days);
    if (days > block.late_days && alarm != Alarm::normal && alarm >= block.alarm) {
        block.alarm = alarm;
        block.late_days = days;
        block.reason = text("works that were to begin on {day} have not begun: {days} behind",
                            {date_arg("day", *plan.begins), days_arg("days", days)});
    }
}

/// Of a place with homes that are due and not all connected. Words and the due homes of today must
/// not say two things of one day.
template <typename Place>
Text pace_words(Observed const &seen, Place const &place)
{
    if (place.households_done > place.households_planned) {
        return text("ahead of its plan");
    }
    if (place.households_done == place.households_planned) {
        return text("on its plan");
    }
    return place.as_of < seen.today
               ? text("no newer return: as of {day}", {date_arg("day", place.as_of)})
               : text("less than a day behind its plan");
}

template <typename Place>
Text normal_words(Observed const &seen, Place const &place)
{
    return place.households == 0                       ? text("the plan keeps coal here")
           : place.households_done >= place.households ? text("all homes are connected")
           : place.late_days > 0
               ? text("{days} behind its plan", {days_arg("days", place.late_days)})
           : place.households_done + place.households_planned == 0 ? text("no home is due yet")
           : !seen.reported                                        ? text("no return came yet")
                                                                   : pace_words(seen, place);
}

/// What is said as long as nothing raises it.
template <typename Place>
void begin_judgement(PlannedCurve const &curve, Observed const &seen, Day numbers, Place &place)
{
    place.as_of = numbers;
    place.late_days = seen.reported ? days_behind(curve, seen, numbers) : 0;
    place.alarm = Alarm::normal;
    place.reason = normal_words(seen, place);
}

} // namespace

AlarmRules alarm_rules(Source const &source)
{
    Values const values{source.dataset, source.scenario};
    return {.warning_days = days_value(values, "alarm.warning_days"),
            .late_days = days_value(values, "alarm.late_days"),
            .late_share = values.at("alarm.late_share", 0.0, 1.0),
            .no_return_days = days_value(values, "alarm.no_return_days"),
            .late_homes_share = values.at("alarm.late_homes_share", 0.0, 1.0)};
}

Day day_of_numbers(AlarmRules const &rules, Observed const &seen)
{
    bool const fresh = seen.reported && seen.today - *seen.reported <= rules.no_return_days;
    return fresh ? *seen.reported : seen.today;
}

int days_behind(PlannedCurve const &curve, Observed const &seen, Day numbers)
{
    std::optional<double> const stood = curve.time_of(seen.households_done, numbers);
    return stood ? std::max(0, static_cast<int>(std::floor(numbers - *stood))) : 0;
}

void judge_block(AlarmRules const &rules, PlannedBlock const &plan, Observed const &seen,
                 Returns::Problems const &problems, BlockStanding &block)
{
    Day const numbers = day_of_numbers(rules, seen);
    begin_judgement(plan.connected, seen, numbers, block);
    if (block.households == 0) {
        return;
    }
    bool const accepted = block.stage == BlockStage::accepted;
    bool const going = plan.begins && *plan.begins + rules.no_return_days <= seen.today;
    if (!accepted && going) {
        judge_silence(rules, seen, block);
    }
    judge_homes(rules, plan.connected, numbers, block);
    judge_begin(rules, plan, numbers, block);
    if (!accepted && plan.accepted && *plan.accepted + rules.warning_days <= numbers) {
        raise(block, Alarm::warning,
              text("not accepted; it was to be by {day}", {date_arg("day", *plan.accepted)}));
    }
    if (problems.overdue > 0) {
        raise(block, Alarm::warning,
              text("{count} problems past their day, the first since {day}",
                   {count_arg("count", problems.overdue), date_arg("day", *problems.first_due)}));
    }
}

void judge_place(AlarmRules const &rules, PlannedCurve const &curve, Observed const &seen,
                 int late_homes, JurisdictionStanding &place)
{
    Day const numbers = day_of_numbers(rules, seen);
    begin_judgement(curve, seen, numbers, place);
    if (place.households == 0) {
        return;
    }
    bool const going =
        !curve.empty() && curve.first_day() <= seen.today && place.accepted < place.households;
    if (going) {
        judge_silence(rules, seen, place);
    }
    judge_homes(rules, curve, numbers, place);
    if (late_homes > 0 && late_homes >= rules.late_homes_share * place.households) {
        raise(place, Alarm::warning,
              text("{homes} of its {households} homes are in blocks that are late",
                   {count_arg("homes", late_homes), count_arg("households", place.households)}));
    }
    if (place.problems_overdue > 0) {
        raise(
            place, Alarm::warning,
            text("{count} problems past their day", {count_arg("count", place.problems_overdue)}));
    }
}

} // namespace sim::standing
