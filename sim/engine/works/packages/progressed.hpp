#pragma once

#include "sim/engine/works/packages/works_input.hpp"
#include "sim/model/works.hpp"

#include <cstddef>

namespace sim::works {

/// The plan as it stands at the end of the scenario's progress day; as it is without one.
/// What is done or in works is fixed to its days, the rest begins after the day, and what is left
/// of a part counts by its homes. A block's homes and acceptance are as returned; what no return
/// speaks of (surveys, contracts, mains, blocks without return) went as the scenario's dates say.
/// Crews are never fewer than what was done took.
/// \source docs/methods.md, "Re-plan"
void apply_progress(WorksPlan &plan, WorksInput const &input);

/// The package is done or in works: it takes the days that it took, and no draw or move changes it.
[[nodiscard]] bool is_settled(WorksPlan const &plan, std::size_t package);

} // namespace sim::works
