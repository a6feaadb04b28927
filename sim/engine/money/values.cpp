#include "sim/engine/money/values.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim {

namespace {

constexpr double highest_rate_yuan = 1e6;
constexpr double most_seasons = 50.0;

[[noreturn]] void refuse(std::string_view key, char const *code, std::string value, Text message,
                         Text allowed)
{
    Diagnostic problem;
    problem.code = code;
    problem.where = {"", "parameters", std::string{key}, "value"};
    problem.value = std::move(value);
    problem.message = std::move(message);
    problem.allowed = std::move(allowed);
    throw InputError{{problem}};
}

double within(std::string_view key, double value, double low, double high)
{
    if (!(value >= low && value <= high)) {
        refuse(key, "out_of_range", fmt::format("{}", value), text("the value is out of range"),
               text("{low} to {high}",
                    {{"low", fmt::format("{}", low)}, {"high", fmt::format("{}", high)}}));
    }
    return value;
}

} // namespace

std::optional<double> Values::find(std::string_view key) const
{
    if (auto const own = m_scenario.values.find(key); own != m_scenario.values.end()) {
        return own->second;
    }
    if (m_dataset.parameters.has(key)) {
        return m_dataset.parameters.value(key);
    }
    return std::nullopt;
}

double Values::value_or(std::string_view key, double fallback) const
{
    return find(key).value_or(fallback);
}

double Values::at(std::string_view key) const
{
    std::optional<double> const value = find(key);
    if (!value) {
        refuse(key, "missing_parameter", "", text("the parameter is missing"), {});
    }
    return *value;
}

double Values::at(std::string_view key, double low, double high) const
{
    return within(key, at(key), low, high);
}

double Values::rate_yuan(PolicyRule const &rule) const
{
    std::string const key = "rate." + rule.id;
    double const rate = within(key, value_or(key, rule.rate_yuan), 0.0, highest_rate_yuan);
    std::optional<double> const investment = find("investment." + rule.id);
    return investment ? std::min(rate, *investment) : rate;
}

int Values::seasons(PolicyRule const &rule) const
{
    std::string const key = "seasons." + rule.id;
    return static_cast<int>(
        std::lround(within(key, value_or(key, rule.seasons), 0.0, most_seasons)));
}

std::optional<double> Values::area_cap_m2(PolicyRule const &rule) const
{
    if (rule.area_cap_m2_per_household) {
        return rule.area_cap_m2_per_household;
    }
    bool const electric =
        rule.route && m_dataset.route(*rule.route).family == RouteFamily::electric;
    bool const subsidy = rule.funding == Funding::government && rule.basis == Basis::m2;
    bool const all_electric = value_or("policy.cap_applies_to", 0.0) == 1.0;
    if (electric && subsidy && all_electric) {
        return find("policy.area_cap_m2_per_household");
    }
    return std::nullopt;
}

} // namespace sim
