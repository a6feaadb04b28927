#pragma once

#include "app/gui/layout.hpp"

#include <imgui.h>

#include <cstdint>
#include <vector>

namespace app {

/// A part of the frame in whole pixels, y down.
struct PixelBox
{
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
    friend bool operator==(PixelBox const &, PixelBox const &) = default;
};

/// Draws a frame over the one before it, and only where they differ: a software renderer pays for
/// every pixel. Windows are compared as a whole, by what they hand to the graphics card.
class Repaint
{
public:
    /// What differs from the frame before, as boxes that do not overlap.
    /// \param picture  the part whose texture has another content now; empty: it has not
    std::vector<PixelBox> changes(ImDrawData const &frame, PixelBox picture);
    /// The next frame counts as wholly different: what was drawn is lost.
    void forget() { m_drawn.clear(); }

private:
    struct Drawn
    {
        char const *window = nullptr;
        std::uint64_t content = 0;
        PixelBox box;
    };

    void read(ImDrawData const &frame);

    std::vector<Drawn> m_drawn;
    std::vector<Drawn> m_now;
    PixelBox m_whole;
};

/// Draws the part of a frame that lies in `box` over the bound target of the frame's size.
/// \pre ImGui's OpenGL backend is current
void draw_part(ImDrawData &frame, PixelBox box);

} // namespace app
