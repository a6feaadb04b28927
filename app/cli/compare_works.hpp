#pragma once

#include "app/cli/verb.hpp"
#include "sim/base/table.hpp"
#include "sim/engine/works/works.hpp"

#include <nlohmann/json.hpp>

#include <vector>

namespace app::cli {

/// The dated works of both sides of a comparison: the schedule that each scenario keeps, with what has
/// changed since following, or a first one.
struct ComparedWorks
{
    sim::Dataset const &dataset;
    sim::works::Works a;
    sim::works::Works b;
    std::vector<sim::Text> a_reasons = {}; ///< why that side has no schedule; else empty
    std::vector<sim::Text> b_reasons = {};

    /// Either side has no schedule within its horizon.
    [[nodiscard]] bool incomplete() const { return a.schedule.empty() || b.schedule.empty(); }
};

/// A block that is connected on another day, or in one of the two only: then that day is 0.
struct BlockDay
{
    std::uint32_t block = 0;
    sim::Day a = 0;
    sim::Day b = 0;
};
[[nodiscard]] std::vector<BlockDay> block_days(ComparedWorks const &works);

/// Days on which the targets are reached, and days of blocks that differ. \pre not incomplete
[[nodiscard]] std::vector<sim::Table> works_differences(ComparedWorks const &works);
[[nodiscard]] nlohmann::ordered_json works_differences_json(ComparedWorks const &works);

/// Why a side has no schedule.
[[nodiscard]] nlohmann::ordered_json works_reasons_json(ComparedWorks const &works);

/// Says them on standard error.
void warn_undated_side(sim::Scenario const &side, std::vector<sim::Text> const &reasons,
                       Common const &common);

} // namespace app::cli
