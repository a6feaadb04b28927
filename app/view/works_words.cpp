#include "app/view/label_key.hpp"
#include "app/view/works_rows.hpp"

#include <algorithm>

namespace app {

double planned_share(WorksRows const &rows, WorksRow const &row, sim::WorksSchedule const &schedule,
                     sim::Day day)
{
    std::int64_t done = 0;
    std::int64_t all = 0;
    auto const add = [&](std::uint32_t package) {
        int const days = schedule.finish[package] - schedule.start[package] + 1;
        done += std::clamp(day - schedule.start[package] + 1, 0, days);
        all += days;
    };
    if (row.kind == WorksRowKind::package) {
        add(row.package);
    }
    for (std::uint32_t i = row.first; i < row.last; ++i) {
        add(rows.packages[i]);
    }
    return all > 0 ? static_cast<double>(done) / static_cast<double>(all) : 0.0;
}

char const *stage_label(sim::WorkStage stage)
{
    constexpr std::array<char const *, sim::work_stage_count> labels{
        label_key("Household survey"),
        label_key("Agreements with households"),
        label_key("Feasibility study"),
        label_key("Project approval"),
        label_key("Tender"),
        label_key("Design"),
        label_key("Permits"),
        label_key("Delivery of equipment"),
        label_key("Mains"),
        label_key("Stations"),
        label_key("Grid reinforcement"),
        label_key("Pipes within the block"),
        label_key("Indoor installation"),
        label_key("Testing"),
        label_key("Commissioning"),
        label_key("Removal of coal stoves"),
        label_key("Acceptance"),
        label_key("Payment of subsidies"),
        label_key("Renewal of the heat network"),
        label_key("Insulation of buildings")};
    return labels[static_cast<std::size_t>(stage)];
}

char const *stage_label(sim::WorksPlan const &plan, std::span<std::uint32_t const> packages)
{
    sim::WorkStage const stage = plan.packages[packages.front()].stage;
    bool const electric = std::ranges::all_of(packages, [&](std::uint32_t p) {
        auto const &family = plan.packages[p].family;
        return family && sim::category_of(*family) == sim::Category::new_energy;
    });
    if (electric && stage == sim::WorkStage::test) {
        return label_key("Electrical inspection");
    }
    if (electric && stage == sim::WorkStage::commission) {
        return label_key("Electrical commissioning");
    }
    return stage_label(stage);
}

} // namespace app
