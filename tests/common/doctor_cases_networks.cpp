#include "tests/common/doctor_cases.hpp"

namespace doctor_cases {

namespace {

using Break = std::function<void(District &)>;

template <typename Value>
Break feeder(Value Feeder::*field, Value value)
{
    return [=](District &d) { d.dataset.feeders[0].*field = value; };
}

/// Changes the line of the second section: from the first block to the second.
Break section(std::function<void(geo::LineString &)> change)
{
    return [=](District &d) { change(d.dataset.feeder_sections[1].lines.front()); };
}

Break gas_main(std::function<void(GasMain &upstream, GasMain &main)> change)
{
    return [=](District &d) { change(d.dataset.gas_mains[0], d.dataset.gas_mains[1]); };
}

Break station(double GasStation::*field, double value)
{
    return [=](District &d) { d.dataset.gas_stations[0].*field = value; };
}

std::vector<Case> grid_cases()
{
    return {
        {"feeder_limit", true, feeder(&Feeder::limit_kva, 7.1)},
        {"limit_of_other_conductor", true, feeder(&Feeder::limit_kva, 5000.0)},
        {"resistance_of_other_conductor", true, feeder(&Feeder::r_ohm_per_km, 0.9)},
        {"feeder_overloaded", false,
         [](District &d) { d.dataset.feeder_sections[0].other_load_peak_kw = 7000.0; }},
        {"substation_capacity", true,
         [](District &d) { d.dataset.substations[0].capacity_kva = 40.0; }},
        {"tie_to_same_station", false, feeder(&Feeder::substation, Id<Substation>{1})},
        {"substation_without_feeder", false, feeder(&Feeder::substation, Id<Substation>{1})},
        {"section_island", true, section([](geo::LineString &line) { line.front().y += 190.0; })},
        {"section_reversed", true,
         section([](geo::LineString &line) { std::swap(line.front(), line.back()); })},
        {"feeder_ring", false,
         section([](geo::LineString &line) { line.push_back(line.front()); })},
        {"line_without_length", false,
         section([](geo::LineString &line) { line.back() = line.front(); })},
        {"section_length", false, section([](geo::LineString &line) {
             line.insert(line.begin() + 1, {510000.0, 4510000.0});
         })},
        {"section_off_block", false,
         section([](geo::LineString &line) { line.back().y += 2000.0; })},
        {"dead_end", true,
         [](District &d) {
             FeederSection idle = d.dataset.feeder_sections[0];
             idle.code = "L9";
             idle.lines.front().back().y += 20.0;
             d.dataset.feeder_sections.push_back(idle);
         }},
    };
}

} // namespace

std::vector<Case> network_cases()
{
    std::vector<Case> all = grid_cases();
    std::vector<Case> const pipes{
        {"main_over_source", true, [](District &d) { d.dataset.heat_mains[0].spare_kw = 20000.0; }},
        {"spare_grows", false, [](District &d) { d.dataset.heat_mains[1].spare_kw = 9500.0; }},
        {"fed_from_afar", false, gas_main([](GasMain &, GasMain &main) {
             main.lines = {{{501500.0, 4500300.0}, {502000.0, 4500300.0}}};
         })},
        {"pressure_rises", false,
         gas_main([](GasMain &upstream, GasMain &) { upstream.pressure = GasPressure::low; })},
        {"existing_behind_planned", false,
         gas_main([](GasMain &upstream, GasMain &) { upstream.state = MainState::planned; })},
        {"main_twice", false,
         gas_main([](GasMain &upstream, GasMain &main) { main.lines = upstream.lines; })},
        {"heat_source_spare", true, [](District &d) { d.dataset.heat_sources[0].spare_kw = 16.0; }},
        {"gas_station_spare", true, station(&GasStation::spare_m3_per_h, 0.8)},
        {"gas_day_and_hour", false, station(&GasStation::spare_m3_per_day, 900000.0)},
        {"nothing_spare", false, station(&GasStation::spare_m3_per_h, 0.0)},
        {"source_without_main", false,
         [](District &d) {
             d.dataset.heat_sources.push_back(d.dataset.heat_sources[0]);
             d.dataset.heat_sources.back().code = "H2";
         }},
        {"regulator_without_homes", false, [](District &d) { d.dataset.blocks[1].households = 0; }},
    };
    all.insert(all.end(), pipes.begin(), pipes.end());
    return all;
}

} // namespace doctor_cases
