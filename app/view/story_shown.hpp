#pragma once

#include "sim/model/story.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace app {

/// What the panel of steps shows of a story.
struct StoryShown
{
    std::vector<sim::StoryStep> const &steps;
    std::vector<std::string> headlines; ///< of the steps, filled, in the reader's language
    std::size_t edited = 0;
    /// Figures that a step may hold: key, and label with its present value.
    std::vector<std::pair<std::string, std::string>> figures;
    /// Parameters that a step may let try: key and name.
    std::vector<std::pair<std::string, std::string>> parameters;
};

} // namespace app
