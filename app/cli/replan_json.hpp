#pragma once

#include "app/cli/replan_tables.hpp"

#include <nlohmann/json.hpp>

namespace app::cli {

/// A re-plan, but for what only the caller knows (where it is saved).
[[nodiscard]] nlohmann::ordered_json replan_json(sim::replan::Question const &question,
                                                 sim::replan::Replan const &made);

} // namespace app::cli
