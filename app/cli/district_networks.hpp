#pragma once

#include "sim/engine/district/district.hpp"
#include "sim/io/geojson_text.hpp"

#include <map>
#include <string>
#include <vector>

namespace app::cli {

/// Layers of the electric network: substations, feeder_sections, transformer_zones.
std::map<std::string, std::vector<sim::io::GeoFeature>>
electric_layers(sim::district::Facts const &facts, sim::district::District const &district);

/// feeders.csv.
std::string feeder_table(sim::district::District const &district);

/// Mains of heat and gas, and the regulators behind the gas mains.
std::vector<sim::io::GeoFeature> heat_main_features(sim::district::District const &district);
std::vector<sim::io::GeoFeature> gas_main_features(sim::district::District const &district);
std::vector<sim::io::GeoFeature> regulator_features(sim::district::Facts const &facts,
                                                    sim::district::District const &district);

} // namespace app::cli
