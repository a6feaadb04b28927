#include "sim/engine/reshape/feed.hpp"

#include "sim/geo/measure.hpp"

#include <algorithm>
#include <utility>

namespace sim::reshape {

namespace {

void take_nearer(Feed &best, double metres, Feed feed)
{
    if (metres < best.metres) {
        best = std::move(feed);
        best.metres = metres;
    }
}

Feed heat_feed(Dataset const &dataset, geo::Point p)
{
    Feed best;
    for (HeatSource const &source : dataset.heat_sources) {
        take_nearer(best, geo::distance(p, source.place), {0.0, source.code, "", source.spare_kw});
    }
    for (HeatMain const &main : dataset.heat_mains) {
        take_nearer(best, to_lines(p, main.lines),
                    {0.0, dataset.heat_sources[main.heat_source.index].code, main.code, 0.0});
    }
    return best;
}

Feed gas_feed(Dataset const &dataset, geo::Point p)
{
    Feed best;
    for (GasStation const &station : dataset.gas_stations) {
        if (station.kind == GasStationKind::gate) {
            take_nearer(best, geo::distance(p, station.place),
                        {0.0, station.code, "", station.spare_m3_per_h});
        }
    }
    for (GasMain const &main : dataset.gas_mains) {
        take_nearer(best, to_lines(p, main.lines),
                    {0.0, dataset.gas_stations[main.station.index].code, main.code, 0.0});
    }
    return best;
}

/// Sections join where others end: their ends are the nodes of the tree.
Feed section_feed(Dataset const &dataset, geo::Point p)
{
    Feed best;
    for (FeederSection const &section : dataset.feeder_sections) {
        if (!section.lines.empty() && !section.lines.back().empty()) {
            take_nearer(best, geo::distance(p, section.lines.back().back()),
                        {0.0, dataset.feeders[section.feeder.index].code, section.code, 0.0});
        }
    }
    return best;
}

} // namespace

double to_lines(geo::Point p, std::vector<geo::LineString> const &lines)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (geo::LineString const &line : lines) {
        nearest = std::min(nearest, geo::distance(p, line));
    }
    return nearest;
}

Feed feed_of(Dataset const &dataset, std::string_view layer, geo::Point p)
{
    return layer == "heat_mains"  ? heat_feed(dataset, p)
           : layer == "gas_mains" ? gas_feed(dataset, p)
                                  : section_feed(dataset, p);
}

} // namespace sim::reshape
