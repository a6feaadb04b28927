#pragma once

#include "sim/model/standing.hpp"

#include <vector>

namespace sim::standing {

/// Places by what they have done of what was to be done by the day looked at, then by the share of
/// all their homes, then by problems past their day. Equals share a place; those without homes
/// have none.
void rank_places(std::vector<JurisdictionStanding> &places);

} // namespace sim::standing
