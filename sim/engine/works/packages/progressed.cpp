#include "sim/engine/works/packages/progressed.hpp"

#include "sim/engine/works/packages/package_evidence.hpp"

#include <algorithm>
#include <cmath>

namespace sim::works {

namespace {

constexpr std::int64_t full_day = 1000;

/// A calendar of which every day counts in full: what is done took the days that it took.
std::uint32_t add_every_day(WorksPlan &plan)
{
    plan.times.push_back({std::vector<std::uint16_t>(plan.day_count(), full_day), {}});
    return static_cast<std::uint32_t>(plan.times.size() - 1);
}

void fix(WorksPlan &plan, std::uint32_t p, std::vector<Evidence> const &evidence,
         std::uint32_t every_day)
{
    WorkPackage &package = plan.packages[p];
    Evidence const &known = evidence[p];
    package.fixed_start = known.start;
    package.not_before = std::min(package.not_before, known.start);
    package.content = (known.finish - known.start + 1) * full_day;
    plan.time_of[p] = every_day;
    // Done all the same, or begun before what it was planned to wait for.
    std::erase_if(package.after, [&](std::uint32_t before) {
        return !evidence[before].fixed || evidence[before].finish >= known.start;
    });
}

void leave(WorkPackage &package, Evidence const &known, Day today)
{
    package.not_before = std::max(package.not_before, today + 1);
    package.content = std::max<std::int64_t>(
        1, std::llround(static_cast<double>(package.content) * known.left_share));
    if (package.fixed_start && *package.fixed_start <= today) {
        package.fixed_start.reset(); // the day went by
    }
}

/// Crews that are at work are there, whatever number the scenario says now.
void raise_crews(WorksPlan &plan, std::vector<Evidence> const &evidence)
{
    std::vector<std::vector<std::int32_t>> used(plan.crews.size());
    for (std::uint32_t p = 0; p < plan.packages.size(); ++p) {
        WorkPackage const &package = plan.packages[p];
        if (!evidence[p].fixed || package.crew == no_index) {
            continue;
        }
        std::vector<std::int32_t> &days = used[package.crew];
        days.resize(plan.day_count());
        for (Day day = evidence[p].start; day <= evidence[p].finish; ++day) {
            days[static_cast<std::size_t>(day - plan.first_day)] += package.crews;
        }
    }
    for (std::size_t pool = 0; pool < used.size(); ++pool) {
        for (std::size_t day = 0; day < used[pool].size(); ++day) {
            std::int32_t &available = plan.crews[pool].available[day];
            available = std::max(available, used[pool][day]);
        }
    }
}

} // namespace

// The calendar of what is settled stands behind those of all kinds of work and of all crews.
bool is_settled(WorksPlan const &plan, std::size_t package)
{
    std::size_t const every_day = work_time_count + plan.crews.size();
    return plan.times.size() > every_day && plan.time_of[package] == every_day;
}

void apply_progress(WorksPlan &plan, WorksInput const &input)
{
    if (!input.progress_day()) {
        return;
    }
    std::vector<Evidence> const evidence = package_evidence(plan, input, *input.progress_day());
    std::uint32_t const every_day = add_every_day(plan);
    for (std::uint32_t p = 0; p < plan.packages.size(); ++p) {
        if (evidence[p].fixed) {
            fix(plan, p, evidence, every_day);
        } else {
            leave(plan.packages[p], evidence[p], *input.progress_day());
        }
    }
    raise_crews(plan, evidence);
}

} // namespace sim::works
