#pragma once

#include <string_view>

namespace app::map {

// The files of shaders/, compiled into the program.
std::string_view map_fill_vertex();
std::string_view map_fill_fragment();
std::string_view map_line_vertex();
std::string_view map_line_fragment();
std::string_view map_plain_fragment();
std::string_view map_moved_vertex();
std::string_view map_moved_fragment();
std::string_view map_tile_fragment();
std::string_view map_load_line_vertex();
std::string_view map_load_line_fragment();
std::string_view map_load_point_vertex();
std::string_view map_load_point_fragment();

} // namespace app::map
