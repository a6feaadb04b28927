#include "sim/geo/label_point.hpp"

#include "sim/geo/measure.hpp"

#include <cassert>
#include <cmath>
#include <cstdint>
#include <queue>

namespace sim::geo {

namespace {

struct Cell
{
    Point center;
    double half = 0.0;
    double inner = 0.0; ///< signed distance of the centre to the border, positive inside
    std::uint32_t order = 0;

    [[nodiscard]] double bound() const { return inner + half * std::sqrt(2.0); }
};

struct LowerBound
{
    bool operator()(Cell const &a, Cell const &b) const
    {
        return a.bound() != b.bound() ? a.bound() < b.bound() : a.order > b.order;
    }
};

double signed_distance(Polygon const &polygon, Point p)
{
    double best = distance(p, polygon.outer);
    for (Ring const &hole : polygon.holes) {
        best = std::min(best, distance(p, hole));
    }
    return contains(polygon, p) ? best : -best;
}

} // namespace

Point label_point(Polygon const &polygon, double precision)
{
    assert(precision > 0);
    Box const box = box_of(polygon);
    double const size = std::min(box.width(), box.height());
    Point best = centroid(polygon);
    if (!(size > 0)) {
        return best;
    }
    double best_inner = signed_distance(polygon, best);
    std::priority_queue<Cell, std::vector<Cell>, LowerBound> queue;
    std::uint32_t order = 0;
    auto push = [&](Point center, double half) {
        Cell const cell{center, half, signed_distance(polygon, center), order++};
        if (cell.inner > best_inner) {
            best_inner = cell.inner;
            best = center;
        }
        if (cell.bound() > best_inner + precision) {
            queue.push(cell);
        }
    };
    double const half = size / 2;
    for (double y = box.min.y; y < box.max.y; y += size) {
        for (double x = box.min.x; x < box.max.x; x += size) {
            push({x + half, y + half}, half);
        }
    }
    while (!queue.empty()) {
        Cell const cell = queue.top();
        queue.pop();
        if (cell.bound() <= best_inner + precision) {
            break;
        }
        double const quarter = cell.half / 2;
        push({cell.center.x - quarter, cell.center.y - quarter}, quarter);
        push({cell.center.x + quarter, cell.center.y - quarter}, quarter);
        push({cell.center.x - quarter, cell.center.y + quarter}, quarter);
        push({cell.center.x + quarter, cell.center.y + quarter}, quarter);
    }
    return best;
}

} // namespace sim::geo
