#pragma once

#include "sim/base/text.hpp"
#include "sim/model/progress_report.hpp"

namespace sim {

/// 未开工, 施工中, 已通电（气、热）, 已验收.
[[nodiscard]] Text name_of(BlockStage stage);

} // namespace sim
