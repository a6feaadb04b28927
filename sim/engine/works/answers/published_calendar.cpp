#include "sim/engine/works/answers/published_calendar.hpp"

#include "sim/engine/money/values.hpp"

#include <algorithm>

namespace sim::works {

std::optional<PublishedCalendar> published_calendar(Dataset const &dataset,
                                                    Scenario const &scenario)
{
    auto const phase = [&](char const *key, bool start) -> std::optional<Day> {
        auto const found = std::ranges::find(dataset.phases, key, &Phase::key);
        return found == dataset.phases.end() ? std::nullopt
                                             : day_number(start ? found->start : found->finish);
    };
    Values const values{dataset, scenario};
    auto const meta = dataset.meta.find("plan_issued");
    std::optional<double> const season = values.find("season.start_month_day");
    std::optional<double> const year = values.find("target.first_year");
    if (meta == dataset.meta.end() || !season || !year) {
        return std::nullopt;
    }
    std::optional<Day> const days[] = {
        day_number(meta->second),
        phase("phase2", true),
        phase("phase2", false),
        phase("phase3", true),
        phase("phase3", false),
        phase("phase4", false),
        day_number(static_cast<int>(*year), static_cast<int>(*season))};
    if (std::ranges::any_of(days, [](auto const &day) { return !day; })) {
        return std::nullopt;
    }
    return PublishedCalendar{*days[0], *days[1], *days[2], *days[3], *days[4], *days[5], *days[6]};
}

} // namespace sim::works
