#include "sim/engine/works/packages/learning.hpp"

#include "sim/engine/works/packages/calendars.hpp"
#include "sim/engine/works/rcpsp/working_time.hpp"

#include <algorithm>

namespace sim::works {

namespace {

/// Begin of learning moves what stands behind: the second pass knows what the first one found.
constexpr int passes = 2;

std::vector<WorkingTime> working_times(WorksPlan const &plan)
{
    std::vector<WorkingTime> times;
    for (DayShares const &shares : plan.times) {
        times.emplace_back(shares.share, shares.closures);
    }
    return times;
}

/// By pool: the first day on which a package of it can begin if crews were no matter; the day
/// behind the horizon if none can.
std::vector<Day> first_begins(WorksPlan const &plan)
{
    std::vector<WorkingTime> const times = working_times(plan);
    auto const horizon = static_cast<Period>(plan.day_count());
    std::vector<Period> finish(plan.packages.size());
    std::vector<Day> begins(plan.crews.size(), plan.last_day + 1);
    for (std::size_t p = 0; p < plan.packages.size(); ++p) {
        WorkPackage const &package = plan.packages[p];
        Period start = package.not_before - plan.first_day;
        for (std::uint32_t const before : package.after) {
            start = std::max(start, finish[before]);
        }
        if (package.fixed_start) {
            start = *package.fixed_start - plan.first_day;
        }
        WorkingTime const &time = times[plan.time_of[p]];
        start = start < 0 || start >= horizon ? never : time.begin(start, package.content);
        Period const end = start == never ? never : time.finish(start, package.content);
        finish[p] = std::min(end, horizon);
        if (start != never && package.crew != no_index) {
            begins[package.crew] = std::min(begins[package.crew], plan.first_day + start);
        }
    }
    return begins;
}

/// The first begin and every reopening behind it.
std::vector<Day> season_begins(DayShares const &shares, Day first_day, Day first)
{
    std::vector<Day> begins{first};
    for (std::int32_t const closure : shares.closures) {
        auto const reopened = std::find_if(shares.share.begin() + closure, shares.share.end(),
                                           [](std::uint16_t share) { return share > 0; });
        if (reopened != shares.share.end()) {
            Day const day = first_day + static_cast<Day>(reopened - shares.share.begin());
            if (day > begins.back()) {
                begins.push_back(day);
            }
        }
    }
    return begins;
}

} // namespace

bool rests_in_winter(std::string_view crew_key)
{
    return crew_key == "renewal" || crew_key == "insulation";
}

void set_times(WorksPlan &plan, Dataset const &dataset, Values const &values)
{
    auto const calendars = make_calendars(dataset, values, plan.first_day, plan.last_day);
    std::vector<DayShares> plain; // by pool: without learning
    for (CrewPool const &pool : plan.crews) {
        CrewType const &type = dataset.crew_types[pool.type];
        DayShares const &shares = calendars[static_cast<std::size_t>(type.time)];
        plain.push_back(rests_in_winter(type.key) ? outside_heating(shares, values, plan.first_day)
                                                  : shares);
    }
    plan.times.assign(calendars.begin(), calendars.end());
    plan.times.insert(plan.times.end(), plain.begin(), plain.end());
    plan.time_of.clear();
    for (WorkPackage const &package : plan.packages) {
        plan.time_of.push_back(package.crew == no_index
                                   ? static_cast<std::uint32_t>(package.time)
                                   : static_cast<std::uint32_t>(work_time_count) + package.crew);
    }
    for (int pass = 0; pass < passes; ++pass) {
        std::vector<Day> const begins = first_begins(plan);
        for (std::size_t pool = 0; pool < plain.size(); ++pool) {
            plan.times[work_time_count + pool] =
                with_learning(plain[pool], values, plan.first_day,
                              season_begins(plain[pool], plan.first_day, begins[pool]));
        }
    }
}

} // namespace sim::works
