#pragma once

#include "sim/base/text.hpp"
#include "sim/model/policy.hpp"
#include "sim/model/route.hpp"

#include <string>

namespace sim::assign {

/// Money of a payer in a year.
[[nodiscard]] Text budget_name(Payer payer, std::string const &year);

/// Crews that install a family's routes in a year.
[[nodiscard]] Text crew_name(RouteFamily family, std::string const &year);

/// Homes on a family in a {place} that the caller adds.
[[nodiscard]] Text family_name(RouteFamily family);

} // namespace sim::assign
