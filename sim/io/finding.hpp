#pragma once

#include "sim/base/diagnostic.hpp"

#include <string>

namespace sim::io {

/// An error of the input at one place.
Diagnostic error_at(std::string code, Location where, std::string value, Text message,
                    Text allowed = {});

/// Hands on what was found if there is an error among it, errors first.
/// \throws InputError
void throw_if_errors(Diagnostics const &findings);

} // namespace sim::io
