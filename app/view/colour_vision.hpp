#pragma once

#include "app/view/palette.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace app {

/// Whose eyes the picture is checked for.
enum class ColourVision : std::uint8_t
{
    normal,
    protan, ///< without the cones for long waves: about 1 % of men
    deutan, ///< without those for middle waves: about 1 % of men, anomalous ones another 5 %
    tritan  ///< without those for short waves: rare
};
inline constexpr std::array<std::string_view, 4> colour_vision_keys{"normal", "protan", "deutan",
                                                                    "tritan"};

/// What is seen as red, green and blue (rows) of red, green and blue light (columns), linear sRGB.
/// \source G. Machado, M. Oliveira, L. Fernandes, "A physiologically-based model for simulation of
///   color vision deficiency", IEEE TVCG 15 (2009), severity 1.0
using ColourMatrix = std::array<std::array<double, 3>, 3>;
[[nodiscard]] ColourMatrix const &matrix_of(ColourVision vision);

/// A colour as such an eye sees it.
[[nodiscard]] Rgba seen_as(Rgba colour, ColourVision vision);

} // namespace app
