#include "app/gfx/seen_as.hpp"

#include "app/gfx/embedded_text.hpp"

extern unsigned char const shader_seen_as_vert[];
extern unsigned long const shader_seen_as_vert_size;
extern unsigned char const shader_seen_as_frag[];
extern unsigned long const shader_seen_as_frag_size;

namespace app::gfx {

SeenAs::SeenAs()
    : m_shader{"seen_as", embedded_text(shader_seen_as_vert, shader_seen_as_vert_size),
               embedded_text(shader_seen_as_frag, shader_seen_as_frag_size)}
{
}

void SeenAs::draw(Matrix const &matrix, int x, int y, int width, int height)
{
    std::array<GLint, 4> view{};
    glGetIntegerv(GL_VIEWPORT, view.data());
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, m_copy.name());
    if (view[2] != m_width || view[3] != m_height) {
        m_width = view[2];
        m_height = view[3];
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, m_width, m_height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                     nullptr);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    }
    glCopyTexSubImage2D(GL_TEXTURE_2D, 0, x, y, x, y, width, height);
    m_shader.use();
    m_shader.set("picture", 0);
    constexpr std::array<char const *, 3> rows{"red", "green", "blue"};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const at = [&](std::size_t j) { return static_cast<float>(matrix[i][j]); };
        m_shader.set(rows[i], at(0), at(1), at(2), 0.0F);
    }
    glDisable(GL_BLEND);
    glEnable(GL_SCISSOR_TEST);
    glScissor(x, y, width, height);
    glBindVertexArray(m_corners.name());
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glDisable(GL_SCISSOR_TEST);
    glEnable(GL_BLEND);
}

} // namespace app::gfx
