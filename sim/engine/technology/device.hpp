#pragma once

#include "sim/engine/money/values.hpp"
#include "sim/engine/technology/district_heat.hpp"
#include "sim/engine/technology/electric_boiler.hpp"
#include "sim/engine/technology/film.hpp"
#include "sim/engine/technology/gas_boiler.hpp"
#include "sim/engine/technology/heat_pump.hpp"
#include "sim/engine/technology/solar_electric.hpp"
#include "sim/engine/technology/stove.hpp"

#include <variant>

namespace sim {

using Device =
    std::variant<Stove, DistrictHeat, GasBoiler, HeatPump, Film, ElectricBoiler, SolarElectric>;

/// The device of a route, with its numbers from `tech.<route>.*`. The route's family decides the
/// method; within `electric` a `field_factor` makes a heat pump, a `tank_m3_per_m2` a boiler with
/// storage, and neither a direct heater.
/// \throws InputError naming a parameter that is missing or out of range
[[nodiscard]] Device make_device(Values const &values, Route const &route, DeviceSite const &site);

} // namespace sim
