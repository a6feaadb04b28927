#include "sim/engine/money/values.hpp"

#include "sim/base/error.hpp"

#include <algorithm>
#include <cmath>

namespace sim {

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
        Diagnostic missing;
        missing.code = "missing_parameter";
        missing.where = {"", "parameters", std::string{key}, "value"};
        missing.message = text("the parameter is missing");
        throw InputError{{missing}};
    }
    return *value;
}

double Values::rate_yuan(PolicyRule const &rule) const
{
    double const rate = value_or("rate." + rule.id, rule.rate_yuan);
    std::optional<double> const investment = find("investment." + rule.id);
    return investment ? std::min(rate, *investment) : rate;
}

int Values::seasons(PolicyRule const &rule) const
{
    return static_cast<int>(std::lround(value_or("seasons." + rule.id, rule.seasons)));
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
