#include "sim/engine/replan/question.hpp"

#include "sim/base/error.hpp"
#include "sim/engine/works/packages/works_input.hpp"

#include <utility>

namespace sim::replan {

DaySpan days_of_works(Dataset const &dataset, Scenario const &scenario)
{
    Results const none;
    works::WorksInput const input{dataset, scenario, none};
    return {input.first_day(), input.last_day()};
}

void require_day_of_works(Question const &question, std::string_view field)
{
    DaySpan const days = days_of_works(question.dataset, question.scenario);
    if (days.contains(question.today)) {
        return;
    }
    Diagnostic wrong;
    wrong.code = "out_of_range";
    wrong.where.field = field;
    wrong.value = iso_date(question.today);
    wrong.message = text("this day lies outside the days of the works");
    wrong.allowed = text("a day from {first} to {last}",
                         {{"first", iso_date(days.first)}, {"last", iso_date(days.last)}});
    throw InputError{{std::move(wrong)}};
}

bool comes_later(Replan const &made)
{
    auto const &before = made.old_works.answer.targets;
    auto const &after = made.works.answer.targets;
    return !before.empty() && !after.empty() && after.front().reached > before.front().reached;
}

} // namespace sim::replan
