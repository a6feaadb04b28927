#pragma once

#include "app/gui/player.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ui_test {

/// How a monkey sits before the window.
struct MonkeySeat
{
    std::uint64_t seed = 1;
    int steps = 0;
    int width = 1000; ///< of the window at first, pixels
    int height = 620;
    float scale = 1.0F;
};

struct MonkeyResult
{
    std::vector<app::PlayStep> steps; ///< that were done, the last one being the broken one
    std::string broken;               ///< empty: all held
};

/// Lets a monkey do so many random things with a copy of `project` in the folder; after each of them
/// the invariants must hold, and at the end everything can be undone, redone and read back. Every step
/// is in `script` before it is done: a crash leaves it there.
[[nodiscard]] MonkeyResult let_loose(MonkeySeat const &seat, std::filesystem::path const &project,
                                     std::filesystem::path const &script);

/// The same steps again, of which as many are left out as can be while it still breaks.
[[nodiscard]] std::vector<app::PlayStep>
shortened(MonkeySeat const &seat, MonkeyResult const &result, std::filesystem::path const &project);

void write_script(std::filesystem::path const &file, std::vector<app::PlayStep> const &steps);

} // namespace ui_test
