#include "app/map/area_levels.hpp"

#include "app/map/outline_detail.hpp"
#include "app/map/pick.hpp"
#include "app/map/triangulate.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace app::map {

namespace {

constexpr std::size_t few_areas = 2000;
constexpr std::size_t few_edges = 100'000; ///< are drawn as they are at every zoom
constexpr std::size_t areas_of_chunk = 40;
constexpr int most_levels = 6;

using Areas = std::vector<sim::geo::MultiPolygon const *>;

/// Rows of the areas, those that lie together following each other.
std::vector<std::uint32_t> order_by_place(std::vector<sim::geo::Box> const &boxes)
{
    std::vector<std::uint32_t> rows(boxes.size());
    std::iota(rows.begin(), rows.end(), 0U);
    if (boxes.size() <= few_areas) {
        return rows;
    }
    sim::geo::Box whole;
    for (sim::geo::Box const &box : boxes) {
        whole.extend(box);
    }
    double const squares = static_cast<double>(boxes.size()) / areas_of_chunk;
    double const side = std::max(std::sqrt(whole.width() * whole.height() / squares), 1e-9);
    std::vector<std::uint32_t> square(boxes.size());
    auto const across = static_cast<std::uint32_t>(whole.width() / side) + 1;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!boxes[i].empty()) {
            sim::geo::Point const centre = boxes[i].center();
            square[i] = static_cast<std::uint32_t>((centre.y - whole.min.y) / side) * across +
                        static_cast<std::uint32_t>((centre.x - whole.min.x) / side);
        }
    }
    std::ranges::stable_sort(rows, {}, [&](std::uint32_t row) { return square[row]; });
    return rows;
}

/// Makes one level.
class LevelMaker
{
public:
    LevelMaker(Areas const &areas, std::vector<sim::geo::Box> const &boxes,
               std::vector<std::uint32_t> const &rows, OutlineDetail const &detail,
               sim::geo::Point origin)
        : m_areas{areas}, m_boxes{boxes}, m_rows{rows}, m_detail{detail}, m_origin{origin}
    {
    }

    AreaLevel make(double tolerance_m)
    {
        m_level = {};
        m_level.tolerance_m = tolerance_m;
        m_corner = 0;
        std::size_t const size = m_rows.size() <= few_areas ? m_rows.size() : areas_of_chunk;
        for (std::size_t first = 0; first < m_rows.size(); first += size) {
            add_chunk(first, std::min(first + size, m_rows.size()));
        }
        return std::move(m_level);
    }

private:
    void add_chunk(std::size_t first, std::size_t last)
    {
        AreaChunk chunk;
        chunk.fill.first = static_cast<int>(m_level.fills.size());
        chunk.borders.first = static_cast<int>(m_level.borders.size());
        double across_m = 0.0;
        for (std::size_t i = first; i < last; ++i) {
            sim::geo::Box const &box = m_boxes[m_rows[i]];
            chunk.box.extend(box);
            across_m += box.empty() ? 0.0 : std::max(box.width(), box.height());
            add_area(i);
        }
        chunk.typical_m = across_m / static_cast<double>(last - first);
        chunk.fill.count = static_cast<int>(m_level.fills.size()) - chunk.fill.first;
        chunk.borders.count = static_cast<int>(m_level.borders.size()) - chunk.borders.first;
        m_level.chunks.push_back(chunk);
    }
    void add_area(std::size_t place)
    {
        for (sim::geo::Polygon const &part : *m_areas[place]) {
            m_part.outer = add_ring(part.outer);
            m_part.holes.clear();
            for (sim::geo::Ring const &hole : part.holes) {
                m_part.holes.push_back(add_ring(hole));
            }
            if (m_part.outer.size() < 4) {
                continue; // nothing is left of it at this zoom
            }
            std::erase_if(m_part.holes, [](sim::geo::Ring const &ring) { return ring.size() < 4; });
            for (sim::geo::Point const corner : triangulate(m_part)) {
                m_level.fills.push_back({x(corner), y(corner), static_cast<float>(m_rows[place])});
            }
        }
    }
    /// Adds a ring's outline. \return what is left of it
    sim::geo::Ring add_ring(sim::geo::Ring const &ring)
    {
        sim::geo::Ring kept;
        m_new_edge.clear();
        for (std::size_t i = 0; i < edges_of(ring); ++i) {
            OutlineDetail::Corner const &corner = m_detail.corners[m_corner++];
            if (static_cast<double>(corner.weight_m) >= m_level.tolerance_m) {
                kept.push_back(ring[i]);
                m_new_edge.push_back(corner.first);
            }
        }
        if (kept.empty()) {
            return kept;
        }
        kept.push_back(kept.front());
        double start_m = 0.0;
        for (std::size_t i = 0; i + 1 < kept.size(); ++i) {
            sim::geo::Point const a = kept[i];
            sim::geo::Point const b = kept[i + 1];
            if (m_new_edge[i]) {
                m_level.borders.push_back(
                    {x(a), y(a), x(b), y(b), static_cast<float>(start_m), 0.0F});
            }
            start_m += std::hypot(b.x - a.x, b.y - a.y);
        }
        return kept;
    }
    [[nodiscard]] float x(sim::geo::Point p) const { return static_cast<float>(p.x - m_origin.x); }
    [[nodiscard]] float y(sim::geo::Point p) const { return static_cast<float>(p.y - m_origin.y); }

    Areas const &m_areas;                      ///< in the order of m_rows
    std::vector<sim::geo::Box> const &m_boxes; ///< by row
    std::vector<std::uint32_t> const &m_rows;
    OutlineDetail const &m_detail;
    sim::geo::Point m_origin;
    AreaLevel m_level;
    std::size_t m_corner = 0;
    sim::geo::Polygon m_part;
    std::vector<bool> m_new_edge;
};

/// Mean length of an edge.
double mean_edge_m(Areas const &areas)
{
    double length_m = 0.0;
    double edges = 0.0;
    for (sim::geo::MultiPolygon const *const area : areas) {
        for (sim::geo::Polygon const &part : *area) {
            for (std::size_t i = 0; i < edges_of(part.outer); ++i) {
                length_m += std::hypot(part.outer[i + 1].x - part.outer[i].x,
                                       part.outer[i + 1].y - part.outer[i].y);
                edges += 1.0;
            }
        }
    }
    return edges > 0.0 ? length_m / edges : 0.0;
}

} // namespace

std::vector<AreaLevel> area_levels(std::vector<sim::Block> const &blocks, sim::geo::Point origin)
{
    std::vector<sim::geo::Box> boxes;
    sim::geo::Box whole;
    for (sim::Block const &block : blocks) {
        boxes.push_back(box_around(block.area));
        whole.extend(boxes.back());
    }
    std::vector<std::uint32_t> const rows = order_by_place(boxes);
    Areas areas;
    for (std::uint32_t const row : rows) {
        areas.push_back(&blocks[row].area);
    }
    OutlineDetail const detail = outline_detail(areas);
    LevelMaker maker{areas, boxes, rows, detail, origin};
    std::vector<AreaLevel> levels;
    levels.push_back(maker.make(0.0));
    if (detail.corners.size() < few_edges) {
        return levels;
    }
    constexpr double narrow_view_px = 500.0;
    double const far_m = std::max(whole.width(), whole.height()) / narrow_view_px;
    double tolerance_m = mean_edge_m(areas) / 8;
    for (int i = 1; i < most_levels && tolerance_m < far_m; ++i) {
        levels.push_back(maker.make(tolerance_m));
        tolerance_m *= 3.0;
    }
    return levels;
}

} // namespace app::map
