#pragma once

#include "sim/report/physics_tables.hpp"

#include <nlohmann/json.hpp>

namespace app::cli {

/// Adds heat, electricity, gas, air and bills to the document of `run --json`: `physics`, and where
/// there is physics `weather`, `district`, the same keys in each of `jurisdictions`, and a list for
/// each kind of asset. \pre document["jurisdictions"] is in dataset order
void add_physics_json(nlohmann::ordered_json &document, sim::Dataset const &dataset,
                      sim::Scenario const &scenario, sim::Results const &results,
                      sim::report::AllPlaceFigures const &places,
                      std::span<sim::SeasonFlow const> season_flows);

} // namespace app::cli
