// More crews and second shifts.
#include "sim/engine/works/answers/mend_ways.hpp"

#include "sim/engine/money/values.hpp"
#include "sim/engine/works/answers/words.hpp"

#include <algorithm>
#include <cmath>

namespace sim::works {

namespace {

Text detail_of(ExtraCrews const &hired, int from, int to, CrewType const &type)
{
    if (hired.none()) {
        return text("{from} become {to}; never more at work than now",
                    {crews_arg("from", from, type), crews_arg("to", to, type)});
    }
    return text("{from} become {to}, {first} to {last}: {days} of work",
                {crews_arg("from", from, type), crews_arg("to", to, type),
                 date_arg("first", hired.from), date_arg("last", hired.to),
                 days_arg("days", hired.days)});
}

/// Least number whose bound is that of the greatest, or lets the target.
int least_by_bound(Miss const &miss, std::uint32_t pool)
{
    CrewNumbers const &numbers = miss.numbers;
    auto const most_with = [&](int count) {
        Change change;
        numbers.put(change, pool, count);
        return miss.trials.prepare(std::move(change)).most_by_due;
    };
    int const wanted = std::min(miss.trials.wanted().households, most_with(numbers.most(pool)));
    int fails = numbers.now(pool);
    int may = numbers.most(pool);
    while (may - fails > 1 && !miss.trials.stopped()) {
        int const middle = fails + (may - fails) / 2;
        (most_with(middle) >= wanted ? may : fails) = middle;
    }
    return may;
}

Trial trial_with(Miss const &miss, std::uint32_t pool, int count)
{
    Change change;
    miss.numbers.put(change, pool, count);
    Trial trial = miss.trials.prepare(std::move(change));
    miss.trials.schedule(trial, miss.trials.works().plan, miss.schedule);
    return trial;
}

/// The bound's number fails by schedule: half as many again each time, then back by halves.
void search_above(Miss const &miss, std::uint32_t pool, int &count, Trial &trial)
{
    int const now = miss.numbers.now(pool);
    int fails = count;
    while (!trial.meets && trial.may_meet && fails < miss.numbers.most(pool) &&
           !miss.trials.stopped()) {
        count = std::min(miss.numbers.most(pool), fails + std::max(1, (fails - now + 1) / 2));
        trial = trial_with(miss, pool, count);
        fails = trial.meets ? fails : count;
    }
    while (trial.meets && count - fails > 1 && !miss.trials.stopped()) {
        int const middle = fails + (count - fails) / 2;
        Trial nearer = trial_with(miss, pool, middle);
        if (nearer.meets) {
            count = middle;
            trial = std::move(nearer);
        } else {
            fails = middle;
        }
    }
}

std::string key_of_pool(Miss const &miss, char const *kind, std::uint32_t pool)
{
    return std::string{kind} + "." + miss.type_of(pool).key;
}

} // namespace

std::optional<TriedMend> more_crews(Miss const &miss, std::uint32_t pool)
{
    int const now = miss.numbers.now(pool);
    if (miss.numbers.most(pool) <= now || miss.trials.stopped()) {
        return std::nullopt;
    }
    int count = least_by_bound(miss, pool);
    Trial trial = trial_with(miss, pool, count);
    search_above(miss, pool, count, trial);
    TriedMend mend = measured(miss, trial);
    if (trial.by_due <= miss.by_due) {
        return std::nullopt;
    }
    ExtraCrews const hired = extra_crews(miss.trials.works(), trial, pool, count - now);
    mend.id = key_of_pool(miss, "crews", pool);
    mend.name = text("{count} more: {crew}", {crews_arg("count", count - now, miss.type_of(pool)),
                                              crew_arg("crew", miss.type_of(pool))});
    mend.detail = detail_of(hired, now, count, miss.type_of(pool));
    mend.cost = hired.cost;
    return mend;
}

std::optional<TriedMend> two_shifts(Miss const &miss, std::uint32_t pool)
{
    Values const values{miss.trials.works().dataset, miss.trials.works().scenario};
    std::optional<double> const output = values.find("works.mend.second_shift_output_share");
    std::optional<double> const surcharge = values.find("works.mend.second_shift_surcharge_share");
    int const now = miss.numbers.now(pool);
    if (!output || !surcharge) {
        return std::nullopt;
    }
    int const count =
        std::min(miss.numbers.most(pool), now + static_cast<int>(std::lround(now * *output)));
    Change change;
    miss.numbers.put(change, pool, count);
    std::optional<Trial> const trial = try_change(miss, std::move(change));
    if (!trial || trial->by_due <= miss.by_due) {
        return std::nullopt;
    }
    TriedMend mend = measured(miss, *trial);
    // Each crew has a second one in its place, paid for the night; together they do the work of
    // `count` crews.
    ExtraCrews const hired = extra_crews(miss.trials.works(), *trial, pool, now);
    mend.id = key_of_pool(miss, "shifts", pool);
    mend.name = text("Two shifts: {crew}", {crew_arg("crew", miss.type_of(pool))});
    mend.detail = detail_of(hired, now, count, miss.type_of(pool));
    mend.cost = Money::from_yuan(hired.cost.yuan() * (1.0 + *surcharge));
    return mend;
}

} // namespace sim::works
