#include "sim/geo/gauss_kruger.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace sim::geo {

namespace {

constexpr double degree = std::numbers::pi / 180.0;
constexpr double semi_major_m = 6378137.0;
constexpr double flattening = 1.0 / 298.257222101; // CGCS2000
constexpr double n = flattening / (2.0 - flattening);
constexpr double n2 = n * n;
constexpr double n3 = n2 * n;
constexpr double n4 = n2 * n2;
constexpr double rectifying_radius_m = semi_major_m / (1.0 + n) * (1.0 + n2 / 4.0 + n4 / 64.0);
constexpr double zone_width = 3.0; // degrees
constexpr double first_meridian = 75.0;
constexpr double last_meridian = 135.0;
constexpr double false_easting_m = 500000.0;

constexpr std::array forward{n / 2 - n2 * 2 / 3 + n3 * 5 / 16 + n4 * 41 / 180,
                             n2 * 13 / 48 - n3 * 3 / 5 + n4 * 557 / 1440,
                             n3 * 61 / 240 - n4 * 103 / 140, n4 * 49561 / 161280};
constexpr std::array inverse{n / 2 - n2 * 2 / 3 + n3 * 37 / 96 - n4 / 360,
                             n2 / 48 + n3 / 15 - n4 * 437 / 1440, n3 * 17 / 480 - n4 * 37 / 840,
                             n4 * 4397 / 161280};

double eccentricity()
{
    return std::sqrt(flattening * (2.0 - flattening));
}

/// Tangent of the conformal latitude from the tangent of the geographic one.
double conformal(double tangent)
{
    double const e = eccentricity();
    double const secant = std::sqrt(1.0 + tangent * tangent);
    double const sigma = std::sinh(e * std::atanh(e * tangent / secant));
    return tangent * std::sqrt(1.0 + sigma * sigma) - sigma * secant;
}

/// Its inverse by Newton's method; four rounds reach the last digit.
double geographic(double conformal_tangent)
{
    double const e2 = flattening * (2.0 - flattening);
    double tangent = conformal_tangent / (1.0 - e2);
    for (int round = 0; round < 4; ++round) {
        double const reached = conformal(tangent);
        double const slope = (1.0 + (1.0 - e2) * tangent * tangent) /
                             ((1.0 - e2) * std::sqrt(1.0 + tangent * tangent));
        tangent += (conformal_tangent - reached) / std::sqrt(1.0 + reached * reached) * slope;
    }
    return tangent;
}

} // namespace

Point plane_from_degrees(Point degrees, double central_meridian)
{
    double const longitude = (degrees.x - central_meridian) * degree;
    double const tangent = conformal(std::tan(degrees.y * degree));
    double const xi = std::atan2(tangent, std::cos(longitude));
    double const eta = std::asinh(std::sin(longitude) / std::hypot(tangent, std::cos(longitude)));
    double north = xi;
    double east = eta;
    for (std::size_t i = 0; i < forward.size(); ++i) {
        double const k = 2.0 * static_cast<double>(i + 1);
        north += forward[i] * std::sin(k * xi) * std::cosh(k * eta);
        east += forward[i] * std::cos(k * xi) * std::sinh(k * eta);
    }
    return {false_easting_m + rectifying_radius_m * east, rectifying_radius_m * north};
}

Point degrees_from_plane(Point metres, double central_meridian)
{
    double const north = metres.y / rectifying_radius_m;
    double const east = (metres.x - false_easting_m) / rectifying_radius_m;
    double xi = north;
    double eta = east;
    for (std::size_t i = 0; i < inverse.size(); ++i) {
        double const k = 2.0 * static_cast<double>(i + 1);
        xi -= inverse[i] * std::sin(k * north) * std::cosh(k * east);
        eta -= inverse[i] * std::cos(k * north) * std::sinh(k * east);
    }
    double const tangent = std::sin(xi) / std::hypot(std::sinh(eta), std::cos(xi));
    return {central_meridian + std::atan2(std::sinh(eta), std::cos(xi)) / degree,
            std::atan(geographic(tangent)) / degree};
}

double nearest_meridian(double longitude)
{
    return zone_width * std::round(longitude / zone_width);
}

bool is_zone_meridian(double meridian)
{
    return meridian >= first_meridian && meridian <= last_meridian &&
           nearest_meridian(meridian) == meridian;
}

} // namespace sim::geo
