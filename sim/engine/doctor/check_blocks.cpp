#include "sim/engine/doctor/checks.hpp"
#include "sim/geo/measure.hpp"

#include <string>
#include <utility>

namespace sim::checkup {

namespace {

Spot at(Block const &block, char const *field, std::string value)
{
    return {"blocks", block.code, field, std::move(value), block.label_point};
}

/// A value outside its band; if it comes into the band by `unit`, it was given in another unit.
void check_band(Block const &block, char const *kind, std::pair<char const *, double> field,
                std::pair<char const *, std::vector<double>> const &unit, Report &report)
{
    auto const band = report.band(unit.first);
    if (!band || band->holds(field.second)) {
        return;
    }
    DoctorFinding &finding =
        report.add_outside(kind, at(block, field.first, digits(field.second)), *band);
    for (double const factor : unit.second) {
        if (band->holds(field.second * factor)) {
            propose_field(finding, field.first, digits(field.second * factor));
            return;
        }
    }
}

void check_area(Block const &block, Report &report)
{
    auto const band = report.band("area_m2_per_household");
    double const per_home = block.heated_floor_area_m2 / block.households;
    if (band && !band->holds(per_home)) {
        DoctorFinding &finding = report.add_outside(
            "area_per_household_unlikely",
            at(block, "heated_floor_area_m2", digits(block.heated_floor_area_m2)), *band);
        propose_usual(finding, block.provenance, whole(band->usual * block.households));
    }
}

void check_density(Block const &block, Report &report)
{
    double const ground_m2 = geo::area(block.area);
    auto const floor = report.band("floor_over_ground");
    if (floor && ground_m2 > 0.0 && block.heated_floor_area_m2 > floor->high * ground_m2) {
        report.add("crowded_block",
                   at(block, "heated_floor_area_m2", digits(block.heated_floor_area_m2)),
                   {TextArg{"high", whole(floor->high * ground_m2)}});
    }
}

void check_counts(Block const &block, Report &report)
{
    auto const size = report.band("households_per_block");
    if (size && block.households > size->high) {
        report.add("large_block", at(block, "households", std::to_string(block.households)),
                   {TextArg{"high", digits(size->high)}});
    }
    if (block.households == 0) {
        report.add("block_without_households", at(block, "households", "0"));
    }
    auto const converted = report.band("converted_over_households");
    if (converted && block.households > 0 &&
        block.converted_already > converted->high * block.households) {
        report.add("converted_unlikely",
                   at(block, "converted_already", std::to_string(block.converted_already)),
                   {TextArg{"high", whole(converted->high * block.households)}});
    }
}

void check_figures(Block const &block, Report &report)
{
    check_area(block, report);
    // From kilograms to tonnes.
    check_band(block, "coal_unlikely", {"coal_t_per_household", block.coal_t_per_household},
               {"coal_t_per_household", {0.001}}, report);
    // From 10 000 yuan, and from a month's income.
    check_band(block, "income_unlikely",
               {"income_yuan_per_household", block.income_yuan_per_household},
               {"income_yuan_per_household", {10000.0, 12.0}}, report);
}

void check_class(Block const &block, Report &report)
{
    bool const is_village_in_town =
        block.kind == BlockKind::village && block.urban_class == UrbanClass::built_up;
    bool const is_community_in_country =
        block.kind == BlockKind::community && block.urban_class == UrbanClass::rural;
    if (is_village_in_town || is_community_in_country) {
        report.add("kind_of_place",
                   at(block, "urban_class", is_village_in_town ? "built_up" : "rural"));
    }
    auto const band = report.band("roof_share");
    if (band && block.roof_share_usable > band->high) {
        DoctorFinding &finding = report.add_outside(
            "roof_unlikely", at(block, "roof_share_usable", digits(block.roof_share_usable)),
            *band);
        propose_usual(finding, block.provenance, digits(band->usual));
    }
}

} // namespace

DoctorKinds block_kinds()
{
    using enum Severity;
    Text const band = text("{low} to {high}");
    return {
        {"area_per_household_unlikely", warning, text("the heated area of a household is unlikely"),
         text("{low} to {high} m2 a household")},
        {"crowded_block", warning, text("the block has more heated floor than fits on its ground"),
         text("at most {high}")},
        {"coal_unlikely", warning, text("the coal of a household is unlikely"),
         text("{low} to {high} t a household")},
        {"income_unlikely", warning, text("the income of a household is unlikely"),
         text("{low} to {high} yuan a year")},
        {"roof_unlikely", warning, text("the usable share of the roof is unlikely"), band},
        {"converted_unlikely", warning,
         text("many more households have clean heating than burn coal"), text("at most {high}")},
        {"large_block", note, text("the block is too large for one route and one date"),
         text("at most {high}; split it")},
        {"block_without_households", note, text("nobody in the block burns coal"),
         text("1 or more, or no block")},
        {"kind_of_place", note, text("village and community do not go with this kind of place"),
         text("villages fringe or rural, communities built up or fringe")},
    };
}

void check_blocks(Report &report)
{
    for (Block const &block : report.dataset().blocks) {
        check_counts(block, report);
        check_class(block, report);
        check_density(block, report);
        if (block.households > 0) {
            check_figures(block, report);
        }
    }
}

} // namespace sim::checkup
