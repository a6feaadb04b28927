#pragma once

#include "app/gfx/framebuffer.hpp"
#include "app/platform/surface.hpp"

#include <array>
#include <optional>
#include <string>

struct GLFWwindow;

namespace app::platform {

/// Where a window stands, in the system's pixels; without a place the system chooses one.
struct WindowFrame
{
    std::optional<std::array<int, 2>> place; ///< x, y of its inner corner
    int width = 1600;
    int height = 900;
    bool maximised = false;
};

/// A window on the desktop.
class GlfwSurface : public Surface
{
public:
    /// \throws sim::IoError if there is no display or no OpenGL 3.3
    GlfwSurface(WindowFrame const &frame, std::string const &title);
    ~GlfwSurface() override;
    GlfwSurface(GlfwSurface const &) = delete;
    GlfwSurface &operator=(GlfwSurface const &) = delete;
    GlfwSurface(GlfwSurface &&) = delete;
    GlfwSurface &operator=(GlfwSurface &&) = delete;

    [[nodiscard]] float scale() const override;
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
    /// Where it stands; while it is maximised or takes the whole screen, where it stood before.
    [[nodiscard]] WindowFrame frame() const { return m_frame; }
    void set_title(std::string const &title);
    /// Sleeps until the user or the system does something, at most `seconds`.
    /// \return true if something happened
    bool wait(double seconds);

    /// What its callbacks write to.
    struct Seen
    {
        bool event = false;
        bool exposed = false;
        std::vector<std::string> dropped;
        float scale = 1.0F; ///< of the screen that the window stands on
    };

private:
    void follow_frame();

    GLFWwindow *m_window = nullptr;
    WindowFrame m_frame;
    std::array<int, 4> m_place{}; ///< of the window before it took the screen: x, y, width, height
    Seen m_seen;
    std::optional<gfx::Framebuffer>
        m_target; ///< buffers of a window are lost when they are swapped
};

} // namespace app::platform
