#include "sim/engine/assign/options/life_cost.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

namespace sim::assign {

namespace {

constexpr double highest_rate = 0.3;
constexpr double longest_life_years = 100.0;
constexpr double dearest_renewal_yuan = 1e6;

/// Renewal of a home of home.area_m2, each new device charged for the seasons it serves.
/// \param installed  years after the first year
double renewal_yuan(LifeRules const &rules, RouteLife const &life, int installed)
{
    double sum = 0.0;
    int const step = std::max(1, static_cast<int>(std::lround(life.years)));
    for (int year = installed + step; year < rules.horizon_years; year += step) {
        double const served = std::min(1.0, (rules.horizon_years - year) / life.years);
        sum += life.renewal_yuan * served * rules.household.factor(year);
    }
    return sum;
}

/// Of all homes of the block, beside their ledger lines.
double household_yuan(LifeRules const &rules, FeeSubsidies const &subsidies, LifeInput const &input)
{
    bool const coal = input.route.family == RouteFamily::none;
    int const end = rules.horizon_years;
    int const start = coal ? end : std::clamp(input.choice.start_year - rules.first_year, 0, end);
    double home_yuan = input.bill.coal_yuan * rules.household.annuity(0, start) +
                       input.bill.energy_yuan * rules.household.annuity(start, end);
    if (!coal) {
        int const last = std::min(end, subsidies.end_year(input.choice) - rules.first_year);
        for (int year = start; year < last; ++year) {
            home_yuan -= subsidies.yuan(input.block, input.choice, rules.first_year + year) *
                         rules.household.factor(year);
        }
    }
    RouteLife const &life = rules.routes[input.choice.route.index];
    int const installed = coal ? 0 : start;
    double const device_yuan =
        renewal_yuan(rules, life, installed) +
        life.upkeep_yuan_per_season * rules.household.annuity(installed, end);
    return home_yuan * input.block.households +
           device_yuan * input.block.heated_floor_area_m2 / rules.home_area_m2;
}

RouteLife read_route_life(Values const &values, Route const &route)
{
    std::string const prefix = "life." + route.key + ".";
    return {.years = values.at(prefix + "years", 1.0, longest_life_years),
            .renewal_yuan = values.at(prefix + "renewal_yuan", 0.0, dearest_renewal_yuan),
            .upkeep_yuan_per_season =
                values.at(prefix + "upkeep_share", 0.0, 1.0) * route.capex_yuan_per_household};
}

} // namespace

Discount::Discount(double rate, int years) : m_rate{rate}
{
    m_factor.clear();
    for (int year = 0; year < years; ++year) {
        m_factor.push_back(std::pow(1.0 + rate, -year));
        m_sum.push_back(m_sum.back() + m_factor.back());
    }
}

double Discount::factor(int years) const
{
    bool const known = years >= 0 && static_cast<std::size_t>(years) < m_factor.size();
    return known ? m_factor[static_cast<std::size_t>(years)] : std::pow(1.0 + m_rate, -years);
}

double Discount::annuity(int from, int end) const
{
    assert(0 <= from && from <= end && static_cast<std::size_t>(end) < m_sum.size());
    return m_sum[static_cast<std::size_t>(end)] - m_sum[static_cast<std::size_t>(from)];
}

LifeRules read_life_rules(Dataset const &dataset, Values const &values)
{
    LifeRules rules;
    rules.first_year = static_cast<int>(values.at("target.first_year", 2000, 2100));
    rules.horizon_years =
        static_cast<int>(std::lround(values.at("assign.horizon_years", 1.0, 60.0)));
    auto const rate = [&](char const *key) {
        return Discount{values.at(key, 0.0, highest_rate), rules.horizon_years};
    };
    rules.government = rate("assign.discount_share_government");
    rules.household = rate("assign.discount_share_household");
    rules.company = rate("assign.discount_share_company");
    rules.home_area_m2 = values.at("home.area_m2", 1.0, 1e4);
    for (Route const &route : dataset.routes) {
        rules.routes.push_back(read_route_life(values, route));
    }
    return rules;
}

LifeCost life_cost(LifeRules const &rules, FeeSubsidies const &subsidies, LifeInput const &input)
{
    double government = 0.0;
    double household = household_yuan(rules, subsidies, input);
    int const built = std::max(0, input.choice.start_year - rules.first_year);
    double company = input.works.yuan() * rules.company.factor(built);
    for (LedgerLine const &line : input.lines) {
        int const years = line.year - rules.first_year;
        switch (line.payer) {
        case Payer::upper_grant:
        case Payer::city:
        case Payer::district:
            government += line.owed.yuan() * rules.government.factor(years);
            break;
        case Payer::resident:
        case Payer::other:
            household += line.owed.yuan() * rules.household.factor(years);
            break;
        case Payer::gas_company:
        case Payer::heat_company:
        case Payer::grid_company:
            company += line.owed.yuan() * rules.company.factor(years);
            break;
        }
    }
    return {Money::from_yuan(government), Money::from_yuan(household), Money::from_yuan(company)};
}

} // namespace sim::assign
