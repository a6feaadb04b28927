#version 330 core
// A tile of a raster under the map; its colours are multiplied by their alpha.
in vec2 place;
uniform sampler2D picture;
uniform float opacity;
out vec4 colour;

void main()
{
    colour = texture(picture, place) * opacity;
}
