#include "colour_measures.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui_test {

namespace {

double light_of(std::uint8_t value)
{
    double const share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

double hue_of(double a, double b)
{
    double const degrees = std::atan2(b, a) * 180.0 / std::numbers::pi;
    return a == 0.0 && b == 0.0 ? 0.0 : degrees < 0.0 ? degrees + 360.0 : degrees;
}

double mean_hue(double first, double second, bool has_both)
{
    double const sum = first + second;
    if (!has_both) {
        return sum;
    }
    if (std::abs(first - second) <= 180.0) {
        return sum / 2.0;
    }
    return sum < 360.0 ? (sum + 360.0) / 2.0 : (sum - 360.0) / 2.0;
}

double luminance(app::Rgba colour)
{
    return 0.2126 * light_of(colour.r) + 0.7152 * light_of(colour.g) + 0.0722 * light_of(colour.b);
}

} // namespace

Lab lab_of(app::Rgba colour)
{
    double const r = light_of(colour.r);
    double const g = light_of(colour.g);
    double const b = light_of(colour.b);
    auto const f = [](double t) {
        return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
    };
    double const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    double const y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    double const z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

double ciede2000(Lab const &a, Lab const &b)
{
    auto const seventh = [](double c) {
        return std::sqrt(std::pow(c, 7.0) / (std::pow(c, 7.0) + std::pow(25.0, 7.0)));
    };
    double const g = 0.5 * (1.0 - seventh((std::hypot(a[1], a[2]) + std::hypot(b[1], b[2])) / 2.0));
    double const a1 = a[1] * (1.0 + g);
    double const a2 = b[1] * (1.0 + g);
    double const c1 = std::hypot(a1, a[2]);
    double const c2 = std::hypot(a2, b[2]);
    double const h1 = hue_of(a1, a[2]);
    double const h2 = hue_of(a2, b[2]);
    bool const has_both = c1 * c2 != 0.0;
    double turn = has_both ? h2 - h1 : 0.0;
    turn += turn > 180.0 ? -360.0 : turn < -180.0 ? 360.0 : 0.0;
    double const dh = 2.0 * std::sqrt(c1 * c2) * std::sin(radians(turn / 2.0));
    double const l = (a[0] + b[0]) / 2.0;
    double const c = (c1 + c2) / 2.0;
    double const h = mean_hue(h1, h2, has_both);
    double const t = 1.0 - 0.17 * std::cos(radians(h - 30.0)) + 0.24 * std::cos(radians(2.0 * h)) +
                     0.32 * std::cos(radians(3.0 * h + 6.0)) -
                     0.20 * std::cos(radians(4.0 * h - 63.0));
    double const sl =
        1.0 + 0.015 * std::pow(l - 50.0, 2.0) / std::sqrt(20.0 + std::pow(l - 50.0, 2.0));
    double const sc = 1.0 + 0.045 * c;
    double const sh = 1.0 + 0.015 * c * t;
    double const turned = 60.0 * std::exp(-std::pow((h - 275.0) / 25.0, 2.0));
    double const rt = -std::sin(radians(turned)) * 2.0 * seventh(c);
    double const dl = (b[0] - a[0]) / sl;
    double const dc = (c2 - c1) / sc;
    double const turned_h = dh / sh;
    return std::sqrt(dl * dl + dc * dc + turned_h * turned_h + rt * dc * turned_h);
}

double contrast(app::Rgba a, app::Rgba b)
{
    double const first = luminance(a) + 0.05;
    double const second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace ui_test
