#pragma once

#include "app/gfx/framebuffer.hpp"
#include "app/platform/surface.hpp"

#include <array>
#include <optional>
#include <string>

struct GLFWwindow;

namespace app::platform {

/// A window on the desktop.
class GlfwSurface : public Surface
{
public:
    /// \throws sim::IoError if there is no display or no OpenGL 3.3
    GlfwSurface(int width, int height, std::string const &title);
    ~GlfwSurface() override;
    GlfwSurface(GlfwSurface const &) = delete;
    GlfwSurface &operator=(GlfwSurface const &) = delete;
    GlfwSurface(GlfwSurface &&) = delete;
    GlfwSurface &operator=(GlfwSurface &&) = delete;

    [[nodiscard]] float scale() const override { return m_scale; }
    void attach() override;
    void detach() override;
    void begin_frame() override;
    void bind_target() override;
    void present() override;
    [[nodiscard]] bool take_exposed() override;
    [[nodiscard]] std::vector<std::string> take_dropped() override;
    void set_full_screen(bool whole) override;
    [[nodiscard]] gfx::Image capture() override;

    [[nodiscard]] bool close_requested() const;
    /// Sleeps until the user or the system does something, at most `seconds`.
    /// \return true if something happened
    bool wait(double seconds);

    /// What its callbacks write to.
    struct Seen
    {
        bool event = false;
        bool exposed = false;
        std::vector<std::string> dropped;
    };

private:
    GLFWwindow *m_window = nullptr;
    float m_scale = 1.0F;
    std::array<int, 4> m_place{}; ///< of the window before it took the screen: x, y, width, height
    Seen m_seen;
    std::optional<gfx::Framebuffer>
        m_target; ///< buffers of a window are lost when they are swapped
};

} // namespace app::platform
