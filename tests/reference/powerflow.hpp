#pragma once

#include <span>
#include <string>

namespace reference {

/// powerflow FILE: solves a MATPOWER case and prints voltages and losses as JSON.
/// \return exit status: 0, 2 if the file or the arguments are wrong, 3 if it cannot be read
int run_powerflow(std::span<std::string const> arguments);

} // namespace reference
