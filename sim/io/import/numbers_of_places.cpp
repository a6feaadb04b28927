#include "sim/io/import/numbers_of_places.hpp"

#include <algorithm>
#include <cmath>

namespace sim::io {

namespace {

using Look = NumbersOfPlaces::Look;

constexpr double zone_step_m = 1e6;
constexpr int first_wide_zone = 13;   // 6 degrees: 75 E
constexpr int last_wide_zone = 23;    // 135 E
constexpr int first_narrow_zone = 25; // 3 degrees: 75 E
constexpr int last_narrow_zone = 45;  // 135 E

bool between(double value, double low, double high)
{
    return value >= low && value <= high;
}

bool is_longitude(double v)
{
    return between(v, 72.0, 138.0);
}

bool is_latitude(double v)
{
    return between(v, 0.8, 56.0);
}

/// From 17 N: farther south the numbers could be eastings, and nobody heats there.
bool is_northing(double v)
{
    return between(v, 1.88e6, 6.2e6);
}

bool is_easting(double v)
{
    return between(v, 1.0e5, 9.0e5);
}

int zone_of(double easting)
{
    int const zone = static_cast<int>(std::floor(easting / zone_step_m));
    bool const known = (zone >= first_wide_zone && zone <= last_wide_zone) ||
                       (zone >= first_narrow_zone && zone <= last_narrow_zone);
    return known && is_easting(easting - zone * zone_step_m) ? zone : 0;
}

bool is_mercator(double east, double north)
{
    return between(east, 8.0e6, 1.54e7) && between(north, 8.0e4, 7.6e6);
}

double median(std::vector<double> values)
{
    auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

Look look_of(double east, double north)
{
    if (is_longitude(east) && is_latitude(north)) {
        return Look::degrees;
    }
    if (is_northing(north) && is_easting(east)) {
        return Look::plane;
    }
    if (is_northing(north) && zone_of(east) != 0) {
        return Look::zone;
    }
    return is_mercator(east, north) ? Look::mercator : Look::none;
}

} // namespace

NumbersOfPlaces numbers_of_places(std::vector<geo::Point> const &sample)
{
    NumbersOfPlaces found;
    if (sample.empty()) {
        return found;
    }
    std::vector<double> first;
    std::vector<double> second;
    for (geo::Point const p : sample) {
        first.push_back(p.x);
        second.push_back(p.y);
    }
    double const a = median(std::move(first));
    double const b = median(std::move(second));
    found.look = look_of(a, b);
    found.middle = {a, b};
    if (found.look == Look::none || found.look == Look::mercator) {
        Look const other = look_of(b, a);
        if (other != Look::none && other != Look::mercator) {
            found = {.look = other, .exchanged = true, .middle = {b, a}};
        }
    }
    found.zone = found.look == Look::zone ? zone_of(found.middle.x) : 0;
    found.may_be_mercator = found.look == Look::zone && is_mercator(found.middle.x, found.middle.y);
    return found;
}

double meridian_of_zone(int zone)
{
    return zone >= first_narrow_zone ? 3.0 * zone : 6.0 * zone - 3.0;
}

} // namespace sim::io
