// The electric network of the generated Donghe: what docs/data-donghe.md promises.
#include "tests/common/generated_donghe.hpp"

#include "sim/geo/measure.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace sim::district;
using namespace generated;

namespace {

/// Homes, kW: what the rule of the generator reckons with in the coldest hour.
struct Need
{
    int homes = 0;
    int electric = 0;
    double other_kw = 0.0;

    void add(TransformerZone const &zone)
    {
        homes += zone.households;
        bool const electric_block = donghe().blocks[zone.block].route == Route::solar_electric;
        electric += electric_block ? zone.households : 0;
    }

    /// n mean + 1.65 sigma sqrt(n); 0.7 kW (cv 0.8) a home, 4.6 kW (cv 0.6) for new energy.
    [[nodiscard]] double kw(bool with_plan) const
    {
        double const base_sigma = 0.8 * 0.7;
        double const heat_sigma = 0.6 * 4.6;
        double const heated = with_plan ? electric : 0;
        return other_kw + 0.7 * homes + 4.6 * heated +
               1.65 * std::sqrt(homes * base_sigma * base_sigma + heated * heat_sigma * heat_sigma);
    }
};

std::vector<Need> feeder_needs()
{
    auto const &network = donghe().electric;
    std::vector<Need> needs(network.feeders.size());
    for (TransformerZone const &zone : network.zones) {
        needs[network.sections[zone.section].feeder].add(zone);
    }
    for (FeederSection const &section : network.sections) {
        needs[section.feeder].other_kw += section.other_load_peak_kw;
    }
    return needs;
}

void check_zones()
{
    std::vector<int> homes(donghe().blocks.size(), 0);
    for (TransformerZone const &zone : donghe().electric.zones) {
        CAPTURE(zone.code);
        CHECK(zone.households > 0);
        CHECK(zone.base_peak_kw > 0);
        CHECK(is_size("transformer", zone.capacity_kva));
        homes[zone.block] += zone.households;
        CHECK(sim::geo::contains(donghe().blocks[zone.block].shape, zone.place));
        auto const &section = donghe().electric.sections.at(zone.section);
        CHECK(section.block == zone.block);
    }
    for (std::size_t i = 0; i < homes.size(); ++i) {
        CHECK(homes[i] == donghe().blocks[i].households);
    }
}

void check_names()
{
    auto const &network = donghe().electric;
    CHECK(network.substations.size() == 10);
    CHECK(distinct(network.substations, &Substation::code) == 10);
    CHECK(distinct(network.substations, &Substation::name) == 10);
    CHECK(distinct(network.feeders, &Feeder::code) == network.feeders.size());
    CHECK(distinct(network.feeders, &Feeder::name) == network.feeders.size());
    CHECK(distinct(network.feeders, &Feeder::name_en) == network.feeders.size());
    CHECK(distinct(network.sections, &FeederSection::code) == network.sections.size());
    CHECK(distinct(network.zones, &TransformerZone::code) == network.zones.size());
    CHECK(distinct(network.zones, &TransformerZone::name) == network.zones.size());
}

void check_trees()
{
    auto const &network = donghe().electric;
    std::vector<int> roots(network.feeders.size(), 0);
    std::vector<std::set<std::pair<double, double>>> nodes(network.feeders.size());
    std::vector<std::size_t> edges(network.feeders.size(), 0);
    for (std::size_t i = 0; i < network.sections.size(); ++i) {
        FeederSection const &section = network.sections[i];
        CAPTURE(section.code);
        auto const &feeder = network.feeders.at(section.feeder);
        sim::geo::Point begins = network.substations.at(feeder.substation).place;
        if (section.upstream) {
            REQUIRE(*section.upstream < i);
            CHECK(network.sections[*section.upstream].feeder == section.feeder);
            begins = network.sections[*section.upstream].line.back();
        } else {
            ++roots[section.feeder];
        }
        CHECK(section.line.front() == begins);
        CHECK(sim::geo::length(section.line) > 50);
        ++edges[section.feeder];
        nodes[section.feeder].insert({section.line.front().x, section.line.front().y});
        nodes[section.feeder].insert({section.line.back().x, section.line.back().y});
    }
    for (std::size_t f = 0; f < network.feeders.size(); ++f) {
        CAPTURE(network.feeders[f].code);
        CHECK(roots[f] == 1);
        CHECK(edges[f] + 1 == nodes[f].size());
        CHECK(is_size("conductor", network.feeders[f].limit_kva));
    }
}

void check_blocks()
{
    std::vector<int> sections(donghe().blocks.size(), 0);
    for (FeederSection const &section : donghe().electric.sections) {
        if (section.block) {
            ++sections[*section.block];
            CHECK(sim::geo::contains(donghe().blocks[*section.block].shape, section.line.back()));
        } else {
            CHECK(section.other_load_peak_kw == 0.0);
        }
    }
    CHECK(std::ranges::count(sections, 1) == static_cast<std::ptrdiff_t>(sections.size()));
}

void check_ties()
{
    auto const &feeders = donghe().electric.feeders;
    std::size_t tied = 0;
    for (std::size_t f = 0; f < feeders.size(); ++f) {
        if (feeders[f].tie) {
            ++tied;
            CHECK(*feeders[f].tie != f);
            CHECK(feeders.at(*feeders[f].tie).tie == f);
        }
    }
    CHECK(tied >= 8);
    CHECK(tied < feeders.size());
}

void check_loads()
{
    auto const &network = donghe().electric;
    int zones_over = 0;
    int electric_zones = 0;
    for (TransformerZone const &zone : network.zones) {
        Need need;
        need.add(zone);
        CAPTURE(zone.code);
        CHECK(need.kw(false) < zone.capacity_kva);
        electric_zones += need.electric > 0 ? 1 : 0;
        zones_over += need.kw(true) > zone.capacity_kva ? 1 : 0;
    }
    CHECK(zones_over >= 0.2 * electric_zones);
    CHECK(zones_over <= 0.4 * electric_zones);

    std::vector<Need> const needs = feeder_needs();
    std::vector<Need> stations(network.substations.size());
    int feeders_over = 0;
    for (std::size_t f = 0; f < needs.size(); ++f) {
        CAPTURE(network.feeders[f].code);
        CHECK(needs[f].kw(false) < network.feeders[f].limit_kva);
        feeders_over += needs[f].kw(true) > network.feeders[f].limit_kva ? 1 : 0;
        Need &station = stations[network.feeders[f].substation];
        station.homes += needs[f].homes;
        station.electric += needs[f].electric;
        station.other_kw += needs[f].other_kw;
    }
    CHECK(feeders_over >= 2);
    CHECK(feeders_over <= 6);

    int stations_over = 0;
    for (std::size_t s = 0; s < stations.size(); ++s) {
        Substation const &station = network.substations[s];
        CAPTURE(station.code);
        CHECK(is_size(s < 4 ? "substation_town" : "substation_country", station.capacity_kva));
        CHECK(stations[s].kw(false) + station.already_loaded_kva < station.capacity_kva);
        stations_over +=
            stations[s].kw(true) + station.already_loaded_kva > station.capacity_kva ? 1 : 0;
    }
    CHECK(stations_over <= 3);
}

} // namespace

TEST_CASE("the electric network of Donghe", "[donghe]")
{
    SECTION("every home of the programme is in exactly one transformer zone")
    {
        check_zones();
    }
    SECTION("codes and names of the electric network are distinct")
    {
        check_names();
    }
    SECTION("each feeder is a tree that leaves its substation once, upstream first")
    {
        check_trees();
    }
    SECTION("each block hangs on exactly one feeder section that ends in it")
    {
        check_blocks();
    }
    SECTION("ties between feeders are mutual, and there are some")
    {
        check_ties();
    }
    SECTION("nothing is overloaded before the plan; with it a few feeders are and a third of the "
            "electric zones")
    {
        check_loads();
    }
}
