#include "sim/engine/works/answers/risk_count.hpp"

#include "sim/engine/works/answers/target_units.hpp"

#include <algorithm>
#include <cmath>

namespace sim::works {

namespace {

std::size_t find_target(WorksPlan const &plan, char const *id)
{
    for (std::size_t t = 0; t < plan.targets.size(); ++t) {
        if (plan.targets[t].id == id) {
            return t;
        }
    }
    return 0;
}

/// As the results allot them, at most what the plan connects; without, the target's share.
std::vector<int> wanted_homes(Case const &works, double share)
{
    std::vector<int> all(works.dataset.jurisdictions.size(), 0);
    for (WorkPackage const &package : works.plan.packages) {
        if (package.jurisdiction < all.size()) {
            all[package.jurisdiction] += package.households;
        }
    }
    std::vector<int> homes(all.size(), 0);
    std::vector<int> const &allotted = works.results.households_first_year;
    for (std::size_t b = 0; b < allotted.size(); ++b) {
        homes[works.dataset.blocks[b].jurisdiction.index] += allotted[b];
    }
    for (std::size_t j = 0; j < all.size(); ++j) {
        homes[j] = allotted.empty() ? static_cast<int>(std::lround(share * all[j]))
                                    : std::min(homes[j], all[j]);
    }
    return homes;
}

void count_jurisdictions(WorksPlan const &plan, RiskQuestions const &asked, RiskCounts &counts)
{
    Day const heat = plan.targets[asked.heat].due;
    std::fill(counts.connected.begin(), counts.connected.end(), 0);
    for (std::size_t i = 0; i < plan.packages.size(); ++i) {
        std::uint32_t const jurisdiction = plan.packages[i].jurisdiction;
        if (jurisdiction < counts.connected.size() && counts.finish[i] <= heat) {
            counts.connected[jurisdiction] += plan.packages[i].households;
        }
    }
    for (std::size_t j = 0; j < counts.connected.size(); ++j) {
        counts.jurisdictions[j] += counts.connected[j] >= asked.wanted[j] ? 1 : 0;
    }
}

/// It took longer than planned, or found no place though what it waits for was done.
bool is_slow(RiskQuestions const &asked, WorksRun const &run, std::uint32_t package,
             std::uint32_t holder)
{
    Period const end = run.finish()[package];
    if (end == never) {
        return holder == no_index || run.finish()[holder] != never;
    }
    return end - run.start()[package] > asked.planned[package];
}

void count_culprits(RiskQuestions const &asked, WorksRun const &run, int draw, RiskCounts &counts)
{
    while (!counts.to_follow.empty()) {
        std::uint32_t const package = counts.to_follow.back();
        counts.to_follow.pop_back();
        if (package == no_index || counts.seen[package] == draw) {
            continue;
        }
        counts.seen[package] = draw;
        std::uint32_t const holder = run.holder(package);
        counts.culprits[package] += is_slow(asked, run, package, holder) ? 1 : 0;
        counts.to_follow.push_back(holder);
    }
}

} // namespace

RiskQuestions risk_questions(Case const &works, WorksSchedule const &schedule)
{
    RiskQuestions asked;
    for (std::size_t t = 0; t < works.plan.targets.size(); ++t) {
        asked.units.push_back(target_units(works.plan, t));
    }
    asked.first = find_target(works.plan, "first_year");
    asked.heat = find_target(works.plan, "season");
    if (!works.plan.targets.empty()) {
        asked.wanted = wanted_homes(works, works.plan.targets[asked.heat].share);
    }
    for (std::size_t i = 0; i < schedule.start.size(); ++i) {
        asked.planned.push_back(schedule.finish[i] - schedule.start[i] + 1);
    }
    return asked;
}

RiskCounts make_counts(WorksPlan const &plan, RiskQuestions const &asked)
{
    RiskCounts counts;
    counts.jurisdictions.resize(asked.wanted.size(), 0);
    counts.connected.resize(asked.wanted.size(), 0);
    counts.culprits.resize(plan.packages.size(), 0);
    counts.finish.resize(plan.packages.size(), 0);
    counts.seen.resize(plan.packages.size(), -1);
    return counts;
}

void count_run(WorksPlan const &plan, RiskQuestions const &asked, WorksRun const &run, int draw,
               RiskCounts &counts, Day *reached)
{
    for (std::size_t i = 0; i < plan.packages.size(); ++i) {
        Period const end = run.finish()[i];
        counts.finish[i] = end == never ? plan.last_day + 1 : plan.first_day + end - 1;
    }
    for (std::size_t t = 0; t < plan.targets.size(); ++t) {
        reached[t] = reached_day(plan, t, asked.units[t], counts.finish);
    }
    if (plan.targets.empty()) {
        return;
    }
    count_jurisdictions(plan, asked, counts);
    Day const due = plan.targets[asked.first].due;
    if (reached[asked.first] <= due) {
        return;
    }
    for (std::uint32_t i = 0; i < plan.packages.size(); ++i) {
        if (asked.units[asked.first][i] > 0 && counts.finish[i] > due &&
            counts.finish[i] <= reached[asked.first]) {
            counts.to_follow.push_back(i);
        }
    }
    count_culprits(asked, run, draw, counts);
}

} // namespace sim::works
