#pragma once

#include "sim/base/text.hpp"
#include "sim/geo/geometry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sim {

enum class Severity
{
    error,
    warning,
    note
};

/// Where in the input a finding sits. Empty parts are unknown or do not apply.
struct Location
{
    std::string file;
    std::string layer;   ///< layer or table
    std::string feature; ///< code of the feature, or "row 12"
    std::string field;

    friend bool operator==(Location const &, Location const &) = default;
};

/// One thing the data doctor says about the input.
struct Diagnostic
{
    Severity severity = Severity::error;
    std::string code; ///< stable short name, e.g. "duplicate_code"
    Location where;
    std::string value; ///< what was found, as it stands in the file
    Text message;
    Text allowed;                    ///< what would be right
    std::optional<geo::Point> place; ///< on the map, metres on the plane of the dataset

    friend bool operator==(Diagnostic const &, Diagnostic const &) = default;
};

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] bool has_errors(Diagnostics const &diagnostics);

/// One line for a terminal: severity, place, field, value, sentence, what is allowed.
std::string format_diagnostic(Language language, Diagnostic const &diagnostic);

} // namespace sim
