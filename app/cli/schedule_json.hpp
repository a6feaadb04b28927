#pragma once

#include "app/cli/schedule_run.hpp"

#include <nlohmann/json.hpp>

namespace app::cli {

/// A schedule and all that was asked of it, but for what only the caller knows (where it is saved).
[[nodiscard]] nlohmann::ordered_json schedule_json(ScheduleRun const &run);

/// Targets with day, bound, verdict and bottlenecks: of a schedule or of a comparison's side.
[[nodiscard]] nlohmann::ordered_json targets_json(sim::Dataset const &dataset,
                                                  sim::works::Works const &works);

/// By block that is connected: its day.
[[nodiscard]] nlohmann::ordered_json blocks_done_json(sim::Dataset const &dataset,
                                                      sim::WorksAnswer const &answer);

} // namespace app::cli
