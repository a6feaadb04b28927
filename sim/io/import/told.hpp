#pragma once

#include "sim/io/finding.hpp"

#include <cstddef>
#include <string>
#include <utility>

namespace sim::io {

/// A file with one mistake in every row says it so often, then how often.
inline constexpr std::size_t told_each = 20;

/// Something that a person should look at and that does not stop the import.
inline Diagnostic warning_at(std::string code, Location where, std::string value, Text message,
                             Text allowed = {})
{
    Diagnostic finding = error_at(std::move(code), std::move(where), std::move(value),
                                  std::move(message), std::move(allowed));
    finding.severity = Severity::warning;
    return finding;
}

/// Something that was guessed or left out on purpose.
inline Diagnostic note_at(std::string code, Location where, std::string value, Text message)
{
    Diagnostic finding =
        error_at(std::move(code), std::move(where), std::move(value), std::move(message));
    finding.severity = Severity::note;
    return finding;
}

} // namespace sim::io
