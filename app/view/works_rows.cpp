#include "app/view/works_rows.hpp"
#include "app/view/works_heads.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

namespace app {

namespace {

/// Sorts packages under heads, then writes the rows of what is open.
class Writer
{
public:
    Writer(sim::Dataset const &dataset, sim::WorksPlan const &plan,
           sim::WorksSchedule const &schedule, std::vector<sim::PackageState> const &states,
           WorksOrder const &order)
        : m_dataset{dataset}, m_plan{plan}, m_schedule{schedule}, m_states{states}, m_order{order}
    {
        m_made.row_of.assign(plan.packages.size(), sim::no_index);
        for (std::uint32_t p = 0; p < plan.packages.size(); ++p) {
            m_place.emplace_back(group_of(p).order, part_of(p).order);
        }
    }

    WorksRows write()
    {
        std::vector<std::uint32_t> all(m_plan.packages.size());
        std::iota(all.begin(), all.end(), 0U);
        auto const is_left_out = [this](std::uint32_t p) { return !is_listed(p); };
        if (m_order.block) {
            write_block(all, is_left_out);
        }
        count_homes(all);
        std::erase_if(all, is_left_out);
        std::ranges::sort(all, {}, [this](std::uint32_t p) {
            return std::tuple{m_place[p], m_schedule.start[p], p};
        });
        for (std::size_t begin = 0; begin < all.size();) {
            std::size_t end = begin;
            while (end < all.size() && m_place[all[end]].first == m_place[all[begin]].first) {
                ++end;
            }
            write_group(std::span{all}.subspan(begin, end - begin));
            begin = end;
        }
        return std::move(m_made);
    }

private:
    using Packages = std::span<std::uint32_t const>;

    [[nodiscard]] bool is_critical(std::uint32_t package) const
    {
        return package < m_states.size() && m_states[package].critical;
    }
    [[nodiscard]] bool is_listed(std::uint32_t package) const
    {
        return m_order.filter == WorksFilter::all || is_critical(package);
    }
    [[nodiscard]] WorksHead group_of(std::uint32_t package) const
    {
        sim::WorkPackage const &one = m_plan.packages[package];
        switch (m_order.group) {
        case WorksGroup::jurisdiction:
            return jurisdiction_head(m_dataset, one);
        case WorksGroup::crew:
            return crew_head(m_dataset, m_plan, one);
        case WorksGroup::route:
            break;
        }
        return category_head(one);
    }
    [[nodiscard]] WorksHead part_of(std::uint32_t package) const
    {
        sim::WorkPackage const &one = m_plan.packages[package];
        return m_order.group == WorksGroup::crew ? jurisdiction_head(m_dataset, one)
                                                 : stage_head(one);
    }
    [[nodiscard]] bool is_folded(std::string const &node) const
    {
        return m_order.folds.contains(node);
    }

    /// Homes of each group and part, whatever the filter leaves out of them.
    void count_homes(Packages all)
    {
        for (std::uint32_t const p : all) {
            m_group_homes[m_place[p].first] += m_plan.packages[p].households;
            m_part_homes[m_place[p]] += m_plan.packages[p].households;
        }
    }
    [[nodiscard]] int homes_of(Packages packages) const
    {
        return std::accumulate(
            packages.begin(), packages.end(), 0,
            [this](int sum, std::uint32_t p) { return sum + m_plan.packages[p].households; });
    }
    void add_head(WorksRowKind kind, std::string node, WorksHead const &head, Packages packages,
                  int homes, bool open)
    {
        WorksRow row;
        row.households = homes;
        row.kind = kind;
        row.node = std::move(node);
        row.name = head.name;
        row.family = head.family;
        row.crew = head.crew;
        row.first = static_cast<std::uint32_t>(m_made.packages.size());
        row.last = row.first + static_cast<std::uint32_t>(packages.size());
        row.start = std::numeric_limits<sim::Day>::max();
        row.finish = std::numeric_limits<sim::Day>::min();
        row.float_days = std::numeric_limits<int>::max();
        row.open = open;
        auto const index = static_cast<std::uint32_t>(m_made.rows.size());
        for (std::uint32_t const p : packages) {
            row.start = std::min(row.start, m_schedule.start[p]);
            row.finish = std::max(row.finish, m_schedule.finish[p]);
            row.float_days = std::min(row.float_days, float_of(p));
            row.critical = row.critical || is_critical(p);
            m_made.row_of[p] = index;
            if (m_plan.packages[p].family != head.family && kind == WorksRowKind::part) {
                row.family.reset(); // works for several
            }
        }
        m_made.rows.push_back(std::move(row));
    }
    [[nodiscard]] int float_of(std::uint32_t package) const
    {
        return package < m_states.size() ? m_states[package].float_days : 0;
    }
    void add_package(std::uint32_t package)
    {
        sim::WorkPackage const &one = m_plan.packages[package];
        WorksRow row;
        row.family = one.family;
        row.package = package;
        row.households = one.households;
        row.start = m_schedule.start[package];
        row.finish = m_schedule.finish[package];
        row.float_days = float_of(package);
        row.critical = is_critical(package);
        m_made.row_of[package] = static_cast<std::uint32_t>(m_made.rows.size());
        m_made.rows.push_back(std::move(row));
    }
    void add_packages(Packages packages, bool open)
    {
        m_made.packages.insert(m_made.packages.end(), packages.begin(), packages.end());
        if (open) {
            std::ranges::for_each(packages, [this](std::uint32_t p) { add_package(p); });
        }
    }

