#pragma once

#include <array>
#include <string>
#include <string_view>

namespace app {

/// How two scenarios stand beside each other on the map.
enum class CompareMode
{
    off,
    swipe, ///< one map, A left of a bar and B right of it
    side   ///< two maps that move together
};
inline constexpr std::array<std::string_view, 3> compare_mode_keys{"off", "swipe", "side"};

/// Which two scenarios are compared, and how it is looked at.
struct CompareState
{
    CompareMode mode = CompareMode::off;
    std::string a; ///< keys of scenarios
    std::string b;
    double swipe = 0.5; ///< where the bar stands, share of the map's width
};

} // namespace app
