#version 330 core
// The picture as an eye with another colour sense sees it: a matrix over light, not over sRGB values.
uniform sampler2D picture;
uniform vec4 red;   // what of red, green and blue light is seen as red
uniform vec4 green;
uniform vec4 blue;
out vec4 colour;

vec3 light_of(vec3 value)
{
    return mix(value / 12.92, pow((value + 0.055) / 1.055, vec3(2.4)),
               step(vec3(0.04045), value));
}

vec3 value_of(vec3 light)
{
    return mix(light * 12.92, 1.055 * pow(light, vec3(1.0 / 2.4)) - 0.055,
               step(vec3(0.0031308), light));
}

void main()
{
    vec3 light = light_of(texelFetch(picture, ivec2(gl_FragCoord.xy), 0).rgb);
    vec3 seen = vec3(dot(red.rgb, light), dot(green.rgb, light), dot(blue.rgb, light));
    colour = vec4(value_of(clamp(seen, 0.0, 1.0)), 1.0);
}
