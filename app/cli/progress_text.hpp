#pragma once

#include "app/cli/verb.hpp"
#include "sim/base/table.hpp"
#include "sim/io/progress/take_progress.hpp"

#include <nlohmann/json.hpp>

namespace app::cli {

/// What returns would change, block by block: the table of a dry run.
[[nodiscard]] sim::Table taken_table(sim::Dataset const &dataset,
                                     sim::io::ProgressPreview const &preview);

/// Findings on standard error, counts and table on standard output.
void print_preview(sim::Dataset const &dataset, sim::io::ProgressPreview const &preview,
                   Common const &common);

[[nodiscard]] nlohmann::ordered_json preview_json(sim::Dataset const &dataset,
                                                  sim::io::ProgressPreview const &preview);

} // namespace app::cli
