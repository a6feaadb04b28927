#pragma once

#include "app/view/palette.hpp"

#include <array>

namespace ui_test {

/// CIE L*a*b* of an sRGB colour under D65.
using Lab = std::array<double, 3>;
[[nodiscard]] Lab lab_of(app::Rgba colour);

/// \source CIEDE2000, with the test data of G. Sharma, W. Wu, E. Dalal, "The CIEDE2000 color-difference
///   formula", Color Research and Application 30 (2005)
[[nodiscard]] double ciede2000(Lab const &a, Lab const &b);

/// (L1 + 0.05) / (L2 + 0.05) of relative luminances.
/// \source W3C, Web Content Accessibility Guidelines 2.1, "contrast ratio"
[[nodiscard]] double contrast(app::Rgba a, app::Rgba b);

} // namespace ui_test
