#pragma once

#include "app/map/label_placement.hpp"
#include "app/map/map_picture.hpp"

struct ImDrawList;

namespace app::map {

/// Legend of a sheet whose blocks are coloured by values: name, unit, classes with their blocks.
/// \pre picture.colouring is not by route. \return what it covers
Rect draw_sheet_values(ImDrawList &list, MapContent const &content, MapPicture const &picture);

/// Legend of a sheet that shows feeders or zones, right of the other one. \return what it covers
Rect draw_sheet_loads(ImDrawList &list, MapContent const &content, MapPicture const &picture);

} // namespace app::map
