#pragma once

#include <epoxy/gl.h>

#include <utility>

namespace app::gfx {

/// Sole owner of one OpenGL name. Create and destroy it on the render thread.
template <typename Traits>
class GlHandle
{
public:
    GlHandle() = default; // owns nothing
    static GlHandle create() { return GlHandle{Traits::create()}; }

    GlHandle(GlHandle &&other) noexcept : m_name{std::exchange(other.m_name, 0)} {}
    GlHandle &operator=(GlHandle &&other) noexcept
    {
        std::swap(m_name, other.m_name);
        return *this;
    }
    GlHandle(GlHandle const &) = delete;
    GlHandle &operator=(GlHandle const &) = delete;
    ~GlHandle()
    {
        if (m_name != 0) {
            Traits::destroy(m_name);
        }
    }

    [[nodiscard]] GLuint name() const { return m_name; }

private:
    explicit GlHandle(GLuint name) : m_name{name} {}

    GLuint m_name = 0;
};

struct BufferTraits
{
    static GLuint create()
    {
        GLuint name = 0;
        glGenBuffers(1, &name);
        return name;
    }
    static void destroy(GLuint name) { glDeleteBuffers(1, &name); }
};

struct TextureTraits
{
    static GLuint create()
    {
        GLuint name = 0;
        glGenTextures(1, &name);
        return name;
    }
    static void destroy(GLuint name) { glDeleteTextures(1, &name); }
};

struct VertexArrayTraits
{
    static GLuint create()
    {
        GLuint name = 0;
        glGenVertexArrays(1, &name);
        return name;
    }
    static void destroy(GLuint name) { glDeleteVertexArrays(1, &name); }
};

struct FramebufferTraits
{
    static GLuint create()
    {
        GLuint name = 0;
        glGenFramebuffers(1, &name);
        return name;
    }
    static void destroy(GLuint name) { glDeleteFramebuffers(1, &name); }
};

struct RenderbufferTraits
{
    static GLuint create()
    {
        GLuint name = 0;
        glGenRenderbuffers(1, &name);
        return name;
    }
    static void destroy(GLuint name) { glDeleteRenderbuffers(1, &name); }
};

struct ProgramTraits
{
    static GLuint create() { return glCreateProgram(); }
    static void destroy(GLuint name) { glDeleteProgram(name); }
};

using GlBuffer = GlHandle<BufferTraits>;
using GlTexture = GlHandle<TextureTraits>;
using GlVertexArray = GlHandle<VertexArrayTraits>;
using GlFramebuffer = GlHandle<FramebufferTraits>;
using GlRenderbuffer = GlHandle<RenderbufferTraits>;
using GlProgram = GlHandle<ProgramTraits>;

} // namespace app::gfx
