#version 330 core
// Four vertices are one segment: the quad covers the segment with its round ends.
layout(location = 0) in vec4 ends; // x0, y0, x1, y1
layout(location = 1) in float start_m;
uniform vec2 centre_m;
uniform float pixels_per_m;
uniform vec2 viewport;
uniform float width_px;
out vec2 place; // along and across the segment, pixels
flat out float length_px;
flat out float start_px;

void main()
{
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
    start_px = start_m * pixels_per_m;
    gl_Position = vec4((a + along * end + across * side) * 2.0 / viewport, 0.0, 1.0);
}
