#version 330 core
// A picture that was drawn before, moved and scaled to where its content lies now.
uniform vec4 at;   // left, bottom, right, top on the target, -1 to 1
uniform vec4 part; // the same corners in the picture, 0 to 1
out vec2 place;

void main()
{
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    place = mix(part.xy, part.zw, corner);
    gl_Position = vec4(mix(at.xy, at.zw, corner), 0.0, 1.0);
}
