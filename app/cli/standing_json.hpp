#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/standing.hpp"

#include <nlohmann/json.hpp>

namespace app::cli {

/// Places, blocks, curves, forecast and open problems of a standing.
[[nodiscard]] nlohmann::ordered_json standing_json(sim::Dataset const &dataset,
                                                   sim::Standing const &standing);

} // namespace app::cli
