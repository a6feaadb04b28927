#version 330 core
// Four vertices are one point: a square around its place. Of all rows only those of one load class
// are drawn, or a single row.
layout(location = 0) in vec3 point; // x, y, row
uniform vec2 centre_m;
uniform float pixels_per_m;
uniform vec2 viewport;
uniform float radius_px; // with the rim
uniform samplerBuffer classes; // red: the load class of each row
uniform int shown_class;       // below 0: the row `only_row`
uniform int only_row;
out vec2 place; // from the point's centre, pixels

void main()
{
    int row = int(point.z + 0.5);
    int load = int(texelFetch(classes, row).r * 255.0 + 0.5);
    bool shown = shown_class < 0 ? row == only_row : load == shown_class;
    float reach = radius_px + 1.0;
    place = vec2((gl_VertexID & 1) == 0 ? -reach : reach, (gl_VertexID & 2) == 0 ? -reach : reach);
    vec2 corner = ((point.xy - centre_m) * pixels_per_m + place) * 2.0 / viewport;
    gl_Position = vec4(shown ? corner : vec2(2.0), 0.0, 1.0); // else an empty square off the picture
}
