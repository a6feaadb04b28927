#pragma once

#include "app/cli/import_json.hpp"
#include "app/cli/verb.hpp"

namespace app::cli {

/// Rows that differ and counts on standard output, findings on standard error.
void print_import(sim::io::ImportPreview const &preview, ImportOutcome const &outcome,
                  Common const &common);

} // namespace app::cli
