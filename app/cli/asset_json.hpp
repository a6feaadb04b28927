#pragma once

#include "sim/engine/grid/season_flow.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"

#include <nlohmann/json.hpp>

#include <span>

namespace app::cli {

/// What stands in a document: no noise of binary fractions behind the sixth decimal.
double steady(double value);

/// 万元 with every fen.
double wan_yuan(sim::Money money);

/// Adds `substations`, `feeders`, `zones`, `gas_stations`, `gas_mains`, `heat_sources`, `heat_mains`:
/// every asset with its code and name, in dataset order.
void add_asset_json(nlohmann::ordered_json &document, sim::Dataset const &dataset,
                    sim::Results const &results, std::span<sim::SeasonFlow const> season_flows);

} // namespace app::cli
