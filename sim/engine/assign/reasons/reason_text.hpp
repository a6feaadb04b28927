#pragma once

#include "sim/engine/assign/reasons/flips.hpp"

#include <cstdint>
#include <vector>

namespace sim::assign {

/// Why the block has its route: one sentence, and one on its year where a limit decided that.
[[nodiscard]] Text reason_of(FlipBase const &base, BlockView const &view);

/// Limits that keep the cheapest route or the cheaper year out, then scarce ones that the chosen
/// option uses and that leave no room. Ascending, no row twice.
[[nodiscard]] std::vector<std::uint32_t> binding_of(FlipBase const &base, BlockView const &view);

} // namespace sim::assign
