#pragma once

#include "sim/base/money.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <vector>

namespace sim {

/// Which factors: measured in studies and at stacks, or those that programme reports are written with.
enum class FactorSet
{
    measured,
    official
};
inline constexpr std::size_t factor_set_count = 2;

/// Tonnes in one season.
struct Emissions
{
    double coal_t = 0.0; ///< scattered coal burnt
    double co2_t = 0.0;
    double so2_t = 0.0;
    double nox_t = 0.0;
    double pm25_t = 0.0;

    friend bool operator==(Emissions const &, Emissions const &) = default;
};

/// Before (all on coal as today) and after; local (stoves and boilers in the district) and system
/// (with power stations and the CHP stacks).
struct EmissionBalance
{
    Emissions before;
    Emissions after_local;
    Emissions after_system;

    friend bool operator==(EmissionBalance const &, EmissionBalance const &) = default;
};

/// Heating bill of an average household of a block in one season, yuan.
struct Bill
{
    double energy_yuan = 0.0;  ///< at the meter, before subsidy
    double subsidy_yuan = 0.0; ///< per season while it runs
    double net_yuan = 0.0;
    double coal_yuan = 0.0; ///< what coal costs the same household today

    friend bool operator==(Bill const &, Bill const &) = default;
};

/// Heating cost against income, over households; quintile 0 is the poorest.
struct Burden
{
    std::array<double, 5> share_by_quintile{}; ///< bill / income at the quintile's median income
    double share_above_10pct = 0.0;            ///< households that pay more than 10 % of income
    double back_to_coal_share = 0.0;           ///< households likely to burn coal again

    friend bool operator==(Burden const &, Burden const &) = default;
};

struct ImpactResults
{
    /// [factor set][block], in Dataset order
    std::array<std::vector<EmissionBalance>, factor_set_count> emissions;
    std::array<EmissionBalance, factor_set_count> emissions_total;
    std::vector<double> takeback_share;   ///< by block: heat after / heat before - 1
    std::vector<Bill> bills;              ///< by block, in a season with subsidy
    std::vector<Burden> burdens;          ///< by block, in a season with subsidy
    std::vector<Burden> burdens_later;    ///< by block, when subsidies have ended
    std::map<int, Burden> burden_by_year; ///< district, by the year in which the season begins
    std::map<int, double> net_bill_yuan_by_year; ///< district mean of households converted
    Burden burden_total;
    Burden burden_later_total;

    friend bool operator==(ImpactResults const &, ImpactResults const &) = default;
};

} // namespace sim
