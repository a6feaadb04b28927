#pragma once

#include <span>
#include <string>

namespace reference {

/// `rcpsp FILE [--seconds S] [--steps N] [--seed N] [--threads N] [--validate]`: a published project
/// scheduled, as JSON. Forms: .sm of PSPLIB, .rcp of Patterson.
int run_rcpsp(std::span<std::string const> arguments);

} // namespace reference
