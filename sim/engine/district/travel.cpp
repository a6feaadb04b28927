#include "sim/engine/district/travel.hpp"

#include "sim/engine/district/hash.hpp"
#include "sim/geo/measure.hpp"

#include <cmath>

namespace sim::district {

namespace {

using geo::Point;

constexpr double shortest_way_m = 25.0; // cells that share less do not count as neighbours
constexpr double railway_m = 700.0;     // what crossing costs
constexpr double creek_m = 650.0;
constexpr double foot_m = 500.0;
constexpr double town_factor = 0.55; // in town there are bridges
constexpr double wide_factor = 1.3;  // territories of streets and towns stop at barriers more
constexpr double corridor_shift_m = 600.0;

/// A guide line with the boxes of its pieces, for quick crossing tests.
class Barrier
{
public:
    explicit Barrier(geo::LineString const &line) : m_line{line}, m_box{geo::box_of(line)} {}

    [[nodiscard]] bool between(Point a, Point b) const
    {
        if (std::max(a.x, b.x) < m_box.min.x || std::min(a.x, b.x) > m_box.max.x ||
            std::max(a.y, b.y) < m_box.min.y || std::min(a.y, b.y) > m_box.max.y) {
            return false;
        }
        for (std::size_t i = 0; i + 1 < m_line.size(); ++i) {
            Point const c = m_line[i];
            Point const d = m_line[i + 1];
            if (std::min(c.x, d.x) <= std::max(a.x, b.x) &&
                std::max(c.x, d.x) >= std::min(a.x, b.x) &&
                std::min(c.y, d.y) <= std::max(a.y, b.y) &&
                std::max(c.y, d.y) >= std::min(a.y, b.y) && geo::segments_meet(a, b, c, d)) {
                return true;
            }
        }
        return false;
    }

private:
    geo::LineString const &m_line;
    geo::Box m_box;
};

class Metric
{
public:
    Metric(GuideLines const &lines, Territory territory)
        : m_territory{territory}, m_railway{lines.railway}, m_foot{lines.mountain_foot},
          m_corridor{lines.railway}
    {
        for (geo::LineString const &creek : lines.creeks) {
            m_creeks.emplace_back(creek);
        }
        for (Point &p : m_corridor) {
            p.y -= corridor_shift_m;
        }
    }

    [[nodiscard]] double cost(Atom const &a, Atom const &b) const
    {
        bool const town = a.town && b.town;
        double const way = town ? in_town(a.point, b.point) : in_country(a.point, b.point);
        double barrier = barrier_m(a.point, b.point, town);
        if (a.town || b.town) {
            barrier *= town_factor;
        }
        return way + (m_territory == Territory::blocks ? barrier : barrier * wide_factor);
    }

private:
    static double wave(double scale_m, Point p) { return noise(Purpose::noise_metric, scale_m, p); }

    static double in_town(Point a, Point b)
    {
        Point const middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
        return geo::distance(a, b) * (1 + 0.18 * wave(900, middle));
    }

    [[nodiscard]] double in_country(Point a, Point b) const
    {
        double const dx = a.x - b.x;
        double const dy = a.y - b.y;
        Point const middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
        if (m_territory == Territory::towns) {
            double const rough =
                std::max(0.3, 1 + 0.7 * wave(3100, middle) + 0.3 * wave(1200, middle));
            double const d = geo::distance(middle, m_corridor) / 1500;
            return std::hypot(0.72 * dx, 1.2 * dy) * rough * (1 - 0.38 * std::exp(-d * d));
        }
        double const rough = 1 + 0.45 * wave(2400, middle) + 0.25 * wave(900, middle);
        // blocks run from the hills to the river
        double const way =
            m_territory == Territory::blocks ? std::hypot(dx, 0.6 * dy) : std::hypot(0.8 * dx, dy);
        return way * rough;
    }

    [[nodiscard]] double barrier_m(Point a, Point b, bool town) const
    {
        if (m_railway.between(a, b)) {
            return railway_m;
        }
        for (Barrier const &creek : m_creeks) {
            if (creek.between(a, b)) {
                return creek_m;
            }
        }
        bool const foot_counts = m_territory != Territory::blocks || town;
        return foot_counts && m_foot.between(a, b) ? foot_m : 0.0;
    }

    Territory m_territory;
    Barrier m_railway;
    Barrier m_foot;
    std::vector<Barrier> m_creeks;
    geo::LineString m_corridor;
};

} // namespace

std::vector<double> travel_costs(AtomGraph const &graph, GuideLines const &lines,
                                 Territory territory)
{
    Metric const metric{lines, territory};
    std::vector<double> costs;
    costs.reserve(graph.borders.size());
    for (Border const &border : graph.borders) {
        costs.push_back(border.length_m < shortest_way_m
                            ? std::numeric_limits<double>::infinity()
                            : metric.cost(graph.atoms[border.a], graph.atoms[border.b]));
    }
    return costs;
}

} // namespace sim::district
