#include "sim/engine/works/answers/bottlenecks.hpp"

#include "sim/engine/works/answers/milestones.hpp"
#include "sim/engine/works/answers/words.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace sim::works {

namespace {

constexpr std::size_t most_chains_named = 3; ///< of one target: more than a reader takes in

/// Crews of a pool by a period: the most there are at any time before.
std::int32_t crews_before(WorksPlan const &plan, std::uint32_t pool, Period end)
{
    std::vector<std::int32_t> const &available = plan.crews[pool].available;
    auto const count = std::min(available.size(), static_cast<std::size_t>(std::max(end, 1)));
    return count == 0 ? 0
                      : *std::max_element(available.begin(),
                                          available.begin() + static_cast<std::ptrdiff_t>(count));
}

CrewType const &type_of(Case const &works, std::uint32_t pool)
{
    return works.dataset.crew_types[works.plan.crews[pool].type];
}

Bottleneck crew_bottleneck(Case const &works, WorksTarget const &target,
                           UnitBound::Part const &part)
{
    Period const end = due_end(works.plan, target);
    CrewType const &type = type_of(works, part.resource);
    std::vector<TextArg> args{
        crew_arg("crew", type),
        crews_arg("crews", crews_before(works.plan, part.resource, end), type),
        count_arg("homes", part.lost), date_arg("due", target.due)};
    return {Bottleneck::Kind::crew, part.resource, static_cast<int>(part.lost),
            text("{crew}: {crews}, {homes} homes fewer by {due}", std::move(args))};
}

/// Homes that come too late by chains alone, through one package.
struct LateChain
{
    std::uint32_t through = none;
    std::uint32_t last = none; ///< the latest milestone behind it
    int households = 0;
};

/// Earliest dates of a problem, and the ways that make them so.
class Ways
{
public:
    explicit Ways(Problem const &problem)
        : m_problem{problem}, m_windows{windows(problem, problem.horizon)}
    {
    }

    [[nodiscard]] Period finish(std::uint32_t package) const
    {
        return m_windows.earliest_finish[package];
    }
    /// The package for whose end another waits; none if that begins at its own release.
    [[nodiscard]] std::uint32_t waits_for(std::uint32_t package) const
    {
        std::uint32_t last = none;
        for (std::uint32_t const before : m_problem.predecessors(package)) {
            last = last == none || finish(before) > finish(last) ? before : last;
        }
        bool const waits = last != none && finish(last) >= m_problem.not_before[package] &&
                           m_problem.fixed_start[package] < 0;
        return waits ? last : none;
    }
    /// The longest shared package on the way to a milestone, or the longest of all.
    [[nodiscard]] std::uint32_t through(WorksPlan const &plan, std::uint32_t milestone) const
    {
        std::uint32_t longest = milestone;
        for (std::uint32_t p = milestone; p != none; p = waits_for(p)) {
            longest = weight(plan, p) > weight(plan, longest) ? p : longest;
        }
        return longest;
    }
    /// First package of the way.
    [[nodiscard]] std::uint32_t root(std::uint32_t package) const
    {
        while (waits_for(package) != none) {
            package = waits_for(package);
        }
        return package;
    }

private:
    [[nodiscard]] std::tuple<bool, Period> weight(WorksPlan const &plan,
                                                  std::uint32_t package) const
    {
        return {plan.packages[package].block == no_index,
                m_windows.earliest_finish[package] - m_windows.earliest_start[package]};
    }

