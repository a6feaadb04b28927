#include "sim/geo/curve.hpp"

#include "sim/geo/measure.hpp"

#include <utility>

namespace sim::geo {

namespace {

Point blend(Point a, Point b, double t)
{
    return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

double spline(double p0, double p1, double p2, double p3, double t)
{
    return p1 + 0.5 * t *
                    (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));
}

} // namespace

LineString catmull_rom(std::span<Point const> knots, int steps)
{
    LineString line;
    for (std::size_t i = 0; i + 1 < knots.size(); ++i) {
        Point const p1 = knots[i];
        Point const p2 = knots[i + 1];
        Point const p0 = i > 0 ? knots[i - 1] : blend(p2, p1, 2.0);
        Point const p3 = i + 2 < knots.size() ? knots[i + 2] : blend(p1, p2, 2.0);
        for (int s = 0; s < steps; ++s) {
            double const t = static_cast<double>(s) / steps;
            line.push_back({spline(p0.x, p1.x, p2.x, p3.x, t), spline(p0.y, p1.y, p2.y, p3.y, t)});
        }
    }
    if (!knots.empty()) {
        line.push_back(knots.back());
    }
    return line;
}

LineString chaikin(LineString line, int rounds)
{
    for (int round = 0; round < rounds && line.size() > 2; ++round) {
        LineString next{line.front()};
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            if (i > 0) {
                next.push_back(blend(line[i], line[i + 1], 0.25));
            }
            if (i + 2 < line.size()) {
                next.push_back(blend(line[i], line[i + 1], 0.75));
            }
        }
        next.push_back(line.back());
        line = std::move(next);
    }
    return line;
}

LineString thin(std::span<Point const> line, double tolerance)
{
    if (line.size() <= 2) {
        return {line.begin(), line.end()};
    }
    std::vector<char> keep(line.size(), 0);
    keep.front() = keep.back() = 1;
    std::vector<std::pair<std::size_t, std::size_t>> todo{{0, line.size() - 1}};
    while (!todo.empty()) {
        auto const [first, last] = todo.back();
        todo.pop_back();
        double worst = tolerance;
        std::size_t where = first;
        for (std::size_t i = first + 1; i < last; ++i) {
            double const d = distance(line[i], line[first], line[last]);
            if (d > worst) {
                worst = d;
                where = i;
            }
        }
        if (where != first) {
            keep[where] = 1;
            todo.emplace_back(first, where);
            todo.emplace_back(where, last);
        }
    }
    LineString thinned;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (keep[i] != 0) {
            thinned.push_back(line[i]);
        }
    }
    return thinned;
}

LineString cut_corners(std::span<Point const> line, double cut, double leg_share)
{
    if (line.size() <= 2) {
        return {line.begin(), line.end()};
    }
    LineString result{line.front()};
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        double const before = distance(line[i - 1], line[i]);
        double const after = distance(line[i], line[i + 1]);
        double const d = std::min(cut, leg_share * std::min(before, after));
        if (d <= 0) {
            result.push_back(line[i]);
            continue;
        }
        result.push_back(blend(line[i], line[i - 1], d / before));
        result.push_back(blend(line[i], line[i + 1], d / after));
    }
    result.push_back(line.back());
    return result;
}

} // namespace sim::geo
