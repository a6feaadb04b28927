#include "sim/engine/replan/date_changes.hpp"

#include "sim/engine/assign/reasons/words.hpp"
#include "sim/engine/works/answers/words.hpp"
#include "sim/engine/works/packages/progressed.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace sim::replan {

namespace {

using works::count_arg;
using works::date_arg;

constexpr std::array<char const *, 4> kind_keys{"returned", "moved", "added", "dropped"};

WorkDates dates_at(WorksSchedule const &schedule, std::size_t p)
{
    return {schedule.start[p], schedule.finish[p], false};
}

class Writer
{
public:
    Writer(Side const &before, Side const &after, std::vector<BlockState> const &blocks, Day today)
        : m_before{before}, m_after{after}, m_blocks{blocks}, m_today{today},
          m_states{works::package_states(after.works, after.schedule)}
    {
        for (std::uint32_t p = 0; p < old_plan().packages.size(); ++p) {
            m_old.emplace(old_plan().packages[p].id, p);
        }
    }

    std::vector<DateChange> write();

private:
    [[nodiscard]] WorksPlan const &old_plan() const { return m_before.works.plan; }
    [[nodiscard]] WorksPlan const &new_plan() const { return m_after.works.plan; }
    [[nodiscard]] Dataset const &dataset() const { return m_after.works.dataset; }
    [[nodiscard]] Choice const &choice_before(std::uint32_t b) const
    {
        return m_before.works.scenario.plan.choices[b];
    }
    [[nodiscard]] Choice const &choice_after(std::uint32_t b) const
    {
        return m_after.works.scenario.plan.choices[b];
    }
    [[nodiscard]] Text route_reason(std::uint32_t block, bool added) const;
    [[nodiscard]] Text moved_reason(std::uint32_t p, WorkDates const &before) const;
    [[nodiscard]] Text not_done_reason(WorkPackage const &package, WorkDates const &before) const;
    [[nodiscard]] Text returned_reason(WorkPackage const &package) const;
    [[nodiscard]] std::optional<DateChange> changed(std::uint32_t p);

    Side const &m_before;
    Side const &m_after;
    std::vector<BlockState> const &m_blocks;
    Day m_today;
    std::vector<PackageState> m_states;
    std::map<std::string_view, std::uint32_t> m_old; ///< packages of the old plan by id
};

Text Writer::route_reason(std::uint32_t block, bool added) const
{
    if (block == no_index) {
        return added ? text("The new routes need it") : text("The new routes do not need it");
    }
    TextArg const route = assign::route_arg("route", dataset(), choice_after(block).route);
    return text("The block takes {route} now", {route});
}

Text Writer::returned_reason(WorkPackage const &package) const
{
    BlockState const *const block = package.block == no_index ? nullptr : &m_blocks[package.block];
    if (block == nullptr || block->returns.empty()) {
        return text("Done before what waits for it, as returned");
    }
    return text("As returned: {done} of {homes} homes done by {date}",
                {count_arg("done", block->returns.households_done()),
                 count_arg("homes", dataset().blocks[package.block].households),
                 date_arg("date", block->returns.last_week())});
}

/// \pre its block has returns
Text Writer::not_done_reason(WorkPackage const &package, WorkDates const &before) const
{
    BlockState const &block = m_blocks[package.block];
    if (!block.begun) {
        return text("Not begun by {date}, as returned",
                    {date_arg("date", block.returns.last_week())});
    }
    if (before.finish > block.returns.last_week()) { // it was not to be done yet
        return text("What stands before it was not done by {date}, as returned",
                    {date_arg("date", block.returns.last_week())});
    }
    if (package.stage == WorkStage::accept || package.stage == WorkStage::pay) {
        return text("Not accepted by {date}, as returned",
                    {date_arg("date", block.returns.last_week())});
    }
    int const homes = dataset().blocks[package.block].households;
    if (block.returns.households_done() >= homes) { // what follows connection follows it later
        return text("All homes are connected by {date}, as returned: later than planned",
                    {date_arg("date", block.returns.last_week())});
    }
    return text("Not done by {date}: {done} of {homes} homes returned",
                {date_arg("date", block.returns.last_week()),
                 count_arg("done", block.returns.households_done()), count_arg("homes", homes)});
}

Text Writer::moved_reason(std::uint32_t p, WorkDates const &before) const
{
    WorkPackage const &package = new_plan().packages[p];
    std::uint32_t const b = package.block;
    if (b != no_index && choice_before(b).route != choice_after(b).route) {
        return route_reason(b, true);
    }
    if (b != no_index && choice_before(b).start_year != choice_after(b).start_year) {
        return text("The block begins in {year} now",
                    {{"year", std::to_string(choice_after(b).start_year)}});
    }
    if (before.start <= m_today && b != no_index && !m_blocks[b].returns.empty()) {
        return not_done_reason(package, before);
    }
    if (before.start <= m_today) {
        return text("Not begun by {date}", {date_arg("date", m_today)});
    }
    return works::hold_text(m_after.works, m_after.schedule, m_states, p);
}

std::optional<DateChange> Writer::changed(std::uint32_t p)
{
    WorkPackage const &package = new_plan().packages[p];
    DateChange change;
    change.package = package.id;
    change.name = package.name;
    change.block = package.block;
    change.after = dates_at(m_after.schedule, p);
    auto const old = m_old.find(package.id);
    if (old == m_old.end()) {
        change.kind = DateKind::added;
        change.reason = route_reason(package.block, true);
        return change;
    }
    change.before = dates_at(m_before.schedule, old->second);
    m_old.erase(old);
    if (change.before == change.after) {
        return std::nullopt;
    }
    bool const returned = works::is_settled(new_plan(), p);
    change.kind = returned ? DateKind::returned : DateKind::moved;
    change.reason = returned ? returned_reason(package) : moved_reason(p, *change.before);
    return change;
}

std::vector<DateChange> Writer::write()
{
    std::vector<DateChange> changes;
    for (std::uint32_t p = 0; p < new_plan().packages.size(); ++p) {
        if (auto change = changed(p)) {
            changes.push_back(std::move(*change));
        }
    }
    std::vector<std::uint32_t> gone;
    for (auto const &[id, p] : m_old) {
        gone.push_back(p);
    }
    std::ranges::sort(gone);
    for (std::uint32_t const p : gone) {
        WorkPackage const &package = old_plan().packages[p];
        DateChange change;
        change.kind = DateKind::dropped;
        change.package = package.id;
        change.name = package.name;
        change.block = package.block;
        change.before = dates_at(m_before.schedule, p);
        change.reason = route_reason(package.block, false);
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace

char const *key_of(DateKind kind)
{
    return kind_keys[static_cast<std::size_t>(kind)];
}

std::vector<DateChange> date_changes(Side const &before, Side const &after,
                                     std::vector<BlockState> const &blocks, Day today)
{
    return Writer{before, after, blocks, today}.write();
}

std::size_t count_of(std::vector<DateChange> const &changes, DateKind kind)
{
    return static_cast<std::size_t>(std::ranges::count(changes, kind, &DateChange::kind));
}

} // namespace sim::replan
