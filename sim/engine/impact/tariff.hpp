#pragma once

#include "sim/engine/money/values.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/route.hpp"

#include <string>
#include <vector>

namespace sim {

/// Prices that a household pays.
struct Tariff
{
    double peak_yuan_per_kwh = 0.0; ///< electricity on the heating meter
    double valley_yuan_per_kwh = 0.0;
    double flat_yuan_per_kwh = 0.0; ///< first tier of the household meter
    double tier2_from_kwh = 0.0;    ///< in a year
    double tier2_extra_yuan_per_kwh = 0.0;
    double tier3_from_kwh = 0.0;
    double tier3_extra_yuan_per_kwh = 0.0;
    double other_use_kwh = 0.0; ///< in a year, what the household uses besides heating
    bool separate_meter = true; ///< heating is billed by hours and touches no tier
    double gas_yuan_per_m3 = 0.0;
    double heat_yuan_per_m2 = 0.0; ///< and season
    double coal_yuan_per_t = 0.0;
};

/// Keys of the tariff.* parameters of a Tariff that neither scenario nor dataset has.
std::vector<std::string> missing_tariffs(Values const &values);

/// False for a dataset without any of them, as older ones are: no bill is computed then.
bool has_tariff(Values const &values);

/// \throws InputError naming every tariff.* parameter that is missing, or one that is out of range
Tariff read_tariff(Values const &values);

/// What `kwh` on top of the household's other use cost on the household meter, by its tiers, yuan.
double household_meter_yuan(Tariff const &tariff, double kwh);

/// Electricity for heating, yuan: by hours on its own meter, else on the household meter.
/// \param peak_kwh  part of `kwh` drawn in the peak hours
double heating_electricity_yuan(Tariff const &tariff, double kwh, double peak_kwh);

/// Fuel, heat and power of one home in one season, yuan.
struct HomeUse
{
    double area_m2 = 0.0;
    double electricity_kwh = 0.0;
    double electricity_peak_kwh = 0.0;
    double gas_m3 = 0.0;
    double coal_t = 0.0;
};

/// At the meter, before any subsidy. A boiler's own electricity runs on the household meter; the
/// price of network heat is by area, whatever is used.
double energy_yuan(Tariff const &tariff, RouteFamily family, HomeUse const &use);

} // namespace sim
