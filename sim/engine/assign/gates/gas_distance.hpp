#pragma once

#include "sim/model/dataset.hpp"

#include <vector>

namespace sim::assign {

/// By block the straight distance to the nearest medium-pressure main that exists, or to a gate
/// station. Infinite without any.
[[nodiscard]] std::vector<double> find_gas_distances(Dataset const &dataset);

} // namespace sim::assign
