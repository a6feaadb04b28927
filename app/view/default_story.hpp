#pragma once

#include "app/view/story_figures.hpp"
#include "sim/model/story.hpp"

#include <vector>

namespace app {

/// A story about a scenario, made from what it answers: the task, the plan by routes, the money, the
/// coldest night, the schedule, air and bills, what is asked for. Steps that the project has no data
/// for are left out; headlines hold {figures}, so that they stay true when the plan changes.
[[nodiscard]] std::vector<sim::StoryStep> default_story(FigureSource const &source);

} // namespace app
