#pragma once

#include "sim/report/compare_tables.hpp"

#include <nlohmann/json.hpp>

#include <span>

namespace app::cli {

/// Blocks that differ, money by payer and year, figures of the district.
[[nodiscard]] nlohmann::ordered_json
compare_json(sim::Dataset const &dataset, sim::report::ComparedScenario const &a,
             sim::report::ComparedScenario const &b,
             std::span<sim::report::BlockDifference const> flips,
             std::span<sim::report::FigureDifference const> figures);

} // namespace app::cli
