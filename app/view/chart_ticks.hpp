#pragma once

namespace app {

/// Steps of 1, 2 or 5 times a power of ten, so that an axis up to `most` has at most six.
/// \pre most > 0
[[nodiscard]] double tick_step(double most);

} // namespace app
