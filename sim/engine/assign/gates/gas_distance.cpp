#include "sim/engine/assign/gates/gas_distance.hpp"

#include "sim/geo/line_area.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <limits>

namespace sim::assign {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

struct Line
{
    geo::LineString const *vertices = nullptr;
    geo::Box box;
};

} // namespace

std::vector<double> find_gas_distances(Dataset const &dataset)
{
    std::vector<geo::LineString> stations;
    for (GasStation const &station : dataset.gas_stations) {
        if (station.kind == GasStationKind::gate) {
            stations.push_back({station.place});
        }
    }
    std::vector<Line> lines;
    lines.reserve(stations.size() + dataset.gas_mains.size());
    for (geo::LineString const &station : stations) {
        lines.push_back({&station, geo::box_of(station)});
    }
    for (GasMain const &main : dataset.gas_mains) {
        if (main.pressure == GasPressure::medium && main.state == MainState::existing) {
            for (geo::LineString const &line : main.lines) {
                lines.push_back({&line, geo::box_of(line)});
            }
        }
    }
    std::vector<double> distances;
    distances.reserve(dataset.blocks.size());
    for (Block const &block : dataset.blocks) {
        geo::Box box;
        for (geo::Polygon const &polygon : block.area) {
            box.extend(geo::box_of(polygon));
        }
        double best = infinite;
        for (Line const &line : lines) {
            if (geo::distance(box, line.box) < best) {
                best = std::min(best, geo::distance(block.area, *line.vertices, best));
            }
        }
        distances.push_back(best);
    }
    return distances;
}

} // namespace sim::assign
