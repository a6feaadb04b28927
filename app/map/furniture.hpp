#pragma once

#include "app/map/label_placement.hpp"
#include "app/map/map_picture.hpp"

#include <vector>

struct ImDrawList;

namespace app::map {

/// Scale bar and north arrow in the lower right corner. \return what they cover
std::vector<Rect> draw_scale_and_north(ImDrawList &list, MapContent const &content,
                                       MapPicture const &picture);

/// Plants, gas stations, substations and the place a finding points at. \return what they cover
std::vector<Rect> draw_symbols(ImDrawList &list, MapContent const &content,
                               MapPicture const &picture);

/// A length of 1, 2 or 5 times a power of ten metres that is at most `longest_m`.
/// \pre longest_m > 0
double round_length(double longest_m);

} // namespace app::map
