#pragma once

#include "sim/engine/district/blocks.hpp"

#include <vector>

namespace sim::district {

/// Gives every seed of jurisdiction `j` one of its units; known seeds have theirs already.
/// Streets: units in code order by bearing from the seat. Towns: classes from the centre outwards;
/// then names that say where they lie (东 西 南 北, 沟 by the hills, 河 湾 海 坝 口 by the river)
/// are swapped towards it.
void name_seeds(Facts const &facts, Frame const &frame, AtomGraph const &graph, std::size_t j,
                std::vector<Seed> &seeds);

} // namespace sim::district
