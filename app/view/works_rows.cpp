#include "app/view/works_rows.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

namespace app {

namespace {

struct Head
{
    int order = 0; ///< among its neighbours
    std::string key;
    sim::Text name;
    std::optional<sim::RouteFamily> family;
    std::uint32_t crew = sim::no_index;
};

Head shared_head()
{
    return {
        std::numeric_limits<int>::max(), "shared", sim::text("Shared works and programmes"), {}};
}

Head category_head(sim::WorkPackage const &package)
{
    switch (sim::category_of(package.family.value_or(sim::RouteFamily::none))) {
    case sim::Category::heat_network:
        return {0, "heat", sim::text("Heat network"), sim::RouteFamily::heat_network};
    case sim::Category::gas:
        return {1, "gas", sim::text("Coal to gas"), sim::RouteFamily::gas};
    case sim::Category::new_energy:
        return {2, "new_energy", sim::text("New energy"), sim::RouteFamily::solar_electric};
    case sim::Category::none:
        break;
    }
    return shared_head();
}

Head jurisdiction_head(sim::Dataset const &dataset, sim::WorkPackage const &package)
{
    if (package.jurisdiction >= dataset.jurisdictions.size()) {
        return shared_head();
    }
    sim::Jurisdiction const &place = dataset.jurisdictions[package.jurisdiction];
    return {static_cast<int>(package.jurisdiction),
            place.code,
            sim::text("{name}", {{"name", place.name, place.name_en}}),
            {}};
}

Head crew_head(sim::Dataset const &dataset, sim::WorksPlan const &plan,
               sim::WorkPackage const &package)
{
    if (package.crew >= plan.crews.size()) {
        return {std::numeric_limits<int>::max(), "none", sim::text("Without crews"), {}};
    }
    sim::CrewType const &type = dataset.crew_types[plan.crews[package.crew].type];
    return {static_cast<int>(package.crew),
            type.key,
            sim::text("{name}", {{"name", type.name_zh, type.name_en}}),
            {},
            package.crew};
}

Head stage_head(sim::WorkPackage const &package)
{
    return {static_cast<int>(package.stage), sim::key_of(package.stage),
            sim::text(stage_label(package.stage)), package.family};
}

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
        std::erase_if(all, [this](std::uint32_t p) { return !is_listed(p); });
        if (m_order.block) {
            write_block(all);
        }
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
    [[nodiscard]] Head group_of(std::uint32_t package) const
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
    [[nodiscard]] Head part_of(std::uint32_t package) const
    {
        sim::WorkPackage const &one = m_plan.packages[package];
        return m_order.group == WorksGroup::crew ? jurisdiction_head(m_dataset, one)
                                                 : stage_head(one);
    }
    [[nodiscard]] bool is_folded(std::string const &node) const
    {
        return m_order.folds.contains(node);
    }

    void add_head(WorksRowKind kind, std::string node, Head const &head, Packages packages,
                  bool open)
    {
        WorksRow row;
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
            row.households += m_plan.packages[p].households;
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
    void write_block(std::vector<std::uint32_t> &all)
    {
        auto const others = std::ranges::stable_partition(all, [this](std::uint32_t p) {
            return m_plan.packages[p].block == m_order.block->index;
        });
        std::vector<std::uint32_t> own(all.begin(), others.begin());
        if (own.empty()) {
            return;
        }
        all.erase(all.begin(), others.begin());
        std::ranges::sort(own, {}, [this](std::uint32_t p) {
            return std::tuple{m_schedule.start[p], p};
        });
        sim::Block const &block = m_dataset.block(*m_order.block);
        Head const head{0, "block", sim::text("{name}", {{"name", block.name, block.name_en}}), {}};
        bool const open = !is_folded(head.key);
        add_head(WorksRowKind::group, head.key, head, own, open);
        add_packages(own, open);
    }

    void write_group(Packages packages)
    {
        Head const head = group_of(packages.front());
        bool const open = !is_folded(head.key);
        add_head(WorksRowKind::group, head.key, head, packages, open);
        if (!open) {
            add_packages(packages, false);
            return;
        }
        for (std::size_t begin = 0; begin < packages.size();) {
            std::size_t end = begin;
            Head const part = part_of(packages[begin]);
            while (end < packages.size() && m_place[packages[end]] == m_place[packages[begin]]) {
                ++end;
            }
            Packages const own = packages.subspan(begin, end - begin);
            std::string const node = head.key + "/" + part.key;
            bool const part_open = is_folded(node);
            add_head(WorksRowKind::part, node, part, own, part_open);
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
