#pragma once

#include "app/gfx/framebuffer.hpp"
#include "app/platform/surface.hpp"

#include <memory>
#include <optional>

namespace app::platform {

/// A picture in memory, drawn without a display through EGL's surfaceless platform. Time advances
/// by a sixtieth of a second a frame, so that equal scripts give equal pictures.
class EglSurface : public Surface
{
public:
    /// \throws sim::IoError if the system has no EGL with OpenGL 3.3
    EglSurface(int width, int height, float scale);
    ~EglSurface() override;
    EglSurface(EglSurface const &) = delete;
    EglSurface &operator=(EglSurface const &) = delete;
    EglSurface(EglSurface &&) = delete;
    EglSurface &operator=(EglSurface &&) = delete;

    [[nodiscard]] float scale() const override { return m_scale; }
    void attach() override;
    void detach() override;
    void begin_frame() override;
    void bind_target() override;
    void present() override;
    void resize(int width, int height) override;
    [[nodiscard]] gfx::Image capture() override;

private:
    struct Context;

    std::unique_ptr<Context> m_context; // first: outlives what lies in it
    std::optional<gfx::Framebuffer> m_target;
    float m_scale;
};

} // namespace app::platform
