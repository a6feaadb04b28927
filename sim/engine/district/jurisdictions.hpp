#pragma once

#include "sim/engine/district/facts.hpp"
#include "sim/engine/district/frame.hpp"
#include "sim/engine/district/growth.hpp"
#include "sim/engine/district/guide_lines.hpp"

#include <vector>

namespace sim::district {

/// Area that each jurisdiction should get, m2, by jurisdiction.
std::vector<double> jurisdiction_targets(Facts const &facts, Frame const &frame);

/// The jurisdiction of each atom (index into Facts::jurisdictions), no_label outside.
std::vector<int> make_jurisdictions(Facts const &facts, Frame const &frame, AtomGraph const &graph,
                                    GuideLines const &lines);

} // namespace sim::district
