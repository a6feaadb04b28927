#include "sim/geo/datum.hpp"

#include <cmath>
#include <numbers>

namespace sim::geo {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double semi_major_m = 6378245.0; // Krasovsky 1940
constexpr double eccentricity2 = 0.00669342162296594323;

double wave(double v, double a1, double f1, double a2, double f2)
{
    return (a1 * std::sin(v * f1 * pi) + a2 * std::sin(v * f2 * pi)) * 2.0 / 3.0;
}

/// Shift in metres to the north (before scaling to degrees); x, y from 105 E, 35 N.
double shift_north(double x, double y)
{
    return -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x)) +
           wave(x, 20.0, 6.0, 20.0, 2.0) + wave(y, 20.0, 1.0, 40.0, 1.0 / 3.0) +
           wave(y, 160.0, 1.0 / 12.0, 320.0, 1.0 / 30.0);
}

double shift_east(double x, double y)
{
    return 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x)) +
           wave(x, 20.0, 6.0, 20.0, 2.0) + wave(x, 20.0, 1.0, 40.0, 1.0 / 3.0) +
           wave(x, 150.0, 1.0 / 12.0, 300.0, 1.0 / 30.0);
}

bool in_china(Point p)
{
    return p.x >= 72.004 && p.x <= 137.8347 && p.y >= 0.8293 && p.y <= 55.8271;
}

/// Walks back by what the formula adds at the guess.
template <typename Formula>
Point inverse(Formula formula, Point degrees)
{
    constexpr int rounds = 6;
    Point guess = degrees;
    for (int round = 0; round < rounds; ++round) {
        Point const there = formula(guess);
        guess = {guess.x + degrees.x - there.x, guess.y + degrees.y - there.y};
    }
    return guess;
}

} // namespace

Point gcj02_from_wgs84(Point degrees)
{
    if (!in_china(degrees)) {
        return degrees;
    }
    double const x = degrees.x - 105.0;
    double const y = degrees.y - 35.0;
    double const latitude = degrees.y / 180.0 * pi;
    double const sine = std::sin(latitude);
    double const magic = 1.0 - eccentricity2 * sine * sine;
    double const root = std::sqrt(magic);
    double const m_per_radian_north = semi_major_m * (1.0 - eccentricity2) / (magic * root);
    double const m_per_radian_east = semi_major_m / root * std::cos(latitude);
    return {degrees.x + shift_east(x, y) * 180.0 / (m_per_radian_east * pi),
            degrees.y + shift_north(x, y) * 180.0 / (m_per_radian_north * pi)};
}

Point wgs84_from_gcj02(Point degrees)
{
    return inverse(gcj02_from_wgs84, degrees);
}

Point bd09_from_gcj02(Point degrees)
{
    constexpr double turns = pi * 3000.0 / 180.0;
    double const radius = std::hypot(degrees.x, degrees.y) + 0.00002 * std::sin(degrees.y * turns);
    double const angle = std::atan2(degrees.y, degrees.x) + 0.000003 * std::cos(degrees.x * turns);
    return {radius * std::cos(angle) + 0.0065, radius * std::sin(angle) + 0.006};
}

Point gcj02_from_bd09(Point degrees)
{
    return inverse(bd09_from_gcj02, degrees);
}

} // namespace sim::geo
