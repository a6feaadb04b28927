#include "sim/engine/supply/supply.hpp"

#include "sim/geo/line_area.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace sim {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// A main as the search sees it: mains whose boxes are far away are never measured.
struct MainShape
{
    std::uint32_t index = 0;
    std::string const *code = nullptr;
    std::vector<geo::LineString> const *lines = nullptr;
    geo::Box box;
};

struct Nearest
{
    std::optional<std::uint32_t> index;
    double distance_m = 0.0;
};

template <typename Main>
std::vector<MainShape> shapes_of(std::vector<Main> const &mains)
{
    std::vector<MainShape> shapes;
    shapes.reserve(mains.size());
    for (std::uint32_t i = 0; i < mains.size(); ++i) {
        MainShape shape{i, &mains[i].code, &mains[i].lines, {}};
        for (geo::LineString const &line : mains[i].lines) {
            shape.box.extend(geo::box_of(line));
        }
        if (!shape.box.empty()) {
            shapes.push_back(shape);
        }
    }
    std::ranges::stable_sort(
        shapes, [](MainShape const &a, MainShape const &b) { return *a.code < *b.code; });
    return shapes;
}

/// The nearest main; of several at the same distance the first in code order.
class NearestMain
{
public:
    explicit NearestMain(std::vector<MainShape> shapes)
        : m_shapes{std::move(shapes)}, m_order(m_shapes.size())
    {
    }

    Nearest find(geo::MultiPolygon const &area)
    {
        geo::Box box;
        for (geo::Polygon const &polygon : area) {
            box.extend(geo::box_of(polygon));
        }
        for (std::uint32_t i = 0; i < m_shapes.size(); ++i) {
            m_order[i] = {geo::distance(box, m_shapes[i].box), i};
        }
        std::ranges::sort(m_order);
        return measure(area);
    }

private:
    /// The distance of boxes is never more than that of their shapes, so the search ends at the
    /// first box that is farther away than the best main.
    [[nodiscard]] Nearest measure(geo::MultiPolygon const &area) const
    {
        double best = infinite;
        std::uint32_t chosen = 0;
        for (auto const &[box_distance, i] : m_order) {
            if (box_distance > best) {
                break;
            }
            for (geo::LineString const &line : *m_shapes[i].lines) {
                double const d = geo::distance(area, line, best);
                if (d < best || (d == best && i < chosen && d < infinite)) {
                    best = d;
                    chosen = i;
                }
            }
            if (best == 0.0 && i == chosen && box_distance == 0.0) {
                break; // boxes at distance 0 come in code order
            }
        }
        if (best == infinite) {
            return {};
        }
        return {m_shapes[chosen].index, best};
    }

    std::vector<MainShape> m_shapes; ///< in code order
    std::vector<std::pair<double, std::uint32_t>> m_order;
};

} // namespace

std::vector<BlockSupply> find_block_supply(Dataset const &dataset)
{
    NearestMain heat{shapes_of(dataset.heat_mains)};
    NearestMain gas{shapes_of(dataset.gas_mains)};
    std::vector<BlockSupply> supply;
    supply.reserve(dataset.blocks.size());
    for (Block const &block : dataset.blocks) {
        Nearest const h = heat.find(block.area);
        Nearest const g = gas.find(block.area);
        supply.push_back({h.index, g.index, h.distance_m, g.distance_m});
    }
    return supply;
}

} // namespace sim
