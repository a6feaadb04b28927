#pragma once

#include "app/view/story_figures.hpp"

#include <span>
#include <string_view>

namespace app {

/// When a project can answer a figure.
enum class FigureNeeds
{
    nothing,
    grid,
    supply,
    air,
    works,
    draws
};

/// One figure that is known by its key alone.
struct FigureRow
{
    std::string_view key;
    FigureNeeds needs;
    StoryFigure (*make)(FigureSource const &);
};

/// All of them, in the order of a list to choose from.
[[nodiscard]] std::span<FigureRow const> figure_rows();
[[nodiscard]] StoryFigure money_figure(sim::Money amount, sim::Text label);

} // namespace app
