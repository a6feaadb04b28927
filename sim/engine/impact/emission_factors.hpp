#pragma once

#include "sim/engine/money/values.hpp"
#include "sim/model/impact_results.hpp"

#include <string>
#include <vector>

namespace sim {

inline constexpr std::size_t pollutant_count = 4;

/// Tonnes emitted by a unit of an energy carrier: t of coal, m3, kWh, GJ.
struct Pollutants
{
    double co2_t = 0.0;
    double so2_t = 0.0;
    double nox_t = 0.0;
    double pm25_t = 0.0;

    friend bool operator==(Pollutants const &, Pollutants const &) = default;
};

struct EmissionFactors
{
    Pollutants coal_per_t;
    Pollutants gas_per_m3;
    Pollutants grid_per_kwh;
    Pollutants chp_per_gj;
    /// Keys of this set that the data do not have; the measured factor stands in for each.
    std::vector<std::string> from_measured;
};

/// False for a dataset without emission factors: nothing is computed then.
bool has_emission_factors(Values const &values);

/// Parameters `emission.<set>.<carrier>_<pollutant>_<unit>`. Programme reports give factors for
/// coal only, so the official set falls back on the measured one, factor by factor.
/// \throws InputError naming a factor that neither set has
EmissionFactors emission_factors(Values const &values, FactorSet set);

/// Adds `amount` of a carrier.
void add_emissions(Emissions &sum, Pollutants const &per_unit, double amount);

} // namespace sim
