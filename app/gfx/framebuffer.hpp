#pragma once

#include "app/gfx/gl_handle.hpp"

namespace app::gfx {

/// A picture to draw into: RGBA8 colour texture and a stencil.
class Framebuffer
{
public:
    /// \pre width > 0 and height > 0
    /// \throws std::runtime_error if the driver refuses it
    Framebuffer(int width, int height);

    /// Makes it the target, with the viewport over all of it.
    void bind() const;
    /// Copies a part of another one of the same size; x and y from the lower left corner.
    void copy_from(Framebuffer const &other, int x, int y, int width, int height) const;
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] GLuint texture() const { return m_colour.name(); }
    [[nodiscard]] GLuint name() const { return m_framebuffer.name(); }

private:
    int m_width;
    int m_height;
    GlTexture m_colour = GlTexture::create();
    GlRenderbuffer m_stencil = GlRenderbuffer::create();
    GlFramebuffer m_framebuffer = GlFramebuffer::create();
};

} // namespace app::gfx
