#pragma once

#include "app/view/palette.hpp"

#include <array>
#include <cstddef>

namespace app {

/// How hard an asset is loaded: the four classes that map, legend and lists share. Width and size
/// rise with the class, so that it reads without colour.
enum class LoadClass
{
    light,  ///< below 60 %
    medium, ///< 60 to 80 %
    heavy,  ///< 80 to 100 %: 重载
    over    ///< above 100 %: 过载
};
inline constexpr std::size_t load_class_count = 4;
inline constexpr std::array<LoadClass, load_class_count> load_classes{
    LoadClass::light, LoadClass::medium, LoadClass::heavy, LoadClass::over};

/// \param rate  kVA over capacity
[[nodiscard]] LoadClass load_class(double rate);
/// "above 100 %: overload" and so on, for sim::tr.
[[nodiscard]] char const *load_class_label(LoadClass load);
/// Lines, points, bars and numbers of a class.
[[nodiscard]] Rgba load_colour(LoadClass load, Palette const &palette);
/// Ground of a block whose hardest zone is of that class: pale, so that lines stand out.
[[nodiscard]] Rgba load_fill(LoadClass load, Palette const &palette);
/// Line width and point radius in design pixels.
[[nodiscard]] double load_width_px(LoadClass load);
[[nodiscard]] double load_radius_px(LoadClass load);

} // namespace app
