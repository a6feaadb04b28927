#include "sim/engine/doctor/checks.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/parts.hpp"
#include "sim/model/illustrative.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sim::checkup {

namespace {

/// Ends of mains are digitised by hand: nearer than this they are one place.
constexpr double same_place_m = 50.0;

std::optional<geo::Point> place_of(std::vector<geo::LineString> const &lines)
{
    return lines.empty() || lines.front().empty() ? std::nullopt
                                                  : std::optional{lines.front().front()};
}

/// What heat and gas mains have in common.
/// \param spare  member of the main, \param field  its column
template <typename Main>
void check_line(char const *layer, std::vector<Main> const &mains, Main const &main,
                std::pair<double Main::*, char const *> const &spare, Report &report)
{
    double metres = 0.0;
    for (geo::LineString const &line : main.lines) {
        metres += geo::length(line);
    }
    if (metres < 1.0) {
        report.add("line_without_length",
                   {layer, main.code, "geometry", digits(metres), place_of(main.lines)});
    }
    if (!main.fed_by) {
        return;
    }
    Main const &upstream = mains[*main.fed_by];
    double const apart_m = geo::distance(main.lines, upstream.lines);
    if (apart_m > same_place_m) {
        report.add("fed_from_afar",
                   {layer, main.code, "fed_by", upstream.code, place_of(main.lines)},
                   {TextArg{"metres", whole(apart_m)}, TextArg{"upstream", upstream.code},
                    TextArg{"high", digits(same_place_m)}});
    }
    if (main.*spare.first > upstream.*spare.first) {
        // Which of the two is wrong nobody can see: nothing is proposed.
        report.add(
            "spare_grows",
            {layer, main.code, spare.second, digits(main.*spare.first), place_of(main.lines)},
            {TextArg{"upstream", upstream.code}, TextArg{"high", digits(upstream.*spare.first)}});
    }
}

template <typename Main>
void check_twins(char const *layer, std::vector<Main> const &mains, Report &report)
{
    std::map<std::pair<double, double>, std::vector<Main const *>> by_start;
    for (Main const &main : mains) {
        auto const place = place_of(main.lines);
        if (!place) {
            continue;
        }
        std::vector<Main const *> &there = by_start[{place->x, place->y}];
        auto const same = std::ranges::find_if(
            there, [&](Main const *other) { return other->lines == main.lines; });
        if (same != there.end()) {
            report.add("main_twice", {layer, main.code, "geometry", (*same)->code, place},
                       {TextArg{"other", (*same)->code}});
        }
        there.push_back(&main);
    }
}

void check_heat(Report &report)
{
    Dataset const &dataset = report.dataset();
    std::vector<bool> has_main(dataset.heat_sources.size());
    for (HeatMain const &main : dataset.heat_mains) {
        HeatSource const &source = dataset.heat_sources[main.heat_source.index];
        has_main[main.heat_source.index] = true;
        if (main.spare_kw > source.spare_kw) {
            DoctorFinding &finding = report.add(
                "main_over_source",
                {"heat_mains", main.code, "spare_kw", digits(main.spare_kw), place_of(main.lines)},
                {TextArg{"source", source.name, source.name_en},
                 TextArg{"high", digits(source.spare_kw)}});
            if (!is_guess_against_fact(source.provenance, main.provenance, "spare_kw")) {
                propose_field(finding, "spare_kw", digits(source.spare_kw));
            }
        }
    }
    auto const band = report.band("heat_source_kw");
    for (std::size_t i = 0; i < has_main.size(); ++i) {
        HeatSource const &source = dataset.heat_sources[i];
        Spot spot{"heat_sources", source.code, "spare_kw", digits(source.spare_kw), source.place};
        if (source.spare_kw == 0.0) {
            report.add("nothing_spare", spot);
        } else if (band && !band->holds(source.spare_kw)) {
            DoctorFinding &finding = report.add_outside("heat_source_spare", spot, *band);
            if (band->holds(source.spare_kw * 1000.0)) { // MW
                propose_field(finding, "spare_kw", digits(source.spare_kw * 1000.0));
            }
        }
        if (!has_main[i]) {
            report.add("source_without_main",
                       {"heat_sources", source.code, "code", source.code, source.place});
        }
    }
}

void check_gas_mains(Report &report)
{
    Dataset const &dataset = report.dataset();
    for (GasMain const &main : dataset.gas_mains) {
        if (!main.fed_by) {
            continue;
        }
        GasMain const &upstream = dataset.gas_mains[*main.fed_by];
        auto const place = place_of(main.lines);
        TextArg const name{"upstream", upstream.code};
        if (main.pressure == GasPressure::medium && upstream.pressure == GasPressure::low) {
            report.add("pressure_rises", {"gas_mains", main.code, "pressure", "medium", place},
                       {name});
        }
        if (main.state == MainState::existing && upstream.state == MainState::planned) {
            report.add("existing_behind_planned",
                       {"gas_mains", main.code, "state", "existing", place}, {name});
        }
    }
}

void check_stations(Report &report)
{
    Dataset const &dataset = report.dataset();
    auto const hours = report.band("gas_day_over_hour");
    auto const band = report.band("gas_station_m3_per_h");
    for (GasStation const &station : dataset.gas_stations) {
        Spot spot{"gas_stations", station.code, "spare_m3_per_h", digits(station.spare_m3_per_h),
                  station.place};
        bool const is_gate = station.kind == GasStationKind::gate;
        if (station.spare_m3_per_h == 0.0) {
            report.add("nothing_spare", spot);
        } else if (band && is_gate && !band->holds(station.spare_m3_per_h)) {
            DoctorFinding &finding = report.add_outside("gas_station_spare", spot, *band);
            if (band->holds(station.spare_m3_per_h * 10000.0)) { // 10 000 m3
                propose_field(finding, "spare_m3_per_h", digits(station.spare_m3_per_h * 10000.0));
            }
        }
        double const ratio = station.spare_m3_per_day / std::max(station.spare_m3_per_h, 1e-9);
        if (hours && station.spare_m3_per_day > 0.0 && station.spare_m3_per_h > 0.0 &&
            !hours->holds(ratio)) {
            spot.field = "spare_m3_per_day";
            spot.value = digits(station.spare_m3_per_day);
            report.add_outside("gas_day_and_hour", spot, *hours);
        }
        if (station.block && dataset.block(*station.block).households == 0) {
            report.add("regulator_without_homes",
                       {"gas_stations", station.code, "block", dataset.block(*station.block).code,
                        station.place});
        }
    }
}

} // namespace

