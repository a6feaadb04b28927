#pragma once

#include "sim/engine/district/facts.hpp"
#include "sim/engine/district/frame.hpp"
#include "sim/geo/geometry.hpp"

#include <vector>

namespace sim::district {

/// Lines that territories and streets follow or stop at. Illustrative, drawn as context.
struct GuideLines
{
    geo::LineString railway;
    geo::LineString mountain_foot;
    std::vector<geo::LineString> creeks; ///< north to south, beyond the outline
};

GuideLines make_guide_lines(Facts const &facts, Frame const &frame);

/// The runs of `line` inside the district, for drawing.
std::vector<geo::LineString> clip_line(geo::LineString const &line, geo::Polygon const &outline);

/// The river along the southern border of the district, outside of it: a band along the chain of
/// borders that follows it.
geo::MultiPolygon make_river(Facts const &facts, Frame const &frame);

} // namespace sim::district
