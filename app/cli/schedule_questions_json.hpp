#pragma once

#include "app/cli/schedule_run.hpp"

#include <nlohmann/json.hpp>

namespace app::cli {

/// Null for a day beyond the horizon: never.
[[nodiscard]] nlohmann::ordered_json day_json(sim::WorksPlan const &plan, sim::Day day);
/// Null for no package.
[[nodiscard]] nlohmann::ordered_json id_json(sim::WorksPlan const &plan, std::uint32_t package);

/// `mends`, `minimum_crews` and `risk`: null where they were not asked for.
[[nodiscard]] nlohmann::ordered_json questions_json(ScheduleRun const &run);

} // namespace app::cli
