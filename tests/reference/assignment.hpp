#pragma once

#include <span>
#include <string>

namespace reference {

/// mmkp FILE, gap FILE, each with [--seconds S] [--seed N] [--threads N] [--exact]: solves a
/// published instance and prints what is found and proved as JSON.
/// \return exit status: 0, 2 if the file or the arguments are wrong, 3 if it cannot be read
int run_mmkp(std::span<std::string const> arguments);
int run_gap(std::span<std::string const> arguments);

} // namespace reference
