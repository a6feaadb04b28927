#include "app/map/outline_detail.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace app::map {

namespace {

using Index = std::uint32_t;
constexpr Index none = std::numeric_limits<Index>::max();
constexpr float always = std::numeric_limits<float>::infinity();

/// Numbers places: equal ones get the same number. Open addressing, half full at most.
class PlaceNumbers
{
public:
    explicit PlaceNumbers(std::size_t most)
    {
        std::size_t size = 16;
        while (size < 2 * most) {
            size *= 2;
        }
        m_slots.assign(size, none);
        m_places.reserve(most);
    }
    Index number(sim::geo::Point place)
    {
        std::size_t slot = hash(place) & (m_slots.size() - 1);
        while (m_slots[slot] != none && m_places[m_slots[slot]] != place) {
            slot = (slot + 1) & (m_slots.size() - 1);
        }
        if (m_slots[slot] == none) {
            m_slots[slot] = static_cast<Index>(m_places.size());
            m_places.push_back(place);
        }
        return m_slots[slot];
    }
    [[nodiscard]] std::vector<sim::geo::Point> const &places() const { return m_places; }

private:
    static std::size_t hash(sim::geo::Point place)
    {
        constexpr std::uint64_t prime = 0x9E3779B97F4A7C15U;
        auto const bits = [](double value) {
            return static_cast<std::uint64_t>(std::llround(value * 1e4));
        };
        std::uint64_t sum = (bits(place.x) * prime) ^ bits(place.y);
        sum = (sum ^ (sum >> 32U)) * prime;
        return static_cast<std::size_t>(sum ^ (sum >> 29U));
    }

    std::vector<Index> m_slots;
    std::vector<sim::geo::Point> m_places;
};

/// Up to two neighbours of each vertex; a third makes it a junction.
struct Vertex
{
    std::array<Index, 2> neighbours{none, none};
    bool junction = false;
    float weight_m = 0.0F;

    /// \return true if the neighbour is a new one
    bool meet(Index other)
    {
        for (Index &known : neighbours) {
            if (known == other) {
                return false;
            }
            if (known == none) {
                known = other;
                return true;
            }
        }
        junction = true;
        return true;
    }
};

double distance_to_chord(sim::geo::Point p, sim::geo::Point a, sim::geo::Point b)
{
    double const dx = b.x - a.x;
    double const dy = b.y - a.y;
    double const length2 = dx * dx + dy * dy;
    double const along =
        length2 > 0.0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - along * dx, p.y - a.y - along * dy);
}

/// Weighs the outlines' vertices, one ring after the other.
class Weigher
{
public:
    explicit Weigher(std::vector<sim::geo::Point> const &places) : m_places{places} {}

    void meet(Index a, Index b)
    {
        grow(std::max(a, b));
        m_vertices[a].meet(b);
        m_vertices[b].meet(a);
    }

