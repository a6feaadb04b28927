#include "sim/engine/doctor/checks.hpp"
#include "sim/geo/parts.hpp"

#include <string>
#include <utility>

namespace sim::checkup {

namespace {

Spot at(TransformerZone const &zone, char const *field, std::string value)
{
    return {"transformer_zones", zone.code, field, std::move(value), zone.place};
}

void check_capacity(TransformerZone const &zone, Report &report)
{
    auto const size = report.band("zone_kva");
    if (size && !size->holds(zone.capacity_kva)) {
        DoctorFinding &finding = report.add_outside(
            "zone_capacity", at(zone, "capacity_kva", digits(zone.capacity_kva)), *size);
        for (double const factor : {1000.0, 0.001}) { // MVA, VA
            if (size->holds(zone.capacity_kva * factor)) {
                propose_field(finding, "capacity_kva", digits(zone.capacity_kva * factor));
            }
        }
        return;
    }
    auto const per_home = report.band("zone_kva_per_household");
    if (per_home && zone.households > 0 && !zone.is_private &&
        !per_home->holds(zone.capacity_kva / zone.households)) {
        report.add_outside("capacity_per_household",
                           at(zone, "capacity_kva", digits(zone.capacity_kva)), *per_home);
    }
}

void check_load(TransformerZone const &zone, Report &report)
{
    if (zone.households == 0) {
        report.add("zone_without_households", at(zone, "households", "0"));
        return;
    }
    double const per_home_kw = zone.base_peak_kw / zone.households;
    auto const usual = report.band("base_kw_per_household");
    auto const fuse_kw = report.value("home.main_fuse_kw");
    if (zone.base_peak_kw == 0.0) {
        DoctorFinding &finding = report.add("zone_without_load", at(zone, "base_peak_kw", "0"));
        if (usual) {
            propose_usual(finding, zone.provenance, digits(usual->usual * zone.households));
        }
    } else if (fuse_kw && per_home_kw > *fuse_kw) {
        DoctorFinding &finding =
            report.add("load_over_fuse", at(zone, "base_peak_kw", digits(zone.base_peak_kw)),
                       {TextArg{"high", digits(*fuse_kw * zone.households)}});
        if (usual && usual->holds(per_home_kw / 1000.0)) { // watts
            propose_field(finding, "base_peak_kw", digits(zone.base_peak_kw / 1000.0));
        }
    } else if (usual && !usual->holds(per_home_kw)) {
        report.add_outside("load_per_household",
                           at(zone, "base_peak_kw", digits(zone.base_peak_kw)), *usual);
    }
}

void check_branch(TransformerZone const &zone, Report &report)
{
    if (zone.utility_branch.empty()) {
        report.add("zone_without_branch", at(zone, "utility_branch", ""));
    }
    if (zone.is_private && zone.households > 0) {
        report.add("private_zone_with_homes",
                   at(zone, "households", std::to_string(zone.households)));
    }
}

void check_distance(TransformerZone const &zone, Report &report)
{
    FeederSection const &section = report.dataset().feeder_sections[zone.section.index];
    auto const band = report.band("zone_to_section_m");
    double const least_m = geo::distance(zone.place, section.lines);
    if (band && !section.lines.empty() && least_m > band->high) {
        report.add("zone_far_from_section", at(zone, "section", section.code),
                   {TextArg{"metres", whole(least_m)}, TextArg{"high", digits(band->high)}});
    }
}

} // namespace

DoctorKinds zone_kinds()
{
    using enum Severity;
    return {
        {"load_over_fuse", warning,
         text("the load of a household is more than its main fuse lets through"),
         text("at most {high}")},
        {"zone_capacity", warning, text("no transformer of a zone has such a capacity"),
         text("{low} to {high} kVA")},
        {"capacity_per_household", warning,
         text("the transformer does not fit the number of households behind it"),
         text("{low} to {high} kVA a household")},
        {"zone_without_load", warning, text("households without any load"),
         text("the highest load without electric heating")},
        {"load_per_household", warning, text("the load of a household is unlikely"),
         text("{low} to {high} kW a household")},
        {"zone_far_from_section", warning,
         text("the zone stands {metres} m away from the line that feeds it"),
         text("at most {high} m")},
        {"private_zone_with_homes", note,
         text("households of the programme hang on a customer's own transformer"),
         text("a public transformer, or an agreement with its owner")},
        {"zone_without_households", note, text("the zone has no household of the programme"),
         text("1 or more")},
        {"zone_without_branch", note, text("nobody is named who runs the zone"),
         text("the code of a branch in units")},
    };
}

void check_zones(Report &report)
{
    for (TransformerZone const &zone : report.dataset().transformer_zones) {
        check_capacity(zone, report);
        check_load(zone, report);
        check_branch(zone, report);
        check_distance(zone, report);
    }
}

} // namespace sim::checkup
