#pragma once

#include "app/view/palette.hpp"
#include "sim/model/parameter.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// A big number of a slide, in the reader's language.
struct SlideFigure
{
    std::string number;
    std::string unit;
    std::string label;
    std::string compared; ///< the same in the second scenario, with the difference; or empty
    bool alarming = false;
};

struct SlideLegend
{
    Rgba fill;
    std::string name;
    std::string count; ///< "2 196 户"; may be empty
    bool striped = false;
    bool line = false; ///< the colour is one of lines
};

/// A value that may be tried while the step is shown.
struct SlideSlider
{
    sim::Parameter const *parameter = nullptr;
    double own = 0.0; ///< of the scenario
    double value = 0.0;
};

/// What one step of a story shows beside its map.
struct Slide
{
    std::string headline;
    std::vector<SlideFigure> figures; ///< at most four
    std::vector<SlideLegend> legend;
    std::string legend_title; ///< may be empty: the colours are those of routes
    std::optional<SlideSlider> slider;
    std::string warning; ///< illustrative data; empty: none
    std::string footer;
    std::size_t step = 0; ///< counted from 0
    std::size_t steps = 0;
    bool black = false;
};

/// Fill of a route family where it is projected: stronger than on the desk, electric and solar homes
/// as the one category of the published plan.
[[nodiscard]] Rgba present_fill(sim::RouteFamily family, Palette const &palette);

} // namespace app