    /// \param ring  without its repeated vertex
    void weigh(std::span<Index const> ring)
    {
        if (ring.empty()) {
            return;
        }
        std::vector<std::size_t> ends = junctions(ring);
        if (ends.size() < 2) {
            ends = anchors(ring, ends);
        }
        for (std::size_t i = 0; i < ends.size(); ++i) {
            std::size_t const from = ends[i];
            std::size_t const to = i + 1 < ends.size() ? ends[i + 1] : ends[0] + ring.size();
            weigh_piece(ring, from, to);
        }
    }
    [[nodiscard]] float weight_m(Index vertex) const
    {
        return m_vertices[vertex].junction ? always : m_vertices[vertex].weight_m;
    }

private:
    void grow(Index vertex)
    {
        if (vertex >= m_vertices.size()) {
            m_vertices.resize(std::max<std::size_t>(vertex + 1, m_vertices.size() * 2));
        }
    }
    [[nodiscard]] std::vector<std::size_t> junctions(std::span<Index const> ring) const
    {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            if (m_vertices[ring[i]].junction) {
                found.push_back(i);
            }
        }
        return found;
    }
    /// Two ends for a ring that has fewer junctions: the one it has, or its first vertex by number
    /// (the same whichever area comes first), and the farthest from it. Both are kept always.
    std::vector<std::size_t> anchors(std::span<Index const> ring, std::vector<std::size_t> ends)
    {
        std::size_t const first =
            !ends.empty() ? ends[0]
                          : static_cast<std::size_t>(std::ranges::min_element(ring) - ring.begin());
        std::size_t farthest = first;
        double most = -1.0;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            sim::geo::Point const a = m_places[ring[first]];
            sim::geo::Point const b = m_places[ring[i]];
            double const away = std::hypot(b.x - a.x, b.y - a.y);
            if (away > most || (away == most && ring[i] < ring[farthest])) {
                most = away;
                farthest = i;
            }
        }
        m_vertices[ring[first]].weight_m = always;
        m_vertices[ring[farthest]].weight_m = always;
        return first < farthest ? std::vector{first, farthest} : std::vector{farthest, first};
    }
    void weigh_piece(std::span<Index const> ring, std::size_t from, std::size_t to)
    {
        m_piece.clear();
        for (std::size_t i = from; i <= to; ++i) {
            m_piece.push_back(ring[i % ring.size()]);
        }
        // Both areas walk a common piece; the direction decides between equal distances.
        if (m_piece.back() < m_piece.front() ||
            (m_piece.back() == m_piece.front() && m_piece.size() > 2 &&
             m_piece[m_piece.size() - 2] < m_piece[1])) {
            std::ranges::reverse(m_piece);
        }
        m_open.assign(1, {0, m_piece.size() - 1, always});
        while (!m_open.empty()) {
            Stretch const stretch = m_open.back();
            m_open.pop_back();
            split(stretch);
        }
    }

    struct Stretch
    {
        std::size_t first = 0;
        std::size_t last = 0;
        float most_m = 0.0F;
    };

    void split(Stretch const &stretch)
    {
        double most = -1.0;
        std::size_t at = stretch.first;
        for (std::size_t i = stretch.first + 1; i < stretch.last; ++i) {
            double const away =
                distance_to_chord(m_places[m_piece[i]], m_places[m_piece[stretch.first]],
                                  m_places[m_piece[stretch.last]]);
            if (away > most) {
                most = away;
                at = i;
            }
        }
        if (at != stretch.first) {
            float const weight = std::min(static_cast<float>(most), stretch.most_m);
            m_vertices[m_piece[at]].weight_m = weight;
            m_open.push_back({stretch.first, at, weight});
            m_open.push_back({at, stretch.last, weight});
        }
    }

    std::vector<sim::geo::Point> const &m_places;
    std::vector<Vertex> m_vertices;
    std::vector<Index> m_piece;
    std::vector<Stretch> m_open;
};

/// Calls with each ring, outer ones before holes.
template <typename Visit>
void each_ring(std::span<sim::geo::MultiPolygon const *const> areas, Visit visit)
{
    for (sim::geo::MultiPolygon const *const area : areas) {
        for (sim::geo::Polygon const &part : *area) {
            visit(part.outer);
            for (sim::geo::Ring const &hole : part.holes) {
                visit(hole);
            }
        }
    }
}

} // namespace

OutlineDetail outline_detail(std::span<sim::geo::MultiPolygon const *const> areas)
{
    std::size_t count = 0;
    each_ring(areas, [&](sim::geo::Ring const &ring) { count += edges_of(ring); });
    PlaceNumbers numbers{count};
    std::vector<Index> vertices;
    vertices.reserve(count);
    each_ring(areas, [&](sim::geo::Ring const &ring) {
        for (std::size_t i = 0; i < edges_of(ring); ++i) {
            vertices.push_back(numbers.number(ring[i]));
        }
    });
    Weigher weigher{numbers.places()};
    auto const each_run = [&](auto visit) {
        std::size_t first = 0;
        each_ring(areas, [&](sim::geo::Ring const &ring) {
            visit(first, std::span{vertices}.subspan(first, edges_of(ring)));
            first += edges_of(ring);
        });
    };
    each_run([&](std::size_t /*first*/, std::span<Index const> ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            weigher.meet(ring[i], ring[(i + 1) % ring.size()]);
        }
    });
    each_run([&](std::size_t /*first*/, std::span<Index const> ring) { weigher.weigh(ring); });
    OutlineDetail detail;
    detail.corners.resize(count);
    PlaceNumbers edges{count};
    each_run([&](std::size_t first, std::span<Index const> ring) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            Index const a = ring[i];
            Index const b = ring[(i + 1) % ring.size()];
            std::size_t const known = edges.places().size();
            edges.number(
                {static_cast<double>(std::min(a, b)), static_cast<double>(std::max(a, b))});
            detail.corners[first + i] = {weigher.weight_m(a), edges.places().size() > known};
        }
    });
    return detail;
}

} // namespace app::map
