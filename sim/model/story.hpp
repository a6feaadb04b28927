#pragma once

#include "sim/base/date.hpp"
#include "sim/geo/geometry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sim {

/// One step of what is presented: a view with its statement and the figures that carry it. Steps are
/// rows of the table `story_steps`; words stand for what the window knows by these keys.
struct StoryStep
{
    std::string code;        ///< of the row; stays when steps change places
    int number = 1;          ///< place in the story, ascending
    std::string headline_zh; ///< {figure} stands for its number and unit as they are then
    std::string headline_en;
    std::string scenario;            ///< key; empty: the one that is looked at
    std::string compare;             ///< key of a second scenario, or empty
    std::string colouring;           ///< of the blocks, empty: by route
    std::vector<std::string> layers; ///< that are shown
    std::optional<geo::Box> view;    ///< EPSG:4490, degrees; none: the whole district
    std::optional<int> hour;         ///< of the coldest week, 0 to 167; none: the season's peaks
    std::optional<Day> day;          ///< of the works; none: the plan as it ends
    std::vector<std::string> figures;
    std::string what_if; ///< key of a parameter that may be tried, or empty

    friend bool operator==(StoryStep const &a, StoryStep const &b)
    {
        auto const same_view = [](std::optional<geo::Box> const &x,
                                  std::optional<geo::Box> const &y) {
            return x.has_value() == y.has_value() && (!x || (x->min == y->min && x->max == y->max));
        };
        return a.code == b.code && a.number == b.number && a.headline_zh == b.headline_zh &&
               a.headline_en == b.headline_en && a.scenario == b.scenario &&
               a.compare == b.compare && a.colouring == b.colouring && a.layers == b.layers &&
               same_view(a.view, b.view) && a.hour == b.hour && a.day == b.day &&
               a.figures == b.figures && a.what_if == b.what_if;
    }
};

} // namespace sim