    /// The selected block's packages leave `all` for a group of their own, as the works go on.
    template <class LeftOut>
    void write_block(std::vector<std::uint32_t> &all, LeftOut const &is_left_out)
    {
        auto const others = std::ranges::stable_partition(all, [this](std::uint32_t p) {
            return m_plan.packages[p].block == m_order.block->index;
        });
        std::vector<std::uint32_t> own(all.begin(), others.begin());
        if (own.empty()) {
            return;
        }
        all.erase(all.begin(), others.begin());
        int const homes = homes_of(own);
        std::erase_if(own, is_left_out);
        if (own.empty()) {
            return;
        }
        std::ranges::sort(own, {}, [this](std::uint32_t p) {
            return std::tuple{m_schedule.start[p], p};
        });
        sim::Block const &block = m_dataset.block(*m_order.block);
        WorksHead const head{
            0, "block", sim::text("{name}", {{"name", block.name, block.name_en}}), {}};
        bool const open = !is_folded(head.key);
        add_head(WorksRowKind::group, head.key, head, own, homes, open);
        add_packages(own, open);
    }

    void write_group(Packages packages)
    {
        WorksHead const head = group_of(packages.front());
        bool const open = !is_folded(head.key);
        add_head(WorksRowKind::group, head.key, head, packages,
                 m_group_homes.at(m_place[packages.front()].first), open);
        if (!open) {
            add_packages(packages, false);
            return;
        }
        for (std::size_t begin = 0; begin < packages.size();) {
            std::size_t end = begin;
            WorksHead part = part_of(packages[begin]);
            while (end < packages.size() && m_place[packages[end]] == m_place[packages[begin]]) {
                ++end;
            }
            Packages const own = packages.subspan(begin, end - begin);
            if (m_order.group != WorksGroup::crew) {
                part.name = sim::text(stage_label(m_plan, own));
            }
            std::string const node = head.key + "/" + part.key;
            bool const part_open = is_folded(node);
            add_head(WorksRowKind::part, node, part, own, m_part_homes.at(m_place[own.front()]),
                     part_open);
            add_packages(own, part_open);
            begin = end;
        }
    }

    sim::Dataset const &m_dataset;
    sim::WorksPlan const &m_plan;
    sim::WorksSchedule const &m_schedule;
    std::vector<sim::PackageState> const &m_states;
    WorksOrder const &m_order;
    std::vector<std::pair<int, int>> m_place; ///< of each package: order of its group and part
    std::map<int, int> m_group_homes;
    std::map<std::pair<int, int>, int> m_part_homes;
    WorksRows m_made;
};

} // namespace

WorksRows make_works_rows(sim::Dataset const &dataset, sim::WorksPlan const &plan,
                          sim::WorksSchedule const &schedule,
                          std::vector<sim::PackageState> const &states, WorksOrder const &order)
{
    return Writer{dataset, plan, schedule, states, order}.write();
}

} // namespace app
