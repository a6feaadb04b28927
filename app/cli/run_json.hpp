#pragma once

#include "sim/engine/money/reconcile.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <nlohmann/json.hpp>

namespace app::cli {

/// The document of `run --json`. Money in 万元, exact to the fen.
nlohmann::ordered_json run_json(sim::Dataset const &dataset, sim::Scenario const &scenario,
                                sim::Results const &results);

/// The document of `reconcile --json`.
nlohmann::ordered_json reconcile_json(sim::Dataset const &dataset,
                                      sim::Reconciliation const &reconciliation);

} // namespace app::cli