    Problem const &m_problem;
    Windows m_windows;
};

Text chain_sentence(WorksPlan const &plan, WorksTarget const &target, Ways const &ways,
                    LateChain const &chain)
{
    auto const day = [&](std::uint32_t package) {
        return static_cast<Day>(plan.first_day + ways.finish(package) - 1);
    };
    WorkPackage const &root = plan.packages[ways.root(chain.last)];
    TextArg const homes = count_arg("homes", chain.households);
    if (root.not_before > target.due) {
        return text("{homes} homes of blocks of {year} are planned to begin after {due}, from "
                    "{begin} on",
                    {homes,
                     date_arg("due", target.due),
                     date_arg("begin", root.not_before),
                     {"year", std::to_string(civil_date(root.not_before).year)}});
    }
    if (ways.finish(chain.last) == never) {
        return text("{package} and what follows it find no time within the horizon: {homes} homes",
                    {text_arg("package", plan.packages[chain.through].name), homes});
    }
    return text("{package}: done on {done} at the earliest, the {homes} homes behind it connected "
                "by {last}",
                {text_arg("package", plan.packages[chain.through].name),
                 date_arg("done", day(chain.through)), homes, date_arg("last", day(chain.last))});
}

std::vector<Bottleneck> late_chains(Case const &works, Problem const &problem, std::size_t index)
{
    WorksTarget const &target = works.plan.targets[index];
    Ways const ways{problem};
    std::map<std::uint32_t, LateChain> by_package;
    for (Milestone const &milestone : milestones(works.plan, index)) {
        if (ways.finish(milestone.package) > due_end(works.plan, target)) {
            std::uint32_t const through = ways.through(works.plan, milestone.package);
            LateChain &chain = by_package[through];
            chain.through = through;
            chain.households += milestone.households;
            bool const later =
                chain.last == none || ways.finish(milestone.package) > ways.finish(chain.last);
            chain.last = later ? milestone.package : chain.last;
        }
    }
    std::vector<LateChain> chains;
    for (auto const &[package, chain] : by_package) {
        chains.push_back(chain);
    }
    std::ranges::stable_sort(chains, std::greater{}, &LateChain::households);
    chains.resize(std::min(chains.size(), most_chains_named));
    std::vector<Bottleneck> found;
    for (LateChain const &chain : chains) {
        found.push_back({Bottleneck::Kind::chain, chain.last, chain.households,
                         chain_sentence(works.plan, target, ways, chain)});
    }
    return found;
}

/// Homes that the plan neither has connected nor connects.
int homes_left_on_coal(Case const &works)
{
    int homes = -works.plan.households_before - works.plan.households;
    for (Block const &block : works.dataset.blocks) {
        homes += block.households;
    }
    return homes;
}

} // namespace

Period due_end(WorksPlan const &plan, WorksTarget const &target)
{
    auto const days = static_cast<Period>(plan.day_count());
    return std::clamp(static_cast<Period>(target.due - plan.first_day + 1), 0, days);
}

std::vector<Bottleneck> bottlenecks_of(Case const &works, Problem const &problem, std::size_t index,
                                       UnitBound const &bound)
{
    WorksTarget const &target = works.plan.targets[index];
    std::vector<Bottleneck> found;
    int const on_coal = target.households - works.plan.households_before - works.plan.households;
    if (on_coal > 0) {
        found.push_back({Bottleneck::Kind::none, no_index, on_coal,
                         text("{homes} homes stay on coal by the plan, {missing} too many for "
                              "the target",
                              {count_arg("homes", std::max(on_coal, homes_left_on_coal(works))),
                               count_arg("missing", on_coal)})});
    }
    for (UnitBound::Part const &part : bound.parts) {
        if (part.lost > 0 && part.resource != none) {
            found.push_back(crew_bottleneck(works, target, part));
        }
    }
    for (Bottleneck &chain : late_chains(works, problem, index)) {
        found.push_back(std::move(chain));
    }
    std::ranges::stable_sort(found, std::greater{}, &Bottleneck::households_lost);
    return found;
}

std::vector<Bottleneck> chain_bottlenecks(Case const &works, WorksSchedule const &schedule)
{
    std::vector<PackageState> const states = package_states(works, schedule);
    std::map<std::uint32_t, Day> waited; // by pool, days of work before those that wait
    for (std::size_t p = 0; p < states.size(); ++p) {
        if (states[p].critical && states[p].held_by == HeldBy::crew) {
            std::uint32_t const holder = states[p].holder;
            waited[works.plan.packages[p].crew] +=
                holder == no_index ? 0 : schedule.finish[holder] - schedule.start[holder] + 1;
        }
    }
    std::vector<std::pair<Day, Bottleneck>> ranked;
    for (auto const &[pool, days] : waited) {
        std::int32_t const crews =
            crews_before(works.plan, pool, static_cast<Period>(works.plan.day_count()));
        ranked.push_back(
            {days,
             {Bottleneck::Kind::crew, pool, 0,
              text("{crew}: {crews}, {days} of the critical chain wait "
                   "for them",
                   {crew_arg("crew", type_of(works, pool)),
                    crews_arg("crews", crews, type_of(works, pool)), days_arg("days", days)})}});
    }
    std::ranges::stable_sort(ranked, std::greater{}, [](auto const &row) { return row.first; });
    std::vector<Bottleneck> found;
    for (auto &[days, bottleneck] : ranked) {
        found.push_back(std::move(bottleneck));
    }
    return found;
}

} // namespace sim::works
