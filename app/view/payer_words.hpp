#pragma once

#include "sim/model/policy.hpp"

namespace app {

/// 市级财政 and so on, for sim::tr.
[[nodiscard]] char const *payer_label(sim::Payer payer);

} // namespace app
