#include "sim/report/works_export.hpp"

namespace sim::report {

ExportedWorks::ExportedWorks(Case const &scenario, works::Works const *given)
{
    if (given == nullptr || given->schedule.empty()) {
        return;
    }
    m_dated.emplace(DatedWorks::Source{
        scenario.dataset, scenario.scenario, *given->plan, given->schedule, given->answer, {}});
}

} // namespace sim::report
