#version 330 core
// Alpha of the fill says what is drawn over it, in quarters: 1 dots (fixed route), 2 stripes (works
// under way), 3 hatch and dots, 4 hatch (illustrative).
flat in vec4 fill;
uniform vec4 hatch;     // colour and strength
uniform float hatch_px; // width of a stroke; strokes stand six widths apart
uniform float hatch_start_px; // of a stroke, along a row of pixels
uniform vec4 paper;     // between the stripes of works under way
uniform vec4 dot_ink;
uniform vec2 dot_px;    // radius, distance between two
uniform vec2 dot_start_px; // of a dot
uniform float strength; // below 1 what lies under the fill shows through
out vec4 colour;

void main()
{
    colour = vec4(fill.rgb, strength);
    int kind = int(fill.a * 4.0 + 0.5);
    if (kind == 2) {
        float period = hatch_px * 3.0;
        float across = mod((gl_FragCoord.x - gl_FragCoord.y - hatch_start_px) * 0.70710678, period);
        float ink = clamp(period * 0.25 + 0.5 - abs(across - period * 0.5), 0.0, 1.0);
        colour.rgb = mix(paper.rgb, fill.rgb, ink);
    }
    if (kind > 2) {
        float period = hatch_px * 6.0;
        // 45 degrees; the distance between strokes is measured across them.
        float across = mod((gl_FragCoord.x - gl_FragCoord.y - hatch_start_px) * 0.70710678, period);
        float ink = clamp(hatch_px * 0.5 + 0.5 - abs(across - period * 0.5), 0.0, 1.0);
        colour.rgb = mix(colour.rgb, hatch.rgb, ink * hatch.a);
    }
    if (kind == 1 || kind == 3) {
        vec2 away = mod(gl_FragCoord.xy - dot_start_px, dot_px.y) - dot_px.y * 0.5;
        float ink = clamp(dot_px.x + 0.5 - length(away), 0.0, 1.0);
        colour.rgb = mix(colour.rgb, dot_ink.rgb, ink * dot_ink.a);
        colour.a = max(colour.a, ink * dot_ink.a);
    }
}
