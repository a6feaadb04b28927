#version 330 core
// Round caps and joins, one pixel of smooth edge.
in vec2 place;
flat in float length_px;
uniform vec4 ink;
uniform float width_px;
out vec4 colour;

void main()
{
    float along = clamp(place.x, 0.0, length_px);
    float covered = clamp(width_px * 0.5 + 0.5 - length(vec2(place.x - along, place.y)), 0.0, 1.0);
    if (covered <= 0.0) {
        discard;
    }
    colour = vec4(ink.rgb, ink.a * covered);
}
