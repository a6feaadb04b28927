#pragma once

#include "sim/geo/geometry.hpp"

#include <cstdint>
#include <initializer_list>

namespace sim::district {

/// What a random number is for: first word of every hash, so that no two uses share a stream.
enum class Purpose : std::uint64_t
{
    rows = 1,
    columns,
    jitter,
    country,
    block_size,
    creek,
    noise_metric,
    weight,
    building,
    demolition,
    income,
    coal,
    roof,
    heat_margin,
    background,
    station_margin,
    feeder_margin,
    zone_size,
    zone_margin,
    zone_place,
    private_zone,
    regulator_margin,
    regulator_place,
    gas_main_margin
};

/// 64 bits from a list of whole numbers (SplitMix64's finaliser over the list).
std::uint64_t hash(Purpose purpose, std::initializer_list<std::int64_t> words);

/// The same as a fraction, 0 (included) to 1 (excluded).
double fraction(Purpose purpose, std::initializer_list<std::int64_t> words);

/// Smooth value noise, -1 to 1, that changes over about `scale_m`.
double noise(Purpose purpose, double scale_m, geo::Point p);

} // namespace sim::district
