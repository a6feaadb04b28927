#pragma once

#include "sim/engine/works/rcpsp/problem.hpp"

#include <cstdint>

namespace test {

/// Invented works of about 12 packages a block from the middle of the first year on: lots shared by
/// blocks, surveys, deliveries, mains shared by five blocks, homes in two parts, commissioning with
/// 40 to 400 homes, removal, acceptance; an office and a site calendar, earth works closed in winter
/// with half the output at the season's begin; ten pools of crews that are short.
/// \param blocks  250 make about 3 000 packages
[[nodiscard]] sim::works::Problem synthetic_works(int blocks, std::uint64_t seed);

} // namespace test
