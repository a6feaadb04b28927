#include "app/map/shader_sources.hpp"

#include "app/gfx/embedded_text.hpp"

extern unsigned char const shader_map_fill_vert[];
extern unsigned long const shader_map_fill_vert_size;
extern unsigned char const shader_map_fill_frag[];
extern unsigned long const shader_map_fill_frag_size;
extern unsigned char const shader_map_line_vert[];
extern unsigned long const shader_map_line_vert_size;
extern unsigned char const shader_map_line_frag[];
extern unsigned long const shader_map_line_frag_size;
extern unsigned char const shader_map_load_line_vert[];
extern unsigned long const shader_map_load_line_vert_size;
extern unsigned char const shader_map_load_line_frag[];
extern unsigned long const shader_map_load_line_frag_size;
extern unsigned char const shader_map_load_point_vert[];
extern unsigned long const shader_map_load_point_vert_size;
extern unsigned char const shader_map_load_point_frag[];
extern unsigned long const shader_map_load_point_frag_size;
extern unsigned char const shader_map_plain_frag[];
extern unsigned long const shader_map_plain_frag_size;
extern unsigned char const shader_map_moved_vert[];
extern unsigned long const shader_map_moved_vert_size;
extern unsigned char const shader_map_moved_frag[];
extern unsigned long const shader_map_moved_frag_size;
extern unsigned char const shader_map_tile_frag[];
extern unsigned long const shader_map_tile_frag_size;

namespace app::map {

std::string_view map_fill_vertex()
{
    return gfx::embedded_text(shader_map_fill_vert, shader_map_fill_vert_size);
}

std::string_view map_fill_fragment()
{
    return gfx::embedded_text(shader_map_fill_frag, shader_map_fill_frag_size);
}

std::string_view map_line_vertex()
{
    return gfx::embedded_text(shader_map_line_vert, shader_map_line_vert_size);
}

std::string_view map_line_fragment()
{
    return gfx::embedded_text(shader_map_line_frag, shader_map_line_frag_size);
}

std::string_view map_load_line_vertex()
{
    return gfx::embedded_text(shader_map_load_line_vert, shader_map_load_line_vert_size);
}

std::string_view map_load_line_fragment()
{
    return gfx::embedded_text(shader_map_load_line_frag, shader_map_load_line_frag_size);
}

std::string_view map_load_point_vertex()
{
    return gfx::embedded_text(shader_map_load_point_vert, shader_map_load_point_vert_size);
}

std::string_view map_load_point_fragment()
{
    return gfx::embedded_text(shader_map_load_point_frag, shader_map_load_point_frag_size);
}

std::string_view map_plain_fragment()
{
    return gfx::embedded_text(shader_map_plain_frag, shader_map_plain_frag_size);
}

std::string_view map_moved_vertex()
{
    return gfx::embedded_text(shader_map_moved_vert, shader_map_moved_vert_size);
}

std::string_view map_moved_fragment()
{
    return gfx::embedded_text(shader_map_moved_frag, shader_map_moved_frag_size);
}

std::string_view map_tile_fragment()
{
    return gfx::embedded_text(shader_map_tile_frag, shader_map_tile_frag_size);
}

} // namespace app::map
