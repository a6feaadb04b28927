#include "sim/engine/district/scatter.hpp"

#include "sim/geo/measure.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace sim::district {

namespace {

using geo::Point;

constexpr double widest_m = 240.0;
constexpr double closer = 0.8;
constexpr double out_of_line = 0.3;               // of the spacing
constexpr double off_border = 0.15;               // of the spacing
constexpr double row_height = 0.8660254037844386; // of a hexagon lattice

/// Lattice places inside, the nearest first.
std::vector<Point> lattice(Purpose purpose, std::int64_t code, geo::Polygon const &shape,
                           Point label, double spacing_m)
{
    auto shift = [&](std::int64_t row, std::int64_t column, int axis) {
        return fraction(purpose, {code, row, column, axis}) - 0.5;
    };
    geo::Box const box = geo::box_of(shape);
    double const reach_m = std::max(box.width(), box.height());
    auto const steps = static_cast<std::int64_t>(reach_m / (spacing_m * row_height)) + 1;
    std::vector<std::tuple<double, std::int64_t, std::int64_t, Point>> found;
    for (std::int64_t row = -steps; row <= steps; ++row) {
        for (std::int64_t column = -steps; column <= steps; ++column) {
            double const half = row % 2 == 0 ? 0.25 : -0.25;
            auto const x = static_cast<double>(column) + half + out_of_line * shift(row, column, 0);
            auto const y =
                static_cast<double>(row) * row_height + out_of_line * shift(row, column, 1);
            Point const p{label.x + x * spacing_m, label.y + y * spacing_m};
            if (box.contains(p) && geo::contains(shape, p) &&
                geo::distance(p, shape.outer) > off_border * spacing_m) {
                found.emplace_back(geo::distance(p, label), row, column, p);
            }
        }
    }
    std::ranges::sort(found, {}, [](auto const &f) {
        return std::tuple{std::get<0>(f), std::get<1>(f), std::get<2>(f)};
    });
    std::vector<Point> places;
    for (auto const &[distance_m, row, column, p] : found) {
        places.push_back(p);
    }
    return places;
}

} // namespace

std::vector<Point> scatter(Purpose purpose, std::int64_t code, geo::Polygon const &shape,
                           Point label, std::size_t count)
{
    double spacing_m = widest_m;
    std::vector<Point> places = lattice(purpose, code, shape, label, spacing_m);
    while (places.size() < count) {
        spacing_m *= closer;
        places = lattice(purpose, code, shape, label, spacing_m);
    }
    places.resize(count);
    return places;
}

} // namespace sim::district
