#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <optional>

namespace app::cli {

/// A note on dates that the scenario keeps for packages that its plan no longer has; nothing if there
/// are none, or the project lacks what packages are made of.
[[nodiscard]] std::optional<sim::Diagnostic> note_older_works(sim::Dataset const &dataset,
                                                              sim::Scenario const &scenario,
                                                              sim::Results const &results);

} // namespace app::cli
