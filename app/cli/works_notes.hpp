#pragma once

#include "app/cli/verb.hpp"
#include "sim/base/diagnostic.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <optional>
#include <vector>

namespace app::cli {

/// A note on dates that the scenario keeps for packages that its plan no longer has; nothing if there
/// are none, or the project lacks what packages are made of.
[[nodiscard]] std::optional<sim::Diagnostic> note_older_works(sim::Dataset const &dataset,
                                                              sim::Scenario const &scenario,
                                                              sim::Results const &results);

/// Warnings where the dates that a scenario keeps leave no schedule of its works, such as a day set by
/// hand that cannot hold: the package and the reason.
[[nodiscard]] sim::Diagnostics warn_unscheduled(sim::Dataset const &dataset,
                                                sim::Scenario const &scenario,
                                                sim::Results const &results);

/// Says on standard error, --quiet or not, that an export has no dates of works, and why.
void warn_undated(sim::Scenario const &scenario, std::vector<sim::Text> const &reasons,
                  Common const &common);

} // namespace app::cli
