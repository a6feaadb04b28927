#include "app/gfx/mesh.hpp"

#include <cassert>
#include <cstddef>
#include <vector>

namespace app::gfx {

namespace {

void const *offset_pointer(std::size_t bytes)
{
    // OpenGL takes the offset into the bound buffer as a pointer.
    return reinterpret_cast<void const *>(
        bytes); // NOLINT(*-reinterpret-cast,performance-no-int-to-ptr)
}

void upload(GLenum kind, GlBuffer const &buffer, std::span<std::byte const> bytes)
{
    glBindBuffer(kind, buffer.name());
    glBufferData(kind, static_cast<GLsizeiptr>(bytes.size()), bytes.data(), GL_STATIC_DRAW);
}

constexpr std::size_t corners_per_quad = 4;
constexpr int indices_per_quad = 6;

/// Repeats each thing for the four corners of its quad and uploads it with the quads' triangles.
template <typename Thing>
void upload_quads(std::span<Thing const> things, GlBuffer const &vertex_buffer,
                  GlBuffer const &index_buffer)
{
    std::vector<Thing> vertices;
    std::vector<GLuint> indices;
    for (Thing const &thing : things) {
        auto const first = static_cast<GLuint>(vertices.size());
        vertices.insert(vertices.end(), corners_per_quad, thing);
        for (GLuint const corner : {0U, 1U, 2U, 2U, 1U, 3U}) {
            indices.push_back(first + corner);
        }
    }
    upload(GL_ARRAY_BUFFER, vertex_buffer, std::as_bytes(std::span{vertices}));
    upload(GL_ELEMENT_ARRAY_BUFFER, index_buffer, std::as_bytes(std::span{indices}));
}

} // namespace

FillMesh::FillMesh(std::span<FillVertex const> vertices)
    : m_array{GlVertexArray::create()},
      m_vertices{GlBuffer::create()}, m_count{static_cast<GLsizei>(vertices.size())}
{
    glBindVertexArray(m_array.name());
    upload(GL_ARRAY_BUFFER, m_vertices, std::as_bytes(vertices));
    glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, sizeof(FillVertex), nullptr);
    glEnableVertexAttribArray(0);
}

void FillMesh::draw(int first, int count) const
{
    assert(first >= 0 && first + count <= m_count);
    if (count > 0) {
        glBindVertexArray(m_array.name());
        glDrawArrays(GL_TRIANGLES, first, count);
    }
}

LineMesh::LineMesh(std::span<Segment const> segments)
    : m_array{GlVertexArray::create()}, m_vertices{GlBuffer::create()},
      m_indices{GlBuffer::create()}, m_count{static_cast<int>(segments.size())}
{
    glBindVertexArray(m_array.name());
    upload_quads(segments, m_vertices, m_indices);
    glVertexAttribPointer(0, 4, GL_FLOAT, GL_FALSE, sizeof(Segment), nullptr);
    glVertexAttribPointer(1, 1, GL_FLOAT, GL_FALSE, sizeof(Segment),
                          offset_pointer(offsetof(Segment, start_m)));
    glVertexAttribPointer(2, 1, GL_FLOAT, GL_FALSE, sizeof(Segment),
                          offset_pointer(offsetof(Segment, row)));
    glEnableVertexAttribArray(0);
    glEnableVertexAttribArray(1);
    glEnableVertexAttribArray(2);
}

void LineMesh::draw(int first, int count) const
{
    assert(first >= 0 && first + count <= m_count);
    if (count > 0) {
        glBindVertexArray(m_array.name());
        glDrawElements(
            GL_TRIANGLES, count * indices_per_quad, GL_UNSIGNED_INT,
            offset_pointer(static_cast<std::size_t>(first) * indices_per_quad * sizeof(GLuint)));
    }
}

PointMesh::PointMesh(std::span<FillVertex const> points)
    : m_array{GlVertexArray::create()}, m_vertices{GlBuffer::create()},
      m_indices{GlBuffer::create()}, m_count{static_cast<int>(points.size())}
{
    glBindVertexArray(m_array.name());
    upload_quads(points, m_vertices, m_indices);
    glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, sizeof(FillVertex), nullptr);
    glEnableVertexAttribArray(0);
}

void PointMesh::draw(int first, int count) const
{
    assert(first >= 0 && first + count <= m_count);
    if (count > 0) {
        glBindVertexArray(m_array.name());
        glDrawElements(
            GL_TRIANGLES, count * indices_per_quad, GL_UNSIGNED_INT,
            offset_pointer(static_cast<std::size_t>(first) * indices_per_quad * sizeof(GLuint)));
    }
}

void ColourBuffer::upload(std::span<unsigned char const> rgba)
{
    if (m_buffer.name() == 0) {
        m_buffer = GlBuffer::create();
        m_texture = GlTexture::create();
    }
    glBindBuffer(GL_TEXTURE_BUFFER, m_buffer.name());
    glBufferData(GL_TEXTURE_BUFFER, static_cast<GLsizeiptr>(rgba.size_bytes()), rgba.data(),
                 GL_DYNAMIC_DRAW);
    glBindTexture(GL_TEXTURE_BUFFER, m_texture.name());
    glTexBuffer(GL_TEXTURE_BUFFER, GL_RGBA8, m_buffer.name());
}

void ColourBuffer::bind(GLenum unit) const
{
    glActiveTexture(unit);
    glBindTexture(GL_TEXTURE_BUFFER, m_texture.name());
}

} // namespace app::gfx