DoctorKinds main_kinds()
{
    using enum Severity;
    return {
        {"main_over_source", warning, text("the main has more to spare than {source}"),
         text("at most {high}")},
        {"spare_grows", warning, text("the main has more to spare than {upstream}, which feeds it"),
         text("at most {high}")},
        {"fed_from_afar", warning,
         text("the main lies {metres} m away from {upstream}, which feeds it"),
         text("at most {high} m")},
        {"pressure_rises", warning,
         text("a main of medium pressure is fed by {upstream} of low pressure"),
         text("a pressure that falls from the station on")},
        {"existing_behind_planned", warning,
         text("a main that exists is fed by {upstream}, which is only planned"),
         text("planned, or an upstream main that exists")},
        {"main_twice", warning, text("the main lies exactly where {other} lies"),
         text("each main once")},
        {"heat_source_spare", warning, text("no heat source has so much or so little to spare"),
         text("{low} to {high} kW")},
        {"gas_station_spare", warning, text("no gate station has so much or so little to spare"),
         text("{low} to {high} m3/h")},
        {"gas_day_and_hour", warning, text("spare gas by day does not fit that by hour"),
         text("a day is {low} to {high} times an hour")},
        {"nothing_spare", note, text("the source or station has nothing to spare"),
         text("its spare capacity, if it has any")},
        {"source_without_main", note, text("no main begins at the heat source"),
         text("at least one heat main")},
        {"regulator_without_homes", note, text("the regulator serves a block without households"),
         text("a block with households")},
    };
}

void check_mains(Report &report)
{
    Dataset const &dataset = report.dataset();
    check_heat(report);
    check_gas_mains(report);
    check_stations(report);
    for (HeatMain const &main : dataset.heat_mains) {
        check_line<HeatMain>("heat_mains", dataset.heat_mains, main,
                             {&HeatMain::spare_kw, "spare_kw"}, report);
    }
    for (GasMain const &main : dataset.gas_mains) {
        check_line<GasMain>("gas_mains", dataset.gas_mains, main,
                            {&GasMain::spare_m3_per_h, "spare_m3_per_h"}, report);
    }
    check_twins("heat_mains", dataset.heat_mains, report);
    check_twins("gas_mains", dataset.gas_mains, report);
}

} // namespace sim::checkup
