#version 330 core
// Alpha of the fill says whether the area is hatched: 1 as illustrative, 0.5 as works under way.
flat in vec4 fill;
uniform vec4 hatch;     // colour and strength
uniform float hatch_px; // width of a stroke; strokes stand six widths apart
uniform float hatch_start_px; // of a stroke, along a row of pixels
uniform vec4 paper;     // between the stripes of works under way
out vec4 colour;

void main()
{
    colour = vec4(fill.rgb, 1.0);
    if (fill.a > 0.25 && fill.a < 0.75) {
        float period = hatch_px * 3.0;
        float across = mod((gl_FragCoord.x - gl_FragCoord.y - hatch_start_px) * 0.70710678, period);
        float ink = clamp(period * 0.25 + 0.5 - abs(across - period * 0.5), 0.0, 1.0);
        colour.rgb = mix(paper.rgb, fill.rgb, ink);
    } else if (fill.a > 0.5) {
        float period = hatch_px * 6.0;
        // 45 degrees; the distance between strokes is measured across them.
        float across = mod((gl_FragCoord.x - gl_FragCoord.y - hatch_start_px) * 0.70710678, period);
        float ink = clamp(hatch_px * 0.5 + 0.5 - abs(across - period * 0.5), 0.0, 1.0);
        colour.rgb = mix(fill.rgb, hatch.rgb, ink * hatch.a);
    }
}
