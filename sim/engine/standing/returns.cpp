#include "sim/engine/standing/returns.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace sim::standing {

Returns::Returns(Dataset const &dataset, std::vector<bool> counted, Day today)
    : m_dataset{dataset}, m_counted{std::move(counted)}, m_today{today},
      m_last(dataset.blocks.size(), nullptr), m_days(dataset.jurisdictions.size()),
      m_problems(dataset.blocks.size())
{
    for (ProgressReport const &report : dataset.progress) {
        if (report.week > today || report.block.index >= m_last.size()) {
            continue;
        }
        ProgressReport const *&last = m_last[report.block.index];
        if (last == nullptr || last->week <= report.week) {
            last = &report;
        }
        std::optional<Day> &day = m_days[dataset.block(report.block).jurisdiction.index];
        day = day ? std::max(*day, report.week) : report.week;
    }
    add_problems();
}

void Returns::add_problems()
{
    for (WorksProblem const &problem : m_dataset.problems) {
        bool const open =
            problem.reported <= m_today && (!problem.solved || *problem.solved > m_today);
        if (!open || problem.block.index >= m_problems.size()) {
            continue;
        }
        Problems &of_block = m_problems[problem.block.index];
        ++of_block.open;
        if (problem.due && *problem.due < m_today) {
            ++of_block.overdue;
            of_block.first_due =
                of_block.first_due ? std::min(*of_block.first_due, *problem.due) : *problem.due;
        }
    }
}

std::vector<ReturnedHomes> Returns::series(std::optional<JurisdictionId> place) const
{
    std::map<Day, std::vector<ProgressReport const *>> by_day;
    for (ProgressReport const &report : m_dataset.progress) {
        if (report.week <= m_today && report.block.index < m_last.size() &&
            (!place || m_dataset.block(report.block).jurisdiction == *place)) {
            by_day[report.week].push_back(&report);
        }
    }
    std::vector<int> done(m_last.size(), 0);
    std::vector<ReturnedHomes> series;
    int sum = 0;
    for (auto const &[day, reports] : by_day) {
        for (ProgressReport const *const report : reports) {
            std::uint32_t const b = report->block.index;
            if (m_counted[b]) {
                sum += report->households_done - done[b];
                done[b] = report->households_done;
            }
        }
        series.push_back({day, sum});
    }
    return series;
}

} // namespace sim::standing
