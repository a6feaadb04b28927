#version 330 core
// As map_line.vert, for lines that belong to assets: of all rows only those of one load class are
// drawn, or a single row.
layout(location = 0) in vec4 ends; // x0, y0, x1, y1
layout(location = 2) in float row_of_asset;
uniform vec2 centre_m;
uniform float pixels_per_m;
uniform vec2 viewport;
uniform float width_px;
uniform samplerBuffer classes; // red: the load class of each row
uniform int shown_class;       // below 0: the row `only_row`
uniform int only_row;
out vec2 place; // along and across the segment, pixels
flat out float length_px;

void main()
{
    int row = int(row_of_asset + 0.5);
    int load = int(texelFetch(classes, row).r * 255.0 + 0.5);
    bool shown = shown_class < 0 ? row == only_row : load == shown_class;
    vec2 a = (ends.xy - centre_m) * pixels_per_m;
    vec2 b = (ends.zw - centre_m) * pixels_per_m;
    vec2 along = b - a;
    length_px = length(along);
    along = length_px > 0.0 ? along / length_px : vec2(1.0, 0.0);
    vec2 across = vec2(-along.y, along.x);
    float reach = width_px * 0.5 + 1.0;
    float end = (gl_VertexID & 1) == 0 ? -reach : length_px + reach;
    float side = (gl_VertexID & 2) == 0 ? -reach : reach;
    place = vec2(end, side);
    vec2 corner = (a + along * end + across * side) * 2.0 / viewport;
    gl_Position = vec4(shown ? corner : vec2(2.0), 0.0, 1.0); // else an empty quad off the picture
}
