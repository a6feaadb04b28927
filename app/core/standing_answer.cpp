#include "app/core/standing_answer.hpp"

#include "sim/engine/standing/standing.hpp"

#include <set>
#include <utility>

namespace app {

namespace {

std::vector<sim::Day> days_of_returns(sim::Dataset const &dataset)
{
    std::set<sim::Day> days;
    for (sim::ProgressReport const &report : dataset.progress) {
        days.insert(report.week);
    }
    return {days.begin(), days.end()};
}

std::vector<std::uint32_t> last_returns_by(sim::Dataset const &dataset, sim::Day day)
{
    std::vector<std::uint32_t> last(dataset.blocks.size(), sim::no_index);
    for (std::uint32_t r = 0; r < dataset.progress.size(); ++r) {
        sim::ProgressReport const &report = dataset.progress[r];
        std::uint32_t &known = last[report.block.index];
        bool const later = known == sim::no_index || dataset.progress[known].week < report.week;
        if (report.week <= day && later) {
            known = r;
        }
    }
    return last;
}

/// Why returns cannot be compared with dates.
std::vector<sim::Text> why_undated(sim::report::ExportedWorks const &works)
{
    if (!works.reasons().empty()) {
        return works.reasons();
    }
    return {works.unscheduled() ? sim::text("No schedule was found.")
                                : sim::text("The project knows no works: it has neither crews nor "
                                            "a calendar.")};
}

} // namespace

StandingDates::StandingDates(std::shared_ptr<sim::Dataset const> dataset,
                             std::shared_ptr<sim::Results const> results, sim::Scenario scenario)
    : m_dataset{std::move(dataset)}, m_results{std::move(results)},
      m_scenario{std::move(scenario)}, m_works{{*m_dataset, m_scenario, *m_results}, nullptr}
{
}

StandingAnswer answer_standing(StandingQuestion const &question)
{
    StandingAnswer answer;
    answer.dates = question.dates != nullptr
                       ? question.dates
                       : std::make_shared<StandingDates const>(question.dataset, question.results,
                                                               question.scenario);
    sim::Dataset const &dataset = answer.dataset();
    answer.return_days = days_of_returns(dataset);
    if (!question.day && answer.return_days.empty()) {
        answer.reasons = {sim::text("Nothing was returned yet.")};
        return answer;
    }
    if (!sim::standing::knows_rules(dataset)) {
        answer.reasons = {sim::text("The project knows no rules of alarms: nuantu-cli upgrade adds "
                                    "what it lacks.")};
        return answer;
    }
    sim::report::DatedWorks const *const works = answer.dates->works().dated();
    if (works == nullptr) {
        answer.reasons = why_undated(answer.dates->works());
        return answer;
    }
    sim::Day const day = question.day ? *question.day : answer.return_days.back();
    answer.standing = sim::standing::standing_of(
        {dataset, answer.dates->scenario(), works->plan(), works->schedule()}, {.today = day});
    answer.rates =
        sim::standing::clean_rates(dataset, answer.dates->scenario(), answer.dates->results(), day);
    answer.last_returns = last_returns_by(dataset, day);
    return answer;
}

} // namespace app
