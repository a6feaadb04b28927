#pragma once

#include "app/panels/context.hpp"
#include "sim/model/parameter.hpp"

#include <optional>

namespace app {

/// What a slider shows.
struct SliderValue
{
    sim::Parameter const &parameter;
    double value = 0.0;
    double own = 0.0;    ///< marked by a tick: where the slider goes out from
    bool strong = false; ///< the value is tried or changed
};

/// A track from the parameter's low to its high value with a knob, over the rest of the line.
/// \param kept  pixels at the end of the line that it leaves free
/// \return while it is dragged, a value that differs from the one shown
std::optional<double> drag_track(PanelContext const &context, SliderValue const &slider,
                                 float kept = 0.0F);
/// Name, range, own value, source and confidence under the mouse.
void describe_parameter(PanelContext const &context, sim::Parameter const &parameter, double own);
/// Source, confidence and validity under the mouse, after these lines.
void describe_source(PanelContext const &context, sim::Parameter const &parameter,
                     std::string lines);

/// A parameter with its unit and a slider from its low to its high value. While the mouse moves each
/// new value is asked for as a draft; a mark shows the scenario's own value, a cross takes it back.
void draw_value_slider(PanelContext const &context, sim::Parameter const &parameter);

} // namespace app
