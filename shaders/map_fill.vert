#version 330 core
// Filled areas. Metres from the map's origin become pixels from the map's centre.
layout(location = 0) in vec3 corner; // x, y, row of the colour buffer
uniform vec2 centre_m;
uniform float pixels_per_m;
uniform vec2 viewport;
uniform samplerBuffer colours;
flat out vec4 fill; // alpha 1: hatched as illustrative

void main()
{
    vec2 pixel = (corner.xy - centre_m) * pixels_per_m;
    gl_Position = vec4(pixel * 2.0 / viewport, 0.0, 1.0);
    fill = texelFetch(colours, int(corner.z + 0.5));
}
