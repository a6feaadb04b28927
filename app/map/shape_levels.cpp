#include "app/map/shape_levels.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <unordered_set>
#include <utility>

namespace app::map {

namespace {

constexpr std::size_t few_segments = 20'000;
constexpr int most_levels = 8;
constexpr int chunks_across = 24;

sim::geo::Box around(sim::io::VectorBackground const &shapes)
{
    sim::geo::Box box;
    for (sim::geo::LineString const &line : shapes.lines) {
        for (sim::geo::Point const place : line) {
            box.extend(place);
        }
    }
    for (sim::geo::Point const place : shapes.points) {
        box.extend(place);
    }
    return box;
}

double distance(sim::geo::Point a, sim::geo::Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// Drops vertices nearer than the tolerance to the last one that was kept; the ends stay. A line that
/// is all within the tolerance goes.
sim::geo::LineString thinned(sim::geo::LineString const &line, double tolerance_m)
{
    if (tolerance_m <= 0.0) {
        return line;
    }
    sim::geo::LineString kept{line.front()};
    bool seen = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        bool const far = distance(line[i], kept.back()) >= tolerance_m;
        seen = seen || far;
        if (far || i + 1 == line.size()) {
            kept.push_back(line[i]);
        }
    }
    return seen ? kept : sim::geo::LineString{};
}

/// Sorts segments by place as they come.
class LevelMaker
{
public:
    LevelMaker(sim::geo::Box const &whole, sim::geo::Point origin)
        : m_whole{whole}, m_origin{origin}, m_side_m{
                                                std::max({whole.width(), whole.height(), 1.0}) /
                                                chunks_across}
    {
    }

    ShapeLevel make(sim::io::VectorBackground const &shapes, double tolerance_m)
    {
        m_chunks.clear();
        for (sim::geo::LineString const &line : shapes.lines) {
            add_line(thinned(line, tolerance_m));
        }
        add_points(shapes.points, tolerance_m);
        ShapeLevel level{tolerance_m, {}, {}};
        for (auto const &[place, chunk] : m_chunks) {
            auto const first = static_cast<int>(level.segments.size());
            auto const count = static_cast<int>(chunk.segments.size());
            level.segments.insert(level.segments.end(), chunk.segments.begin(),
                                  chunk.segments.end());
            level.chunks.push_back({chunk.box, {first, count}});
        }
        return level;
    }

private:
    struct Chunk
    {
        sim::geo::Box box;
        std::vector<gfx::Segment> segments;
    };

    void add_line(sim::geo::LineString const &line)
    {
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            add(line[i], line[i + 1]);
        }
    }
    void add_points(std::vector<sim::geo::Point> const &points, double tolerance_m)
    {
        std::unordered_set<std::uint64_t> taken;
        for (sim::geo::Point const place : points) {
            if (tolerance_m > 0.0) {
                auto const cell = [&](double from_edge_m) {
                    return static_cast<std::uint64_t>(from_edge_m / tolerance_m);
                };
                std::uint64_t const here =
                    cell(place.y - m_whole.min.y) << 32U | cell(place.x - m_whole.min.x);
                if (!taken.insert(here).second) {
                    continue;
                }
            }
            add(place, place);
        }
    }
    void add(sim::geo::Point a, sim::geo::Point b)
    {
        auto const along = [&](double from_edge_m) {
            return static_cast<int>(from_edge_m / m_side_m);
        };
        Chunk &chunk = m_chunks[{along(a.y - m_whole.min.y), along(a.x - m_whole.min.x)}];
        chunk.box.extend(a);
        chunk.box.extend(b);
        auto const from = [](double value, double start) {
            return static_cast<float>(value - start);
        };
        chunk.segments.push_back({.x0 = from(a.x, m_origin.x),
                                  .y0 = from(a.y, m_origin.y),
                                  .x1 = from(b.x, m_origin.x),
                                  .y1 = from(b.y, m_origin.y)});
    }

    sim::geo::Box m_whole;
    sim::geo::Point m_origin;
    double m_side_m;
    std::map<std::pair<int, int>, Chunk> m_chunks;
};

} // namespace

std::vector<ShapeLevel> shape_levels(sim::io::VectorBackground const &shapes,
                                     sim::geo::Point origin)
{
    sim::geo::Box const whole = around(shapes);
    LevelMaker maker{whole, origin};
    std::vector<ShapeLevel> levels{maker.make(shapes, 0.0)};
    constexpr double wide_view_px = 4000.0; // no picture of all is finer
    constexpr double coarser = 3.0;
    double tolerance_m = std::max(whole.width(), whole.height()) / wide_view_px / 16.0;
    while (levels.back().segments.size() > few_segments &&
           static_cast<int>(levels.size()) < most_levels) {
        levels.push_back(maker.make(shapes, tolerance_m));
        tolerance_m *= coarser;
    }
    return levels;
}

} // namespace app::map
