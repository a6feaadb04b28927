#pragma once

#include "sim/model/assignment.hpp"

namespace sim::assign {

/// Less fine particles; with as many, less carbon dioxide.
/// \source parameters of the district's rule order: tie -> lower PM2.5, then CO2
[[nodiscard]] bool cleaner(Candidate const &a, Candidate const &b);

} // namespace sim::assign
