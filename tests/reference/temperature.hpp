#pragma once

#include <span>
#include <string>

namespace reference {

/// `temperature --seed N`: the generated season as CSV on standard output.
/// \return exit code: 0, or 2 for arguments that cannot be used
int run_temperature(std::span<std::string const> arguments);

} // namespace reference
