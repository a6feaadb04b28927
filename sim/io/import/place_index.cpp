#include "sim/io/import/place_index.hpp"

#include "sim/geo/gauss_kruger.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"
#include "sim/io/check_tables.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>
#include <variant>

namespace sim::io {

namespace {

/// The same pole or pit is surveyed twice within this.
constexpr double same_point_m = 30.0;
/// The same pipe or wire is drawn twice within this.
constexpr double same_line_m = 15.0;
/// So much of either shape is common to both where they are the same.
constexpr double same_share = 0.5;
/// Below this share of a shape the other one only touches it.
constexpr double some_share = 0.1;
constexpr int line_samples = 20;

struct Turn
{
    double meridian;

    void operator()(std::monostate /*none*/) const {}
    void operator()(OddGeometry const & /*other*/) const {}
    void operator()(geo::Point &p) const { p = geo::plane_from_degrees(p, meridian); }
    void operator()(std::vector<geo::LineString> &lines) const
    {
        for (geo::LineString &line : lines) {
            turn(line);
        }
    }
    void operator()(geo::MultiPolygon &area) const
    {
        for (geo::Polygon &polygon : area) {
            turn(polygon.outer);
            for (geo::Ring &hole : polygon.holes) {
                turn(hole);
            }
        }
    }

private:
    void turn(std::vector<geo::Point> &points) const
    {
        for (geo::Point &p : points) {
            p = geo::plane_from_degrees(p, meridian);
        }
    }
};

struct BoxOf
{
    geo::Box operator()(std::monostate /*none*/) const { return {}; }
    geo::Box operator()(OddGeometry const & /*other*/) const { return {}; }
    geo::Box operator()(geo::Point p) const
    {
        geo::Box box;
        box.extend(p);
        return box;
    }
    geo::Box operator()(std::vector<geo::LineString> const &lines) const
    {
        geo::Box box;
        for (geo::LineString const &line : lines) {
            box.extend(geo::box_of(line));
        }
        return box;
    }
    geo::Box operator()(geo::MultiPolygon const &area) const
    {
        geo::Box box;
        for (geo::Polygon const &polygon : area) {
            box.extend(geo::box_of(polygon));
        }
        return box;
    }
};

geo::Box box_of(RawGeometry const &shape)
{
    return std::visit(BoxOf{}, shape);
}

double distance(geo::Point p, std::vector<geo::LineString> const &lines)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (geo::LineString const &line : lines) {
        nearest = std::min(nearest, geo::distance(p, line));
    }
    return nearest;
}

/// Share of `line` that runs close to `other`, by places at even steps.
double share_along(std::vector<geo::LineString> const &lines,
                   std::vector<geo::LineString> const &other)
{
    int close = 0;
    int all = 0;
    for (geo::LineString const &line : lines) {
        for (int i = 0; i <= line_samples && !line.empty(); ++i, ++all) {
            geo::Point const p = geo::along(line, static_cast<double>(i) / line_samples);
            close += distance(p, other) <= same_line_m ? 1 : 0;
        }
    }
    return all == 0 ? 0.0 : static_cast<double>(close) / all;
}

/// How much of each of two shapes is common to both; 1 and 1: the same.
struct Shares
{
    double of_first = 0.0;
    double of_second = 0.0;
};

/// \pre the shapes are on the plane; kinds that say nothing about each other share nothing
struct Compare
{
    template <typename A, typename B>
    Shares operator()(A const & /*first*/, B const & /*second*/) const
    {
        return {};
    }
    Shares operator()(geo::Point a, geo::Point b) const
    {
        double const near = geo::distance(a, b) <= same_point_m ? 1.0 : 0.0;
        return {near, near};
    }
    Shares operator()(geo::Point a, geo::MultiPolygon const &b) const
    {
        double const inside = geo::contains(b, a) ? 1.0 : 0.0;
        return {inside, inside};
    }
    Shares operator()(geo::MultiPolygon const &a, geo::Point b) const { return (*this)(b, a); }
    Shares operator()(std::vector<geo::LineString> const &a,
                      std::vector<geo::LineString> const &b) const
    {
        return {share_along(a, b), share_along(b, a)};
    }
    Shares operator()(geo::MultiPolygon const &a, geo::MultiPolygon const &b) const
    {
        double const first_m2 = geo::area(a);
        double const second_m2 = geo::area(b);
        if (first_m2 < some_share * second_m2 || second_m2 < some_share * first_m2) {
            return {}; // never alike: not worth an overlay
        }
        try {
            double const common_m2 = geo::area(geo::intersection(a, b));
            return {common_m2 / first_m2, common_m2 / second_m2};
        } catch (std::runtime_error const &) {
            return {}; // crossing rings; the checks of the data name them
        }
    }
};

geo::BoxGrid grid_of(std::vector<RawGeometry> const &shapes)
{
    std::vector<geo::Box> boxes;
    boxes.reserve(shapes.size());
    for (RawGeometry const &shape : shapes) {
        boxes.push_back(box_of(shape));
    }
    return geo::BoxGrid{std::move(boxes)};
}

std::vector<RawGeometry> shapes_of(RawTable const &table, double meridian)
{
    std::vector<RawGeometry> shapes;
    shapes.reserve(table.rows.size());
    for (RawRow const &row : table.rows) {
        shapes.push_back(is_sound(row.geometry) ? on_plane(row.geometry, meridian) : RawGeometry{});
    }
    return shapes;
}

} // namespace

RawGeometry on_plane(RawGeometry shape, double central_meridian)
{
    std::visit(Turn{central_meridian}, shape);
    return shape;
}

PlaceIndex::PlaceIndex(RawTable const &table, double central_meridian)
    : m_meridian{central_meridian}, m_shapes{shapes_of(table, central_meridian)}, m_grid{grid_of(
                                                                                      m_shapes)}
{
}

PlaceIndex::Hit PlaceIndex::find(RawGeometry const &shape) const
{
    if (!is_sound(shape)) {
        return {};
    }
    RawGeometry const mine = on_plane(shape, m_meridian);
    geo::Box box = box_of(mine);
    if (!box.empty()) {
        box.min = {box.min.x - same_point_m, box.min.y - same_point_m};
        box.max = {box.max.x + same_point_m, box.max.y + same_point_m};
    }
    std::vector<std::pair<double, std::size_t>> alike; // common share, row
    std::size_t sure = 0;
    for (std::size_t const row : m_grid.meeting(box)) {
        Shares const shares = std::visit(Compare{}, mine, m_shapes[row]);
        double const less = std::min(shares.of_first, shares.of_second);
        double const more = std::max(shares.of_first, shares.of_second);
        if (less >= some_share && more >= same_share) {
            alike.emplace_back(-less, row);
            sure += less >= same_share ? 1U : 0U;
        }
    }
    std::ranges::sort(alike);
    Hit hit{.rows = {}, .is_sure = sure == 1};
    for (auto const &[share, row] : alike) {
        hit.rows.push_back(row);
    }
    return hit;
}

} // namespace sim::io
