#pragma once

#include "app/gfx/image.hpp"

#include <string>
#include <vector>

namespace app::platform {

/// Where frames are drawn: a window, or a picture in memory. Owns the OpenGL context, which is
/// current on the constructing thread.
class Surface
{
public:
    Surface() = default;
    Surface(Surface const &) = delete;
    Surface &operator=(Surface const &) = delete;
    Surface(Surface &&) = delete;
    Surface &operator=(Surface &&) = delete;
    virtual ~Surface() = default;

    /// Factor from the design's pixels at 96 dpi to this surface's.
    [[nodiscard]] virtual float scale() const = 0;
    /// Connects ImGui's input with the surface. \pre an ImGui context is current
    virtual void attach() = 0;
    /// Undoes attach(), before the ImGui context goes.
    virtual void detach() = 0;
    /// Tells ImGui size, time and input of the coming frame.
    virtual void begin_frame() = 0;
    /// Makes the surface's picture the target, with the viewport over all of it. It still holds
    /// what was drawn last, unless its size changed.
    virtual void bind_target() = 0;
    virtual void present() = 0;
    /// Files that were dropped on the surface since the last call.
    [[nodiscard]] virtual std::vector<std::string> take_dropped() { return {}; }
    /// Takes the whole screen, or gives it back; a picture in memory stays as it is.
    virtual void set_full_screen(bool /*whole*/) {}
    /// Another size, as a user's hand gives it to a window: for scripts, which have no window.
    virtual void resize(int /*width*/, int /*height*/) {}
    /// What was drawn last.
    [[nodiscard]] virtual gfx::Image capture() = 0;
    /// What is on the screen was lost: it is to be presented again.
    [[nodiscard]] virtual bool take_exposed() { return false; }
};

} // namespace app::platform
