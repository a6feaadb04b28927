#include "sim/engine/district/electric_network.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/district/feeder_lines.hpp"
#include "sim/engine/district/hash.hpp"
#include "sim/engine/district/place_names.hpp"
#include "sim/engine/district/transformer_zones.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <cmath>

namespace sim::district {

namespace {

constexpr double most_before = 0.62; // of a line's limit, before the plan
constexpr double whole_kva = 100.0;

BlockLoad total(std::vector<std::size_t> const &served, std::vector<BlockLoad> const &loads)
{
    BlockLoad sum;
    for (std::size_t const i : served) {
        sum.base_kw += loads[i].base_kw;
        sum.other_kw += loads[i].other_kw;
        sum.heating_kw += loads[i].heating_kw;
    }
    return sum;
}

/// The branch on whose side of the district the station stands.
std::string branch_of(Facts const &facts, Frame const &frame, geo::Point place)
{
    LayoutFact const other = layout_rows(facts, "branch_near").front();
    double to_other = std::numeric_limits<double>::infinity();
    for (OutlineFact const &outline : facts.outlines) {
        if (outline.code == other.from) {
            for (geo::Polygon const &part : outline.shape) {
                to_other = std::min(to_other, geo::distance(place, part));
            }
        }
    }
    bool const near = to_other < geo::distance(place, frame.center);
    return near ? other.code : layout_rows(facts, "branch").front().code;
}

/// In the town there is room; in the country some stations were built for today's load only.
Substation make_substation(Facts const &facts, BlockLoad const &load, StationPlan const &plan,
                           std::size_t s)
{
    double const u = fraction(Purpose::station_margin, {static_cast<std::int64_t>(s)});
    double const works = plan.town ? 0.1 + 0.15 * u : 0.05 + 0.1 * u;
    double const already_kva = std::round(load.before_kw() * works / whole_kva) * whole_kva;
    double const margin = plan.town ? 1.4 : u < 0.4 ? 0.8 : 1.0;
    SizeFact const &size = next_size(facts, plan.town ? "substation_town" : "substation_country",
                                     (load.after_kw() + already_kva) * margin);
    UnitFact const &unit = facts.units[plan.root];
    return {.code = fmt::format("SS{:02}", s + 1),
            .name = short_name(unit) + "变电站",
            .name_en = short_name_en(unit) + " Substation",
            .utility_branch = {},
            .capacity_kva = size.capacity,
            .already_loaded_kva = already_kva,
            .place = {}};
}

/// The line a feeder is built with: enough for today, and more where a village was expected to be
/// heated by electricity.
SizeFact const &conductor(Facts const &facts, BlockLoad const &load, std::size_t f)
{
    SizeFact const &size = next_size(facts, "conductor", load.before_kw() / most_before);
    if (load.heating_kw <= 0) {
        return size;
    }
    double const u = fraction(Purpose::feeder_margin, {static_cast<std::int64_t>(f)});
    char const *const least = u < 0.4    ? "feeder_least_kva"
                              : u < 0.75 ? "feeder_reinforced_kva"
                                         : "feeder_strong_kva";
    SizeFact const &built = next_size(facts, "conductor", facts.parameters.at(least));
    return built.capacity > size.capacity ? built : size;
}

Feeder make_feeder(Facts const &facts, std::vector<BlockLoad> const &loads, FeederPlan const &plan,
                   std::size_t f)
{
    SizeFact const &size = conductor(facts, total(plan.blocks, loads), f);
    auto const main = *std::ranges::max_element(plan.blocks, {},
                                                [&](std::size_t i) { return loads[i].after_kw(); });
    return {.code = fmt::format("F{:02}", f + 1),
            .name = short_name(facts.units[main]) + "线",
            .name_en = short_name_en(facts.units[main]) + " Line",
            .substation = plan.station,
            .conductor = size.key,
            .limit_kva = size.capacity,
            .r_ohm_per_km = size.r_ohm_per_km,
            .x_ohm_per_km = size.x_ohm_per_km,
            .tie = std::nullopt};
}

} // namespace

ElectricNetwork make_electric_network(Facts const &facts, Frame const &frame,
                                      AtomGraph const &graph, GuideLines const &lines,
                                      std::vector<Block> const &blocks)
{
    std::vector<BlockLoad> const loads = block_loads(facts, blocks);
    auto const stations = plan_stations(facts, frame, graph, blocks, loads);
    auto const plans = plan_feeders(facts, graph, blocks, loads, stations);
    ElectricNetwork network;
    for (std::size_t s = 0; s < stations.size(); ++s) {
        Substation station =
            make_substation(facts, total(stations[s].blocks, loads), stations[s], s);
        station.place = graph.atoms[stations[s].atom].point;
        station.utility_branch = branch_of(facts, frame, station.place);
        network.substations.push_back(std::move(station));
    }
    network.sections = lay_feeders(graph, lines, blocks, loads, stations, plans);
    double const power_factor = facts.parameters.at("base_power_factor");
    std::vector<FeederRoom> rooms;
    for (std::size_t f = 0; f < plans.size(); ++f) {
        network.feeders.push_back(make_feeder(facts, loads, plans[f], f));
        rooms.push_back({total(plans[f].blocks, loads).before_kw() / power_factor,
                         network.feeders.back().limit_kva});
    }
    auto const ties = tie_feeders(network.sections, stations, plans, rooms);
    for (std::size_t f = 0; f < plans.size(); ++f) {
        network.feeders[f].tie = ties[f];
    }
    network.zones = make_zones(facts, blocks, network.sections);
    return network;
}

} // namespace sim::district
