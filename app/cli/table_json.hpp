#pragma once

#include "sim/base/table.hpp"

#include <nlohmann/json.hpp>

namespace app::cli {

/// Rows of a table as a list of objects by column key; money in 万元, no value as null.
nlohmann::ordered_json table_json(sim::Table const &table, sim::Language language);

/// {"zh": ..., "en": ...}
nlohmann::ordered_json both_languages(sim::Text const &sentence);

} // namespace app::cli
