#pragma once

#include "sim/io/import/import.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>

namespace app::cli {

/// What became of a preview.
struct ImportOutcome
{
    bool dry_run = false;
    bool refused = false;      ///< the file has errors
    bool datum_unsaid = false; ///< the places look like a web map's and nobody said so
    bool committed = false;    ///< the project changed
    std::size_t rows = 0;      ///< rows of the project that change, without remembered settings
};

char const *key_of(sim::io::ImportKind kind);
char const *key_of(sim::io::MatchedBy by);

/// The document of --json, see docs/command-line.md.
nlohmann::ordered_json import_json(sim::io::ImportPreview const &preview,
                                   ImportOutcome const &outcome);

} // namespace app::cli
