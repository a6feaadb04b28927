#pragma once

#include "app/cli/verb.hpp"
#include "sim/report/compare_works.hpp"

#include <nlohmann/json.hpp>

#include <vector>

namespace app::cli {

/// Days on which the targets are reached, and days of blocks that differ. \pre not incomplete
[[nodiscard]] nlohmann::ordered_json
works_differences_json(sim::report::ComparedWorks const &works);

/// Why a side has no schedule.
[[nodiscard]] nlohmann::ordered_json works_reasons_json(sim::report::ComparedWorks const &works);

/// Says them on standard error.
void warn_undated_side(sim::Scenario const &side, std::vector<sim::Text> const &reasons,
                       Common const &common);

} // namespace app::cli
