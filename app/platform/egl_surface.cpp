#include "app/platform/egl_surface.hpp"

#include "app/platform/keys.hpp"
#include "sim/base/error.hpp"

#include <epoxy/egl.h>
#include <imgui.h>

#include <algorithm>

namespace app::platform {

namespace {

[[noreturn]] void refuse()
{
    throw sim::IoError{"EGL", sim::text("pictures without a display need EGL with OpenGL 3.3")};
}

} // namespace

struct EglSurface::Context
{
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;

    Context()
    {
        display =
            eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
        if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) != EGL_TRUE ||
            eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) {
            refuse();
        }
        EGLint const wanted[] = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
        EGLConfig config = nullptr;
        EGLint count = 0;
        eglChooseConfig(display, wanted, &config, 1, &count);
        EGLint const version[] = {EGL_CONTEXT_MAJOR_VERSION,
                                  3,
                                  EGL_CONTEXT_MINOR_VERSION,
                                  3,
                                  EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                  EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                  EGL_NONE};
        context = eglCreateContext(display, count > 0 ? config : EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT,
                                   version);
        if (context == EGL_NO_CONTEXT ||
            eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) != EGL_TRUE) {
            eglTerminate(display);
            refuse();
        }
    }
    ~Context()
    {
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        eglDestroyContext(display, context);
        eglTerminate(display);
    }
    Context(Context const &) = delete;
    Context &operator=(Context const &) = delete;
    Context(Context &&) = delete;
    Context &operator=(Context &&) = delete;
};

EglSurface::EglSurface(int width, int height, float scale)
    : m_context{std::make_unique<Context>()}, m_scale{scale}
{
    m_target.emplace(width, height);
}

EglSurface::~EglSurface() = default;

void EglSurface::attach()
{
    ImGuiIO &io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(m_target->width()),
                      static_cast<float>(m_target->height())};
    map_keys(io);
}

void EglSurface::detach() {}

void EglSurface::begin_frame()
{
    ImGui::GetIO().DeltaTime = 1.0F / 60.0F;
}

void EglSurface::bind_target()
{
    m_target->bind();
}

void EglSurface::present()
{
    glFinish();
}

void EglSurface::resize(int width, int height)
{
    m_target.emplace(std::max(width, 1), std::max(height, 1));
    ImGui::GetIO().DisplaySize = {static_cast<float>(m_target->width()),
                                  static_cast<float>(m_target->height())};
}

gfx::Image EglSurface::capture()
{
    m_target->bind();
    return gfx::read_pixels(m_target->width(), m_target->height());
}

} // namespace app::platform
