#include "app/gfx/framebuffer.hpp"

#include <cassert>
#include <stdexcept>

namespace app::gfx {

Framebuffer::Framebuffer(int width, int height) : m_width{width}, m_height{height}
{
    assert(width > 0 && height > 0);
    glBindTexture(GL_TEXTURE_2D, m_colour.name());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glBindRenderbuffer(GL_RENDERBUFFER, m_stencil.name());
    glRenderbufferStorage(GL_RENDERBUFFER, GL_DEPTH24_STENCIL8, width, height);
    glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer.name());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, m_colour.name(), 0);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_STENCIL_ATTACHMENT, GL_RENDERBUFFER,
                              m_stencil.name());
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        throw std::runtime_error{"the graphics driver refuses a framebuffer"};
    }
}

void Framebuffer::bind() const
{
    glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer.name());
    glViewport(0, 0, m_width, m_height);
}

void Framebuffer::copy_from(Framebuffer const &other, Part const &part) const
{
    glBindFramebuffer(GL_READ_FRAMEBUFFER, other.m_framebuffer.name());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, m_framebuffer.name());
    glBlitFramebuffer(part.from_x, part.from_y, part.from_x + part.width, part.from_y + part.height,
                      part.to_x, part.to_y, part.to_x + part.width, part.to_y + part.height,
                      GL_COLOR_BUFFER_BIT, GL_NEAREST);
    bind();
}

void Framebuffer::copy_to_window() const
{
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, m_framebuffer.name());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    glBlitFramebuffer(0, 0, m_width, m_height, 0, 0, m_width, m_height, GL_COLOR_BUFFER_BIT,
                      GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

} // namespace app::gfx
