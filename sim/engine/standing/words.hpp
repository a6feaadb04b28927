#pragma once

#include "sim/engine/standing/standing.hpp"

namespace sim::standing {

/// Done against planned, the day of the target by the forecast and its chance.
[[nodiscard]] Text sentence_of(Source const &source, Standing const &standing);

/// 正常, 预警, 滞后.
[[nodiscard]] Text alarm_name(Alarm alarm);

} // namespace sim::standing
