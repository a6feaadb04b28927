#pragma once

#include "sim/base/text.hpp"

namespace app {

/// Why the work whose exception is being handled gave nothing, as the window says it.
/// \pre called within a catch block
/// \throws what is no std::runtime_error again: it is a fault of ours
[[nodiscard]] sim::Text failure_words();

} // namespace app
