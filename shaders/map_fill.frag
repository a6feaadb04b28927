#version 330 core
// Colour by row; alpha of the row says whether the area is hatched as illustrative.
flat in int row;
uniform samplerBuffer colours;
uniform vec4 hatch;     // colour and strength
uniform float hatch_px; // width of a stroke; strokes stand six widths apart
out vec4 colour;

void main()
{
    vec4 fill = texelFetch(colours, row);
    float period = hatch_px * 6.0;
    // 45 degrees; the distance between strokes is measured across them.
    float across = mod((gl_FragCoord.x - gl_FragCoord.y) * 0.70710678, period);
    float ink = clamp(hatch_px * 0.5 + 0.5 - abs(across - period * 0.5), 0.0, 1.0);
    float strength = ink * hatch.a * step(0.5, fill.a);
    colour = vec4(mix(fill.rgb, hatch.rgb, strength), 1.0);
}
