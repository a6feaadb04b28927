#include "sim/engine/reshape/feed.hpp"

#include "sim/geo/measure.hpp"
#include "sim/geo/parts.hpp"

#include <string_view>
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
        take_nearer(best, geo::distance(p, main.lines),
                    {0.0, dataset.heat_sources[main.heat_source.index].code, main.code, 0.0});
    }
    return best;
}

bool says(NewLine const &drawn, char const *field, std::string_view word)
{
    auto const found = drawn.fields.find(field);
    return found != drawn.fields.end() && found->second == word;
}

/// Gas flows from higher to lower pressure, and out of nothing that is not there yet.
std::optional<Text> why_barred(GasMain const &main, NewLine const &drawn)
{
    TextArg const code{"main", main.code};
    if (main.pressure == GasPressure::low && !says(drawn, "pressure", "low")) {
        return text("{main} carries low pressure: no main of medium pressure begins there.",
                    {code});
    }
    if (main.state == MainState::planned && says(drawn, "state", "existing")) {
        return text("{main} is still to be built: no main that is in place begins there.", {code});
    }
    return std::nullopt;
}

Feed gas_feed(Dataset const &dataset, NewLine const &drawn, geo::Point p)
{
    Feed best;
    for (GasStation const &station : dataset.gas_stations) {
        if (station.kind == GasStationKind::gate) {
            take_nearer(best, geo::distance(p, station.place),
                        {0.0, station.code, "", station.spare_m3_per_h});
        }
    }
    for (GasMain const &main : dataset.gas_mains) {
        if (why_barred(main, drawn)) {
            continue;
        }
        take_nearer(best, geo::distance(p, main.lines),
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

Feed feed_of(Dataset const &dataset, NewLine const &drawn, geo::Point p)
{
    return drawn.layer == "heat_mains"  ? heat_feed(dataset, p)
           : drawn.layer == "gas_mains" ? gas_feed(dataset, drawn, p)
                                        : section_feed(dataset, p);
}

std::optional<Text> barred_feed(Dataset const &dataset, NewLine const &drawn, geo::Point p)
{
    double nearest = meets_m;
    std::optional<Text> reason;
    for (GasMain const &main : dataset.gas_mains) {
        double const metres = geo::distance(p, main.lines);
        if (drawn.layer == "gas_mains" && metres <= nearest) {
            nearest = metres;
            reason = why_barred(main, drawn);
        }
    }
    return reason;
}

} // namespace sim::reshape
