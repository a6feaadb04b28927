#pragma once

#include "sim/model/climate.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

namespace sim {

/// The season's hours for the weather year the scenario names: measured values if it has them, else
/// generated from the normals and its seed; solar radiation by month table and hour angle.
/// \return season_hours values in every column
/// \throws InputError if the scenario names a weather year that the dataset does not have
Weather make_weather(Dataset const &dataset, Scenario const &scenario);

} // namespace sim
