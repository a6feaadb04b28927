#include "sim/engine/works/packages/works_input.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"

#include <algorithm>
#include <cmath>

namespace sim::works {

namespace {

constexpr double latest_date = 20991231.0;
constexpr int longest_horizon_days = 3660;

[[noreturn]] void refuse_date(std::string const &key, double value)
{
    Diagnostic problem;
    problem.code = "bad_date";
    problem.where = {"", "parameters", key, "value"};
    problem.value = fmt::format("{}", value);
    problem.message = text("the number is no date of the works");
    problem.allowed = text("year, month and day, such as 20210420; the last day after the first, "
                           "at most ten years");
    throw InputError{{problem}};
}

[[noreturn]] void refuse_span(Day first, Day last)
{
    Diagnostic problem;
    problem.code = "bad_date";
    problem.where = {"", "parameters", "works.first_day, works.last_day", "value"};
    problem.value = iso_date(first) + " - " + iso_date(last);
    problem.message = text("the last day of the works does not lie after the first, or more than "
                           "ten years later");
    problem.allowed = text("year, month and day, such as 20210420; the last day after the first, "
                           "at most ten years");
    throw InputError{{problem}};
}

/// A number such as 20210420; nothing for 0.
std::optional<Day> date_value(Values const &values, std::string const &key)
{
    int const whole = whole_value(values, key, 0.0, latest_date);
    double const value = whole;
    if (whole == 0) {
        return std::nullopt;
    }
    constexpr int per_year = 10000;
    std::optional<Day> const day = day_number(whole / per_year, whole % per_year);
    if (!day) {
        refuse_date(key, value);
    }
    return day;
}

} // namespace

WorksInput::WorksInput(Dataset const &dataset, Scenario const &scenario, Results const &results)
    : m_dataset{dataset}, m_scenario{scenario}, m_results{results}, m_values{dataset, scenario}
{
    std::optional<Day> first = date_value(m_values, "works.first_day");
    if (!first) {
        Phase const *phase = find_phase(dataset, "phase1");
        first = phase != nullptr ? day_number(phase->start) : std::nullopt;
    }
    if (!first) {
        refuse_missing("phases", "phase1");
    }
    std::optional<Day> const last = date_value(m_values, "works.last_day");
    if (!last) {
        refuse_date("works.last_day", m_values.at("works.last_day"));
    }
    if (*last <= *first || *last - *first > longest_horizon_days) {
        refuse_span(*first, *last);
    }
    m_first_day = *first;
    m_last_day = *last;
    m_first_year = whole_value(m_values, "target.first_year", 2000.0, 2100.0);
    m_framework = whole_value(m_values, "works.framework_contracts", 0.0, 1.0) == 1;
    if (m_values.find(progress_day_key)) { // projects of older versions lack it
        m_progress_day = date_value(m_values, progress_day_key);
    }
}

bool WorksInput::is_converted(std::uint32_t b) const
{
    return block(b).households > 0 && route(b).family != RouteFamily::none;
}

bool WorksInput::is_electric(std::uint32_t b) const
{
    return is_converted(b) && category_of(route(b).family) == Category::new_energy;
}

int WorksInput::year_of(std::uint32_t b) const
{
    return std::max(m_first_year, m_scenario.plan.choices[b].start_year);
}

Day WorksInput::opening(int year) const
{
    constexpr int new_year = 101;
    std::optional<Day> const day = day_number(year, new_year);
    return day ? std::max(m_first_day, *day) : m_first_day;
}

Phase const *find_phase(Dataset const &dataset, std::string_view key)
{
    auto const found = std::find_if(dataset.phases.begin(), dataset.phases.end(),
                                    [&](Phase const &phase) { return phase.key == key; });
    return found == dataset.phases.end() ? nullptr : &*found;
}

int whole_value(Values const &values, std::string const &key, double low, double high)
{
    double const value = values.at(key, low, high);
    if (std::abs(value - std::round(value)) > 1e-9) {
        Diagnostic problem;
        problem.code = "not_whole";
        problem.where = {"", "parameters", key, "value"};
        problem.value = fmt::format("{}", value);
        problem.message = text("the value must be a whole number");
        problem.allowed = text("a whole number");
        throw InputError{{problem}};
    }
    return static_cast<int>(std::lround(value));
}

void refuse_missing(std::string const &table, std::string const &key)
{
    Diagnostic problem;
    problem.code = "missing_row";
    problem.where = {"", table, key, ""};
    problem.message = text("the works need a row that the table lacks");
    throw InputError{{problem}};
}

} // namespace sim::works
