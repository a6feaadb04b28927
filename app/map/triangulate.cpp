#include "app/map/triangulate.hpp"

#include <epoxy/gl.h>
// glu.h after a GL loader
#include <GL/glu.h>

#include <array>
#include <deque>
#include <memory>

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

} // namespace

std::vector<sim::geo::Point> triangulate(sim::geo::Polygon const &polygon)
{
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
