#include "sim/engine/works/answers/crew_numbers.hpp"

#include "sim/engine/money/values.hpp"
#include "sim/engine/works/answers/target_units.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace sim::works {

namespace {

/// The year that a key ends with: limit.crew.gas.2021.
std::optional<int> year_of(std::string const &key)
{
    std::size_t const dot = key.rfind('.');
    std::string const last = dot == std::string::npos ? "" : key.substr(dot + 1);
    bool const digits = last.size() == 4 && std::all_of(last.begin(), last.end(), [](char c) {
                            return c >= '0' && c <= '9';
                        });
    return digits ? std::optional{std::stoi(last)} : std::nullopt;
}

/// Crews of a pool at work, by day of the trial's plan.
std::vector<int> busy_days(Trial const &trial, std::uint32_t pool)
{
    WorksPlan const &plan = trial.plan;
    std::vector<int> busy(plan.day_count(), 0);
    for (std::size_t i = 0; i < plan.packages.size(); ++i) {
        if (plan.packages[i].crew != pool) {
            continue;
        }
        std::vector<std::uint16_t> const &share = plan.times[plan.time_of[i]].share;
        for (Day day = trial.schedule.start[i]; day <= trial.schedule.finish[i]; ++day) {
            auto const at = static_cast<std::size_t>(day - plan.first_day);
            busy[at] += share[at] > 0 ? plan.packages[i].crews : 0;
        }
    }
    return busy;
}

int available_before(WorksPlan const &plan, std::uint32_t pool, Day day)
{
    Day const within = std::clamp(day, plan.first_day, plan.last_day);
    return plan.crews[pool].available[static_cast<std::size_t>(within - plan.first_day)];
}

} // namespace

CrewNumbers::CrewNumbers(Case const &works, Day due)
{
    Values const values{works.dataset, works.scenario};
    constexpr int times_more = 4;
    constexpr int at_least_more = 10;
    for (CrewPool const &pool : works.plan.crews) {
        std::vector<Key> keys;
        int now = 0;
        double most = 1e9;
        for (std::string const &key : pool.parameters) {
            int const year = year_of(key).value_or(0);
            if (year > civil_date(due).year) {
                continue;
            }
            keys.push_back({key, static_cast<int>(std::lround(values.at(key)))});
            now = keys.back().value;
            if (works.dataset.parameters.has(key)) {
                most = std::min(most, works.dataset.parameters.at(key).high);
            }
        }
        int const wanted = std::max(now * times_more, now + at_least_more);
        m_keys.push_back(std::move(keys));
        m_now.push_back(now);
        m_most.push_back(std::max(now, static_cast<int>(std::min<double>(wanted, most))));
    }
}

int CrewNumbers::of(Change const &change, std::uint32_t pool) const
{
    if (m_keys[pool].empty()) {
        return m_now[pool];
    }
    auto const found = change.values.find(m_keys[pool].back().key);
    return found == change.values.end() ? m_now[pool]
                                        : static_cast<int>(std::lround(found->second));
}

void CrewNumbers::put(Change &change, std::uint32_t pool, int count) const
{
    for (Key const &key : m_keys[pool]) {
        int const number = std::max(0, key.value + count - m_now[pool]);
        if (number == key.value) {
            change.values.erase(key.key);
        } else {
            change.values[key.key] = number;
        }
    }
}

std::vector<bool> pools_before(WorksPlan const &plan, std::uint32_t target)
{
    std::vector<int> const units = target_units(plan, target);
    std::vector<bool> before(plan.packages.size(), false);
    std::vector<bool> pools(plan.crews.size(), false);
    for (std::size_t i = plan.packages.size(); i-- > 0;) {
        before[i] = before[i] || units[i] > 0;
        if (!before[i]) {
            continue;
        }
        for (std::uint32_t const other : plan.packages[i].after) {
            before[other] = true;
        }
        if (plan.packages[i].crew != no_index) {
            pools[plan.packages[i].crew] = true;
        }
    }
    return pools;
}

ExtraCrews extra_crews(Case const &works, Trial const &trial, std::uint32_t pool, int extra)
{
    ExtraCrews hired;
    std::vector<int> const busy = busy_days(trial, pool);
    WorksPlan const &plan = trial.plan;
    std::vector<bool> open(plan.day_count(), false);
    for (std::size_t i = 0; i < plan.packages.size(); ++i) {
        for (std::size_t at = 0; plan.packages[i].crew == pool && at < open.size(); ++at) {
            open[at] = open[at] || plan.times[plan.time_of[i]].share[at] > 0;
        }
    }
    int since = 0; // open days from the first day of need
    for (std::size_t at = 0; at < busy.size(); ++at) {
        Day const day = plan.first_day + static_cast<Day>(at);
        bool const more = busy[at] > available_before(works.plan, pool, day);
        if (more && hired.none()) {
            hired.from = day;
            since = 0;
        }
        since += open[at] ? 1 : 0;
        if (more) {
            hired.to = day;
            hired.days = since;
        }
    }
    double const yuan = works.dataset.crew_types[plan.crews[pool].type].yuan_per_crew_day;
    hired.cost = Money::from_yuan(yuan * extra * hired.days);
    return hired;
}

} // namespace sim::works
