#include "app/view/assumption.hpp"

#include "app/view/number.hpp"
#include "app/view/unit_words.hpp"
#include "app/view/works_view.hpp"
#include "sim/base/date.hpp"
#include "sim/base/fmt.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace app {

namespace {

constexpr double first_calendar_year = 1900.0;

bool is_whole(double value)
{
    return std::abs(value) < 1e15 && std::round(value) == value;
}

bool counts(sim::Parameter const &one)
{
    bool const things = one.unit == "crew" || one.unit == "household" || one.unit == "households" ||
                        one.unit == "week" ||
                        (one.unit == "year" && one.low >= first_calendar_year);
    return things && is_whole(one.value) && is_whole(one.low) && is_whole(one.high);
}

/// 10月15日, 15 Oct; with the year for a date.
std::string date_words(sim::Language language, double value)
{
    auto const whole = static_cast<int>(std::lround(value));
    int const year = whole / 10000;
    std::optional<sim::Day> const day = sim::day_number(year == 0 ? 2021 : year, whole % 10000);
    return !day ? "–" : sim::render(language, year == 0 ? day_words(*day) : long_day_words(*day));
}

sim::Text allowed_words(sim::Parameter const &parameter)
{
    auto const words = [&](double value) {
        return std::pair{assumption_words(sim::Language::zh, parameter, value),
                         assumption_words(sim::Language::en, parameter, value)};
    };
    auto const [low_zh, low_en] = words(parameter.low);
    auto const [high_zh, high_en] = words(parameter.high);
    sim::TextArg const name{"name", parameter.name_zh, parameter.name_en};
    if (is_given(parameter)) {
        return sim::text("{name} is given: {value}", {name, {"value", low_zh, low_en}});
    }
    return sim::text("{name}: {low} to {high} is allowed",
                     {name, {"low", low_zh, low_en}, {"high", high_zh, high_en}});
}

bool is_day(AssumptionKind kind, double value)
{
    auto const whole = static_cast<int>(std::lround(value));
    if (kind == AssumptionKind::month_day) {
        return sim::day_number(2021, whole).has_value();
    }
    return kind != AssumptionKind::date || whole == 0 ||
           sim::day_number(whole / 10000, whole % 10000).has_value();
}

std::string lower(std::string_view words)
{
    std::string made{words};
    for (char &c : made) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return made;
}

/// "10-15", "2021-08-06" or "8.6" with their separators taken out: the last two parts have two digits.
std::optional<double> typed_day(std::string const &words)
{
    int value = 0;
    int part = 0;
    bool any = false;
    for (char const c : words + "-") {
        if (c >= '0' && c <= '9' && part < 10000) {
            part = part * 10 + (c - '0');
            any = true;
        } else if ((c == '-' || c == '/' || c == '.') && any) {
            value = value * 100 + part;
            part = 0;
            any = false;
        } else {
            return std::nullopt;
        }
    }
    return value;
}

} // namespace

AssumptionKind kind_of(sim::Parameter const &parameter)
{
    return parameter.unit == "choice"      ? AssumptionKind::choice
           : parameter.unit == "month_day" ? AssumptionKind::month_day
           : parameter.unit == "date"      ? AssumptionKind::date
           : counts(parameter)             ? AssumptionKind::whole
                                           : AssumptionKind::real;
}

bool is_illustrative(sim::Parameter const &parameter)
{
    return parameter.source.find("illustrative") != std::string::npos ||
           parameter.source.find("示意") != std::string::npos;
}

bool is_given(sim::Parameter const &parameter)
{
    return !(parameter.low < parameter.high);
}

double value_in(sim::Scenario const &scenario, sim::Parameter const &parameter)
{
    auto const own = scenario.values.find(parameter.key);
    return own == scenario.values.end() ? parameter.value : own->second;
}

bool is_changed(sim::Scenario const &scenario, sim::Parameter const &parameter)
{
    return value_in(scenario, parameter) != parameter.value;
}

std::optional<sim::Text> refused_value(sim::Parameter const &parameter, double value)
{
    AssumptionKind const kind = kind_of(parameter);
    if (!(value >= parameter.low && value <= parameter.high) || !is_day(kind, value)) {
        return allowed_words(parameter);
    }
    if (kind != AssumptionKind::real && !is_whole(value)) {
        return sim::text("{name}: a whole number is wanted",
                         {{"name", parameter.name_zh, parameter.name_en}});
    }
    return std::nullopt;
}

std::string assumption_words(sim::Language language, sim::Parameter const &parameter, double value)
{
    switch (kind_of(parameter)) {
    case AssumptionKind::choice:
        return sim::tr(language, value != 0.0 ? "yes" : "no");
    case AssumptionKind::month_day:
    case AssumptionKind::date:
        return date_words(language, value);
    case AssumptionKind::whole:
        if (parameter.low >= first_calendar_year) {
            return std::to_string(std::lround(value));
        }
        break;
    case AssumptionKind::real:
        break;
    }
    // An hour of the day is a time, not a duration: 7.5 is 7:30.
    auto const minutes = std::lround(value * 60.0);
    return parameter.key.ends_with("_hour") ? fmt::format("{}:{:02}", minutes / 60, minutes % 60)
                                            : unit_amount(language, value, parameter.unit);
}

std::string typed_words(sim::Parameter const &parameter, double value)
{
    auto const whole = std::lround(value);
    switch (kind_of(parameter)) {
    case AssumptionKind::month_day:
        return fmt::format("{:02}-{:02}", whole / 100, whole % 100);
    case AssumptionKind::date:
        return whole == 0
                   ? "0"
                   : fmt::format("{}-{:02}-{:02}", whole / 10000, whole / 100 % 100, whole % 100);
    default:
        return fmt::format("{:.10g}", value * unit_words(parameter.unit).factor);
    }
}

std::optional<double> typed_assumption(sim::Parameter const &parameter, std::string words)
{
    for (std::string const blank : {" ", "%", "，", ",", "\u2009"}) {
        for (std::size_t at = words.find(blank); at != std::string::npos; at = words.find(blank)) {
            words.erase(at, blank.size());
        }
    }
    AssumptionKind const kind = kind_of(parameter);
    if (kind == AssumptionKind::month_day || kind == AssumptionKind::date) {
        return typed_day(words);
    }
    double value = 0.0;
    auto const parsed = std::from_chars(words.data(), words.data() + words.size(), value);
    if (parsed.ec != std::errc{} || parsed.ptr != words.data() + words.size() ||
        !std::isfinite(value)) {
        return std::nullopt;
    }
    // 65 % is 0.65, not the 0.65000000000000002 of a division.
    double const factor = unit_words(parameter.unit).factor;
    std::string const digits = fmt::format("{:.12g}", value / factor);
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

bool meets_filter(sim::Parameter const &parameter, std::string_view filter)
{
    std::string const text = lower(parameter.key + "\n" + parameter.name_zh + "\n" +
                                   parameter.name_en + "\n" + parameter.source);
    std::string const wanted = lower(filter);
    for (std::size_t begin = 0; begin < wanted.size();) {
        std::size_t const end = std::min(wanted.find(' ', begin), wanted.size());
        if (text.find(wanted.substr(begin, end - begin)) == std::string::npos) {
            return false;
        }
        begin = end + 1;
    }
    return true;
}

} // namespace app
