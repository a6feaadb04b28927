#include "sim/engine/doctor/checks.hpp"
#include "sim/engine/doctor/section_lines.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace sim::checkup {

namespace {

void check_conductor(Feeder const &feeder, Report &report)
{
    auto const &conductors = report.dataset().conductors;
    auto const found = std::ranges::find(conductors, feeder.conductor, &Conductor::key);
    if (feeder.conductor.empty() || found == conductors.end()) {
        return;
    }
    constexpr double rounding = 0.02; // tables round
    auto const differs = [](double a, double b) { return std::abs(a - b) > rounding * b; };
    auto const propose = [&](char const *kind, char const *field, double own, double right) {
        if (differs(own, right)) {
            DoctorFinding &finding = report.add(
                kind, {"feeders", feeder.code, field, digits(own)},
                {TextArg{"conductor", feeder.conductor}, TextArg{"right", digits(right)}});
            propose_after(finding, feeder.provenance, "conductor", digits(right));
        }
    };
    propose("limit_of_other_conductor", "limit_kva", feeder.limit_kva, found->limit_kva);
    propose("resistance_of_other_conductor", "r_ohm_per_km", feeder.r_ohm_per_km,
            found->r_ohm_per_km);
}

void check_feeder(Dataset const &dataset, std::size_t index, double load_kw, Report &report)
{
    Feeder const &feeder = dataset.feeders[index];
    auto const band = report.band("feeder_kva");
    if (band && !band->holds(feeder.limit_kva)) {
        DoctorFinding &finding = report.add_outside(
            "feeder_limit", {"feeders", feeder.code, "limit_kva", digits(feeder.limit_kva)}, *band);
        if (band->holds(feeder.limit_kva * 1000.0)) { // MVA
            propose_field(finding, "limit_kva", digits(feeder.limit_kva * 1000.0));
        }
    } else {
        check_conductor(feeder, report);
    }
    if (load_kw > feeder.limit_kva) {
        report.add("feeder_overloaded", {"feeders", feeder.code, "limit_kva", whole(load_kw)},
                   {TextArg{"high", digits(feeder.limit_kva)}});
    }
    if (feeder.tie && dataset.feeders[feeder.tie->index].substation == feeder.substation) {
        report.add("tie_to_same_station",
                   {"feeders", feeder.code, "tie", dataset.feeders[feeder.tie->index].code});
    }
}

/// Homes today and other customers, all at their peaks: more than comes together, so a hint only.
std::vector<double> loads_of(Dataset const &dataset)
{
    std::vector<double> load_kw(dataset.feeders.size());
    for (FeederSection const &section : dataset.feeder_sections) {
        load_kw[section.feeder.index] += section.other_load_peak_kw;
    }
    for (TransformerZone const &zone : dataset.transformer_zones) {
        load_kw[dataset.feeder_sections[zone.section.index].feeder.index] += zone.base_peak_kw;
    }
    return load_kw;
}

void check_substations(Report &report)
{
    Dataset const &dataset = report.dataset();
    std::vector<int> feeders(dataset.substations.size());
    for (Feeder const &feeder : dataset.feeders) {
        ++feeders[feeder.substation.index];
    }
    auto const band = report.band("substation_kva");
    for (std::size_t i = 0; i < feeders.size(); ++i) {
        Substation const &station = dataset.substations[i];
        if (band && !band->holds(station.capacity_kva)) {
            DoctorFinding &finding =
                report.add_outside("substation_capacity",
                                   {"substations", station.code, "capacity_kva",
                                    digits(station.capacity_kva), station.place},
                                   *band);
            if (band->holds(station.capacity_kva * 1000.0)) { // MVA
                propose_field(finding, "capacity_kva", digits(station.capacity_kva * 1000.0));
            }
        }
        if (feeders[i] == 0) {
            report.add("substation_without_feeder",
                       {"substations", station.code, "code", station.code, station.place});
        }
    }
}

} // namespace

DoctorKinds feeder_kinds()
{
    using enum Severity;
    Text const table = text("{right}, as {conductor} has in the table of conductors");
    DoctorKinds kinds{
        {"feeder_limit", warning, text("no 10 kV line carries so much or so little"),
         text("{low} to {high} kVA")},
        {"limit_of_other_conductor", warning,
         text("the line carries something else than its conductor does"), table},
        {"resistance_of_other_conductor", warning,
         text("the line's resistance is not that of its conductor"), table},
        {"feeder_overloaded", warning,
         text("the loads of today together are more than the line carries"),
         text("at most {high}")},
        {"substation_capacity", warning, text("no substation has such a capacity"),
         text("{low} to {high} kVA")},
        {"tie_to_same_station", note,
         text("the tie leads to a line of the same substation: no help if that fails"),
         text("a line of another substation")},
        {"substation_without_feeder", note, text("no line begins at the substation"),
         text("at least one feeder")},
    };
    DoctorKinds more = section_kinds();
    kinds.insert(kinds.end(), more.begin(), more.end());
    return kinds;
}

void check_feeders(Report &report)
{
    Dataset const &dataset = report.dataset();
    check_substations(report);
    std::vector<double> const load_kw = loads_of(dataset);
    for (std::size_t i = 0; i < dataset.feeders.size(); ++i) {
        check_feeder(dataset, i, load_kw[i], report);
    }
    check_sections(report);
}

} // namespace sim::checkup
