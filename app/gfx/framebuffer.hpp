#pragma once

#include "app/gfx/gl_handle.hpp"

namespace app::gfx {

/// A part of a picture and where it goes in another; x and y from the lower left corner.
struct Part
{
    int from_x = 0;
    int from_y = 0;
    int to_x = 0;
    int to_y = 0;
    int width = 0;
    int height = 0;
};

/// A picture to draw into: RGBA8 colour texture and a stencil.
class Framebuffer
{
public:
    /// \pre width > 0 and height > 0
    /// \throws std::runtime_error if the driver refuses it
    Framebuffer(int width, int height);

    /// Makes it the target, with the viewport over all of it.
    void bind() const;
    /// Copies a part of another one. It becomes the target.
    void copy_from(Framebuffer const &other, Part const &part) const;
    /// Copies all of it to the window's own picture.
    void copy_to_window() const;
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
