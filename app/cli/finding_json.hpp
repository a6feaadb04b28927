#pragma once

#include "sim/base/diagnostic.hpp"

#include <nlohmann/json.hpp>

namespace app::cli {

/// One finding as `import` and others print it: the members of `check`'s findings.
nlohmann::ordered_json finding_json(sim::Diagnostic const &finding);

} // namespace app::cli
