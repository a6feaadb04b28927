#version 330 core
// Round caps and joins: the distance to the segment decides; one pixel of smooth edge.
in vec2 place;
flat in float length_px;
flat in float start_px;
uniform vec4 ink;
uniform float width_px;
uniform vec2 dash_px;    // drawn, left out; 0 draws all
uniform int once;        // translucent lines: whole pixels only, the stencil keeps them single
out vec4 colour;

float coverage(float distance_px)
{
    return clamp(width_px * 0.5 + 0.5 - distance_px, 0.0, 1.0);
}

void main()
{
    float along = clamp(place.x, 0.0, length_px);
    float covered = coverage(length(vec2(place.x - along, place.y)));
    if (dash_px.x > 0.0) {
        float at = mod(start_px + place.x, dash_px.x + dash_px.y);
        float dash = clamp(min(at, dash_px.x - at) + 0.5, 0.0, 1.0);
        covered = min(covered, dash) * step(0.0, place.x) * step(place.x, length_px);
    }
    if (once == 1) {
        covered = step(0.5, covered);
    }
    if (covered <= 0.0) {
        discard;
    }
    colour = vec4(ink.rgb, ink.a * covered);
}
