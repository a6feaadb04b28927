#pragma once

#include "app/gfx/gl_handle.hpp"

#include <span>

namespace app::gfx {

/// A corner of a filled triangle: metres from the map's origin, and which row of the colour
/// buffer fills it.
struct FillVertex
{
    float x = 0.0F;
    float y = 0.0F;
    float row = 0.0F;
};

/// Triangles on the graphics card, uploaded once.
class FillMesh
{
public:
    FillMesh() = default;
    explicit FillMesh(std::span<FillVertex const> vertices);
    void draw() const { draw(0, m_count); }
    /// Draws a part of the vertices.
    void draw(int first, int count) const;
    [[nodiscard]] int count() const { return m_count; }

private:
    GlVertexArray m_array;
    GlBuffer m_vertices;
    GLsizei m_count = 0;
};

/// One straight piece of a line: metres from the map's origin; `start_m` is the length of the line
/// before it, for dashes; `row` of a colour buffer tells lines of one mesh apart.
struct Segment
{
    float x0 = 0.0F;
    float y0 = 0.0F;
    float x1 = 0.0F;
    float y1 = 0.0F;
    float start_m = 0.0F;
    float row = 0.0F;
};

/// Lines on the graphics card. Each segment is a quad of four vertices that all carry the segment;
/// the shader tells them apart by gl_VertexID. Instances would be shorter, but software renderers
/// pay for each one.
class LineMesh
{
public:
    LineMesh() = default;
    explicit LineMesh(std::span<Segment const> segments);
    void draw() const { draw(0, m_count); }
    /// Draws a part of the segments.
    void draw(int first, int count) const;
    [[nodiscard]] int count() const { return m_count; }

private:
    GlVertexArray m_array;
    GlBuffer m_vertices;
    GlBuffer m_indices;
    int m_count = 0;
};

/// Points on the graphics card: each is a square of four vertices, which the shader makes round.
class PointMesh
{
public:
    PointMesh() = default;
    explicit PointMesh(std::span<FillVertex const> points);
    void draw() const { draw(0, m_count); }
    /// Draws a part of the points.
    void draw(int first, int count) const;

private:
    GlVertexArray m_array;
    GlBuffer m_vertices;
    GlBuffer m_indices;
    int m_count = 0;
};

/// A row of colours on the graphics card, read by index (samplerBuffer).
class ColourBuffer
{
public:
    /// \param rgba  four bytes a row
    void upload(std::span<unsigned char const> rgba);
    void bind(GLenum unit) const;

private:
    GlBuffer m_buffer;
    GlTexture m_texture;
};

} // namespace app::gfx
