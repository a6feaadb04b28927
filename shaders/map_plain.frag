#version 330 core
// Areas without hatch: software renderers compute both sides of a branch for every pixel.
flat in vec4 fill;
uniform float strength; // below 1 what lies under the fill shows through
out vec4 colour;

void main()
{
    colour = vec4(fill.rgb, strength);
}
