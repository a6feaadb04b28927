#pragma once

#include "sim/engine/doctor/report.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace sim::checkup {

/// A point of a layer that belongs to a block.
struct PlacedRow
{
    char const *layer = "";
    std::string const *code = nullptr;
    BlockId block;
    geo::Point place;
    Provenance const *provenance = nullptr;
};

/// Towns and streets whose points lie off as a whole by the shift of Chinese web maps: many do not
/// stand in their blocks, and most would if the shift were taken back (or, where it is the blocks
/// that are shifted, applied). One finding each, whose fix moves the points.
/// \return indices of these jurisdictions
std::set<std::uint32_t> check_shifted(std::vector<PlacedRow> const &rows, Report &report);

} // namespace sim::checkup
