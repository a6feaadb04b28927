#pragma once

#include "sim/engine/technology/device_run.hpp"

namespace sim {

/// Coefficient of performance of an air-source heat pump.
/// \param water_c       flow temperature; for air heaters the equivalent one
/// \param field_factor  field by laboratory
/// \param limit         highest value
/// \source share of the Carnot value by temperature lift, fitted to the medians of 149 units
/// certified to EN 14825, colder climate (Keymark data in hplib, CC BY 4.0); see docs/methods.md
[[nodiscard]] double heat_pump_cop(double ambient_c, double water_c, double field_factor,
                                   double limit);

/// Air-source heat pump with a back-up heater; air to water and air to air differ in parameters.
struct HeatPump
{
    double field_factor = 0.0;
    double water_c = 0.0;
    double cop_limit = 0.0;
    double nominal_w_per_m2 = 0.0;     ///< heat at +7 deg C outside
    double capacity_share_at_15 = 0.0; ///< of it at -15 deg C
    double capacity_share_at_22 = 0.0; ///< of it at -22 deg C
    double icing_factor = 1.0;         ///< on the COP between the next two
    double icing_from_c = 0.0;
    double icing_to_c = 0.0;
    double backup_w_per_m2 = 0.0; ///< resistive, when the need is above the capacity
    double rated_w_per_m2 = 0.0;  ///< electricity, all together
};

/// Heat per electricity with icing.
[[nodiscard]] double cop_of(HeatPump const &pump, double ambient_c);
/// Heat of the compressor alone, straight lines through the three certified points.
[[nodiscard]] double capacity_w_per_m2(HeatPump const &pump, double ambient_c);
/// Compressor and back-up heater within the rated electricity.
[[nodiscard]] double heat_limit_w_per_m2(HeatPump const &pump, double ambient_c,
                                         double sun_w_per_m2);
/// Fills the electricity of a profile whose heat is known.
void run_device(HeatPump const &pump, DeviceSite const &site, Weather const &weather,
                LoadProfile &profile);

} // namespace sim
