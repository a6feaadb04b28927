#pragma once

#include <span>
#include <string>

namespace reference {

/// `cop --ambient T --water W --field F`: coefficient of performance as JSON on standard output.
/// \return exit code: 0, or 2 for arguments that cannot be used
int run_cop(std::span<std::string const> arguments);

} // namespace reference
