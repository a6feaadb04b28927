#pragma once

#include "app/view/palette.hpp"

#include <string>
#include <vector>

struct ImDrawList;
struct ImFont;

namespace app {

/// A font at a size that need not be its own: em in pixels.
struct LargeFont
{
    ImFont *font = nullptr;
    float em_px = 28.0F;

    [[nodiscard]] float width(std::string const &words) const;
    /// One line that begins at `x` and stands on `baseline`. \return where it ends
    float write(ImDrawList &list, float x, float baseline, Rgba ink,
                std::string const &words) const;
};

/// Lines of at most `width` pixels: broken at spaces, and between Chinese characters where no
/// punctuation would begin a line; never within a number.
[[nodiscard]] std::vector<std::string> wrap_lines(LargeFont const &font, std::string const &words,
                                                  float width);

} // namespace app
