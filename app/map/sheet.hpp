#pragma once

#include "app/map/label_placement.hpp"
#include "app/map/map_picture.hpp"

#include <vector>

struct ImDrawList;

namespace app::map {

/// What makes the map a sheet that stands alone: title, legend with counts, and the line that its
/// numbers are illustrative. \return what they cover
std::vector<Rect> draw_sheet(ImDrawList &list, MapContent const &content,
                             MapPicture const &picture);

} // namespace app::map
