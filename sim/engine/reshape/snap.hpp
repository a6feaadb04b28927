#pragma once

#include "sim/geo/box_grid.hpp"
#include "sim/geo/geometry.hpp"
#include "sim/model/dataset.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sim::reshape {

/// What a place was drawn to.
enum class SnapKind
{
    station, ///< a station, source or transformer zone
    vertex,  ///< of a border
    main,    ///< of a main or section: a vertex or a place between two
    edge     ///< a border between two vertices
};

struct Snap
{
    SnapKind kind = SnapKind::vertex;
    geo::Point place;
    std::string layer; ///< blocks, gas_mains ...
    std::string code;
    double metres = 0.0;    ///< from the place asked for
    bool is_vertex = false; ///< of a main: not a place between two
};

/// What may be drawn to.
struct SnapTargets
{
    bool borders = true;
    bool mains = true;
    bool points = true;
    std::span<std::string const> without{}; ///< codes of mains that are not offered
};

/// Finds the vertices, borders, mains and stations near a place. Made once for the data; one
/// question costs microseconds.
class SnapIndex
{
public:
    explicit SnapIndex(Dataset const &dataset);

    /// The nearest of the first kind that has anything within reach, in the order of SnapKind.
    [[nodiscard]] std::optional<Snap> find(geo::Point p, double tolerance_m,
                                           SnapTargets targets = {}) const;

private:
    struct Edge
    {
        geo::Point a;
        geo::Point b; ///< the same as `a`: a point
        char const *layer = "";
        std::string code;
    };
    void add_ring(char const *layer, std::string const &code, std::vector<geo::Point> const &ring);

    std::vector<Edge> m_edges;
    std::vector<geo::Box> m_boxes; ///< until the grid is made
    std::optional<geo::BoxGrid> m_grid;
};

/// Codes of the lines that pass a place.
[[nodiscard]] std::vector<std::string> lines_meeting(Dataset const &dataset, geo::Point p);

/// The vertex or place of a line that a written place means, in the same way.
[[nodiscard]] geo::Point line_meant(Dataset const &dataset, std::string_view layer,
                                    std::string_view code, geo::Point p);

/// The vertex or place of a border that a written place means: what lies there to the centimetre, as
/// the mouse took hold of it, else what is within 5 m, as people write. `p` itself if there is none.
[[nodiscard]] geo::Point border_meant(Dataset const &dataset, geo::Point p);

} // namespace sim::reshape
