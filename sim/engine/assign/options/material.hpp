#pragma once

#include "sim/base/progress.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <memory>

namespace sim::assign {

/// What every option of every block rests on and no threshold, price of a limit or weight changes:
/// profiles of all routes, loads and works of zones, ledger rows, bills, emissions, distances.
struct Material;

/// Takes about the time of a few simulate(). \throws InputError, Cancelled
[[nodiscard]] std::shared_ptr<Material const>
make_material(Dataset const &dataset, Scenario const &scenario, Progress &progress);

/// True if the scenario differs only in keys gate.*, limit.*, assign.*, in its plan or its names.
[[nodiscard]] bool still_holds(Material const &material, Scenario const &scenario);

} // namespace sim::assign
