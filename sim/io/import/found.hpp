#pragma once

#include "sim/base/diagnostic.hpp"

#include <cstddef>
#include <string>

namespace sim::io {

/// What a reader of foreign files has to say; `allowed` is what would help.
Diagnostic found(Severity severity, std::string code, Location where, std::string value,
                 Text message, Text allowed = {});

/// "row 12", as places are named in findings.
std::string row_words(std::size_t number);

} // namespace sim::io
