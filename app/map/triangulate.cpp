#include "app/map/triangulate.hpp"

#include <epoxy/gl.h>
// glu.h after a GL loader
#include <GL/glu.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <memory>
#include <utility>

namespace app::map {

namespace {

using Corner = std::array<GLdouble, 3>;

struct Job
{
    std::vector<sim::geo::Point> triangles;
    std::deque<Corner> corners; ///< a deque: the tessellator keeps addresses
};

void on_vertex(void *corner, void *job)
{
    auto const &place = *static_cast<Corner const *>(corner);
    static_cast<Job *>(job)->triangles.push_back({place[0], place[1]});
}

/// With an edge callback the tessellator gives single triangles, never fans or strips.
void on_edge(GLboolean /*is_border*/, void * /*job*/) {}

void on_combine(GLdouble place[3], void *[4] /*corners*/, GLfloat[4] /*weights*/, void **out,
                void *job)
{
    auto &corners = static_cast<Job *>(job)->corners;
    corners.push_back({place[0], place[1], place[2]});
    *out = &corners.back();
}

using Callback = void (*)();

void add_ring(GLUtesselator *tessellator, Job &job, sim::geo::Ring const &ring)
{
    gluTessBeginContour(tessellator);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) { // the last vertex repeats the first
        job.corners.push_back({ring[i].x, ring[i].y, 0.0});
        gluTessVertex(tessellator, job.corners.back().data(), &job.corners.back());
    }
    gluTessEndContour(tessellator);
}

/// Twice the area of a triangle, positive if it turns left.
double turn(sim::geo::Point a, sim::geo::Point b, sim::geo::Point c)
{
    return (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
}

/// Cuts ears off a short ring without holes, three times faster than the tessellator.
class EarCutter
{
public:
    explicit EarCutter(sim::geo::Ring const &ring)
    {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            m_twice_area += turn(ring[0], ring[i], ring[i + 1]);
        }
        m_corners.assign(ring.begin(), ring.end() - 1);
        if (m_twice_area < 0.0) {
            std::ranges::reverse(m_corners);
        }
    }
    /// \return nothing if the ring crosses itself or was too hard
    std::vector<sim::geo::Point> cut()
    {
        double cut_off = 0.0;
        std::size_t at = 0;
        std::size_t in_vain = 0;
        while (m_corners.size() > 2 && in_vain < m_corners.size()) {
            at = at < m_corners.size() ? at : 0;
            auto const [a, b, c] = around(at);
            if (is_ear(a, b, c)) {
                m_triangles.insert(m_triangles.end(), {a, b, c});
                cut_off += turn(a, b, c);
                m_corners.erase(m_corners.begin() + static_cast<std::ptrdiff_t>(at));
                in_vain = 0;
            } else {
                ++in_vain;
            }
            ++at; // not the next corner again: thin fans would come of it
        }
        double const whole = std::abs(m_twice_area);
        return std::abs(cut_off - whole) <= 1e-9 * whole ? std::move(m_triangles)
                                                         : std::vector<sim::geo::Point>{};
    }

private:
    [[nodiscard]] std::array<sim::geo::Point, 3> around(std::size_t at) const
    {
        std::size_t const count = m_corners.size();
        return {m_corners[(at + count - 1) % count], m_corners[at], m_corners[(at + 1) % count]};
    }
    [[nodiscard]] bool is_ear(sim::geo::Point a, sim::geo::Point b, sim::geo::Point c) const
    {
        return turn(a, b, c) > 0.0 && std::ranges::none_of(m_corners, [&](sim::geo::Point p) {
                   return p != a && p != b && p != c && turn(a, b, p) >= 0.0 &&
                          turn(b, c, p) >= 0.0 && turn(c, a, p) >= 0.0;
               });
    }

    std::vector<sim::geo::Point> m_corners;
    std::vector<sim::geo::Point> m_triangles;
    double m_twice_area = 0.0;
};

} // namespace

std::vector<sim::geo::Point> triangulate(sim::geo::Polygon const &polygon)
{
    constexpr std::size_t short_ring = 65; // its first corner comes twice
    if (polygon.holes.empty() && polygon.outer.size() > 3 && polygon.outer.size() <= short_ring) {
        std::vector<sim::geo::Point> triangles = EarCutter{polygon.outer}.cut();
        if (!triangles.empty()) {
            return triangles;
        }
    }
    Job job;
    std::unique_ptr<GLUtesselator, decltype(&gluDeleteTess)> const tessellator{gluNewTess(),
                                                                               &gluDeleteTess};
    // GLU takes every callback as void(*)(); it calls each with the arguments of its kind.
    gluTessCallback(tessellator.get(), GLU_TESS_VERTEX_DATA,
                    reinterpret_cast<Callback>(on_vertex)); // NOLINT(*-reinterpret-cast)
    gluTessCallback(tessellator.get(), GLU_TESS_EDGE_FLAG_DATA,
                    reinterpret_cast<Callback>(on_edge)); // NOLINT(*-reinterpret-cast)
    gluTessCallback(tessellator.get(), GLU_TESS_COMBINE_DATA,
                    reinterpret_cast<Callback>(on_combine)); // NOLINT(*-reinterpret-cast)
    gluTessProperty(tessellator.get(), GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
    gluTessNormal(tessellator.get(), 0.0, 0.0, 1.0);
    gluTessBeginPolygon(tessellator.get(), &job);
    add_ring(tessellator.get(), job, polygon.outer);
    for (sim::geo::Ring const &hole : polygon.holes) {
        add_ring(tessellator.get(), job, hole);
    }
    gluTessEndPolygon(tessellator.get());
    return job.triangles;
}

} // namespace app::map
