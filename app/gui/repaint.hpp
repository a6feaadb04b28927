#pragma once

#include "app/gui/layout.hpp"

#include <imgui.h>

#include <cstdint>
#include <span>
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

/// The part of both boxes.
[[nodiscard]] PixelBox common(PixelBox const &a, PixelBox const &b);
/// The box around both.
[[nodiscard]] PixelBox both(PixelBox const &a, PixelBox const &b);

/// What a window hands to the graphics card, kept to be compared with the frame after.
struct DrawnWindow
{
    struct Command
    {
        ImVec4 clip;
        ImTextureID texture = nullptr;
        unsigned vertex_offset = 0;
        unsigned indices = 0; ///< of its triangles
    };

    char const *window = nullptr;
    std::uint64_t content = 0; ///< sum over all of it
    PixelBox box;
    std::vector<Command> commands;
    std::vector<ImDrawVert> vertices;
    std::vector<ImDrawIdx> indices;
};

/// What may differ between two frames of a window: around triangles that only one of them has. Where
/// its parts are clipped otherwise, all of it.
[[nodiscard]] PixelBox difference(DrawnWindow const &before, DrawnWindow const &now);

/// Draws a frame over the one before it, and only where they differ: a software renderer pays for
/// every pixel. Windows are compared by what they hand to the graphics card.
class Repaint
{
public:
    /// What differs from the frame before, as boxes that do not overlap.
    /// \param pictures  parts whose texture has another content now
    std::vector<PixelBox> changes(ImDrawData const &frame, std::span<PixelBox const> pictures);
    /// The next frame counts as wholly different: what was drawn is lost.
    void forget() { m_drawn.clear(); }

private:
    void read(ImDrawData const &frame);

    std::vector<DrawnWindow> m_drawn;
    std::vector<DrawnWindow> m_now;
    PixelBox m_whole;
};

/// Draws the part of a frame that lies in `box` over the bound target of the frame's size.
/// \pre ImGui's OpenGL backend is current
void draw_part(ImDrawData &frame, PixelBox box);

} // namespace app
