#pragma once

#include "app/gfx/gl_handle.hpp"
#include "app/gfx/shader.hpp"

#include <array>

namespace app::gfx {

/// Draws the colours of the bound target anew, through a matrix over linear light.
class SeenAs
{
public:
    /// Rows: what is seen as red, green, blue; columns: of red, green, blue light.
    using Matrix = std::array<std::array<double, 3>, 3>;

    /// \pre an OpenGL context is current
    /// \throws std::runtime_error with the driver's log
    SeenAs();

    /// \param x, y  lower left corner of the part, pixels of the target, whose size the viewport has
    void draw(Matrix const &matrix, int x, int y, int width, int height);

private:
    Shader m_shader;
    GlTexture m_copy = GlTexture::create();
    GlVertexArray m_corners = GlVertexArray::create();
    int m_width = 0;
    int m_height = 0;
};

} // namespace app::gfx
