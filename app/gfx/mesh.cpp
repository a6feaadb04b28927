#include "app/gfx/mesh.hpp"

#include <cassert>
#include <cstddef>

namespace app::gfx {

namespace {

void const *offset_pointer(std::size_t bytes)
{
    // OpenGL takes the offset into the bound buffer as a pointer.
    return reinterpret_cast<void const *>(
        bytes); // NOLINT(*-reinterpret-cast,performance-no-int-to-ptr)
}

} // namespace

FillMesh::FillMesh(std::span<FillVertex const> vertices)
    : m_array{GlVertexArray::create()},
      m_vertices{GlBuffer::create()}, m_count{static_cast<GLsizei>(vertices.size())}
{
    glBindVertexArray(m_array.name());
    glBindBuffer(GL_ARRAY_BUFFER, m_vertices.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices.size_bytes()), vertices.data(),
                 GL_STATIC_DRAW);
    glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, sizeof(FillVertex), nullptr);
    glEnableVertexAttribArray(0);
}

void FillMesh::draw() const
{
    if (m_count > 0) {
        glBindVertexArray(m_array.name());
        glDrawArrays(GL_TRIANGLES, 0, m_count);
    }
}

LineMesh::LineMesh(std::span<Segment const> segments)
    : m_array{GlVertexArray::create()}, m_segments{GlBuffer::create()}, m_count{static_cast<int>(
                                                                            segments.size())}
{
    glBindVertexArray(m_array.name());
    glBindBuffer(GL_ARRAY_BUFFER, m_segments.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(segments.size_bytes()), segments.data(),
                 GL_STATIC_DRAW);
    for (GLuint attribute : {0U, 1U}) {
        glEnableVertexAttribArray(attribute);
        glVertexAttribDivisor(attribute, 1);
    }
}

void LineMesh::draw(int first, int count) const
{
    assert(first >= 0 && first + count <= m_count);
    if (count == 0) {
        return;
    }
    glBindVertexArray(m_array.name());
    glBindBuffer(GL_ARRAY_BUFFER, m_segments.name());
    std::size_t const begin = static_cast<std::size_t>(first) * sizeof(Segment);
    glVertexAttribPointer(0, 4, GL_FLOAT, GL_FALSE, sizeof(Segment), offset_pointer(begin));
    glVertexAttribPointer(1, 1, GL_FLOAT, GL_FALSE, sizeof(Segment),
                          offset_pointer(begin + offsetof(Segment, start_m)));
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, count);
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
