#pragma once

#include "sim/model/standing.hpp"

#include <cstdint>
#include <vector>

namespace sim::standing {

/// Places by what they have done of what was to be done by the day looked at, then by the share of
/// all their homes, then by problems past their day. Equals share a place; those without homes
/// have none.
void rank_places(std::vector<JurisdictionStanding> &places);

/// Indices of the places: ranked ones first, then those with nothing to be done, equals in their
/// order.
[[nodiscard]] std::vector<std::uint32_t>
places_by_rank(std::vector<JurisdictionStanding> const &places);

/// Homes, problems and money of all places together; without rank, alarm and sentence.
[[nodiscard]] JurisdictionStanding sum_of_places(std::vector<JurisdictionStanding> const &places);

} // namespace sim::standing
