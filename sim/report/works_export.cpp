#include "sim/report/works_export.hpp"

#include "sim/report/works_reasons.hpp"

#include <utility>

namespace sim::report {

namespace {

/// Projects written before there were works have neither crews nor a calendar.
bool knows_works(Dataset const &dataset)
{
    return !dataset.crew_types.empty() && !dataset.calendar_days.empty();
}

/// What falls due in each town and street: the lines of its blocks alone.
std::vector<MonthMoney> money_by_jurisdiction(ExportedWorks::Case const &of,
                                              works::Works const &works)
{
    std::vector<MonthMoney> money;
    for (std::uint32_t j = 0; j < of.dataset.jurisdictions.size(); ++j) {
        auto const counts = [&](LedgerLine const &line) {
            return line.block != no_index &&
                   of.dataset.blocks[line.block].jurisdiction == JurisdictionId{j};
        };
        money.push_back(works::money_by_month(
            {of.dataset, of.scenario, of.results, *works.plan, *works.problem}, works.schedule,
            counts));
    }
    return money;
}

} // namespace

ExportedWorks::ExportedWorks(Case const &scenario, works::Works const *given)
{
    if (given == nullptr && knows_works(scenario.dataset)) {
        m_made = works::follow_works(scenario.dataset, scenario.scenario, scenario.results);
        given = &*m_made;
    }
    if (given == nullptr || given->schedule.empty()) {
        m_unscheduled = given != nullptr && !given->plan->packages.empty();
        if (m_unscheduled && given->problem != nullptr) {
            m_reasons = why_unscheduled({scenario.dataset, scenario.scenario, scenario.results,
                                         *given->plan, *given->problem});
        }
        return;
    }
    std::vector<MonthMoney> money;
    if (given->problem != nullptr && !given->answer.money.empty()) {
        money = money_by_jurisdiction(scenario, *given);
    }
    m_dated.emplace(DatedWorks::Source{scenario.dataset, scenario.scenario, *given->plan,
                                       given->schedule, given->answer, std::move(money)});
}

} // namespace sim::report
