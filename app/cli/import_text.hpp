#pragma once

#include "app/cli/import_json.hpp"
#include "app/cli/verb.hpp"

namespace app::cli {

/// Rows that differ, to be decided first, and counts on standard output; then findings on standard
/// error.
void print_import(sim::io::ImportPreview const &preview, ImportOutcome const &outcome,
                  Common const &common);

} // namespace app::cli
