#include "sim/engine/standing/clean_rate.hpp"

#include "sim/engine/money/values.hpp"
#include "sim/model/progress_series.hpp"

#include <algorithm>
#include <string>

namespace sim::standing {

namespace {

std::optional<Day> last_day(Dataset const &dataset, std::optional<Day> day)
{
    std::optional<Day> last;
    for (ProgressReport const &report : dataset.progress) {
        if (!day || report.week <= *day) {
            last = std::max(last.value_or(report.week), report.week);
        }
    }
    return last;
}

/// Area of so many of a block's homes.
double area_of(Block const &block, int households)
{
    return block.households == 0 ? 0.0
                                 : block.heated_floor_area_m2 * static_cast<double>(households) /
                                       static_cast<double>(block.households);
}

void add_denominator(CleanRate &rate, Values const &values, UrbanClass kind)
{
    std::string const key = std::string{"clean."} + key_of(kind);
    rate.heated_m2 = values.find(key + ".heated_area_m2");
    rate.other_unclean_m2 = values.value_or(key + ".other_unclean_area_m2", 0.0);
}

CleanRate sum_of(std::array<CleanRate, urban_class_count> const &kinds)
{
    CleanRate all;
    all.heated_m2 = 0.0;
    for (CleanRate const &kind : kinds) {
        all.heated_m2 = all.heated_m2 && kind.heated_m2
                            ? std::optional{*all.heated_m2 + *kind.heated_m2}
                            : std::nullopt;
        all.other_unclean_m2 += kind.other_unclean_m2;
        all.task_m2 += kind.task_m2;
        all.done_m2 += kind.done_m2;
        all.first_year_m2 += kind.first_year_m2;
        all.final_m2 += kind.final_m2;
    }
    bool const wrong = std::ranges::any_of(kinds, &CleanRate::contradicts);
    all.heated_m2 = wrong ? std::nullopt : all.heated_m2;
    return all;
}

} // namespace

bool CleanRate::contradicts() const
{
    return heated_m2 && *heated_m2 < task_m2 + other_unclean_m2;
}

std::optional<double> CleanRate::share(double converted_m2) const
{
    if (!heated_m2 || !(*heated_m2 > 0.0) || contradicts()) {
        return std::nullopt;
    }
    return (*heated_m2 - other_unclean_m2 - task_m2 + converted_m2) / *heated_m2;
}

CleanRates clean_rates(Dataset const &dataset, Scenario const &scenario, Results const &results,
                       std::optional<Day> day)
{
    CleanRates rates;
    rates.day = last_day(dataset, day);
    Values const values{dataset, scenario};
    for (std::size_t k = 0; k < urban_class_count; ++k) {
        add_denominator(rates.kinds[k], values, static_cast<UrbanClass>(k));
    }
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        Block const &block = dataset.blocks[b];
        CleanRate &rate = rates.kinds[static_cast<std::size_t>(block.urban_class)];
        rate.task_m2 += block.heated_floor_area_m2;
        ProgressReport const *const report =
            rates.day ? report_at(dataset, {b}, *rates.day) : nullptr;
        rate.done_m2 += report != nullptr ? area_of(block, report->households_done) : 0.0;
        rate.first_year_m2 += area_of(block, results.households_first_year[b]);
        bool const converted =
            dataset.route(scenario.plan.choices[b].route).family != RouteFamily::none;
        rate.final_m2 += converted ? block.heated_floor_area_m2 : 0.0;
    }
    rates.all = sum_of(rates.kinds);
    return rates;
}

char const *key_of(UrbanClass kind)
{
    switch (kind) {
    case UrbanClass::built_up:
        return "built_up";
    case UrbanClass::fringe:
        return "fringe";
    case UrbanClass::rural:
        break;
    }
    return "rural";
}

Text name_of(UrbanClass kind)
{
    switch (kind) {
    case UrbanClass::built_up:
        return text("Built-up area");
    case UrbanClass::fringe:
        return text("Urban fringe");
    case UrbanClass::rural:
        break;
    }
    return text("Rural area");
}

} // namespace sim::standing
