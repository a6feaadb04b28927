#pragma once

#include "app/map/label_placement.hpp"
#include "app/map/map_picture.hpp"

#include <vector>

struct ImDrawList;

namespace app::map {

/// Numbered discs on the changed blocks, by their order in the picture; one that would cover another is
/// left out. \return what labels have to leave free
std::vector<Rect> draw_change_discs(ImDrawList &list, MapContent const &content,
                                    MapPicture const &picture);

} // namespace app::map
