#version 330 core
// A disc with a rim, one pixel of smooth edge.
in vec2 place;
uniform vec4 ink;
uniform vec4 rim;
uniform float radius_px; // with the rim
uniform float rim_px;
out vec4 colour;

void main()
{
    float from_centre = length(place);
    float covered = clamp(radius_px + 0.5 - from_centre, 0.0, 1.0);
    if (covered <= 0.0) {
        discard;
    }
    float inside = rim_px > 0.0 ? clamp(radius_px - rim_px + 0.5 - from_centre, 0.0, 1.0) : 1.0;
    colour = vec4(mix(rim.rgb, ink.rgb, inside), covered);
}
