#include "sim/engine/doctor/checks.hpp"
#include "sim/engine/doctor/shifted.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/parts.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace sim::checkup {

namespace {

/// The block in which a place lies, or null.
Block const *block_at(std::vector<Block> const &blocks, geo::Point place)
{
    auto const found = std::ranges::find_if(
        blocks, [&](Block const &block) { return geo::contains(block.area, place); });
    return found != blocks.end() ? &*found : nullptr;
}

/// Points of one layer that belong to blocks, jurisdiction by jurisdiction: shifted as a whole, or
/// one by one elsewhere.
void check_in_blocks(std::vector<PlacedRow> const &rows, char const *kind, Report &report)
{
    Dataset const &dataset = report.dataset();
    auto const band = report.band("off_block_m");
    if (!band) {
        return;
    }
    std::set<std::uint32_t> const shifted = check_shifted(rows, report);
    int mended = 0;
    for (PlacedRow const &row : rows) {
        Block const &block = dataset.block(row.block);
        double const off_m = geo::distance(row.place, block.area);
        if (!std::isfinite(off_m) || off_m <= band->high ||
            shifted.contains(block.jurisdiction.index)) {
            continue;
        }
        DoctorFinding &finding = report.add(
            kind, {row.layer, *row.code, "block", whole(off_m) + " m", row.place},
            {TextArg{"metres", digits(band->high)}, TextArg{"block", block.name, block.name_en}});
        constexpr int most_looked_up = 1000; // each look-up passes all blocks
        Block const *const there =
            ++mended <= most_looked_up ? block_at(dataset.blocks, row.place) : nullptr;
        if (there != nullptr) {
            propose_after(finding, *row.provenance, "geometry", there->code);
        }
    }
}

geo::Box district_of(Dataset const &dataset)
{
    geo::Box box;
    for (Jurisdiction const &jurisdiction : dataset.jurisdictions) {
        box.extend(geo::box_of(jurisdiction.area));
    }
    return box;
}

template <typename Row>
void check_reach(char const *layer, std::vector<Row> const &rows, geo::Box const &district,
                 Report &report)
{
    auto const band = report.band("district_reach_km");
    for (Row const &row : rows) {
        double const dx =
            std::max({district.min.x - row.place.x, row.place.x - district.max.x, 0.0});
        double const dy =
            std::max({district.min.y - row.place.y, row.place.y - district.max.y, 0.0});
        double const km = std::hypot(dx, dy) / 1000.0;
        if (band && km > band->high) {
            report.add("far_from_district",
                       {layer, row.code, "geometry", whole(km) + " km", row.place},
                       {TextArg{"km", digits(band->high)}});
        }
    }
}

/// The same thing entered twice: everything that counts is alike, at the same place.
void check_copies(Report &report)
{
    Dataset const &dataset = report.dataset();
    using Place = std::pair<double, double>;
    std::map<Place, TransformerZone const *> there;
    std::map<std::tuple<Place, std::uint32_t, int, double>, TransformerZone const *> alike;
    for (TransformerZone const &zone : dataset.transformer_zones) {
        Place const place{zone.place.x, zone.place.y};
        auto const [first, is_alone] = there.emplace(place, &zone);
        auto const [same, is_new] = alike.emplace(
            std::tuple{place, zone.block.index, zone.households, zone.capacity_kva}, &zone);
        bool const is_copy = !is_new && zone.households > 0;
        if (is_alone) {
            continue;
        }
        std::string const &other = is_copy ? same->second->code : first->second->code;
        DoctorFinding &finding =
            report.add(is_copy ? "zone_twice" : "same_place",
                       {"transformer_zones", zone.code, "geometry", other, zone.place},
                       {TextArg{"other", other}});
        if (is_copy) {
            propose_removal(finding);
        }
    }
}

} // namespace

DoctorKinds place_kinds()
{
    using enum Severity;
    Text const inside = text("within {metres} m of {block}, or the block in which it stands");
    return {
        {"shifted_coordinates", warning,
         text("the points lie about 500 m off, all the same way: web map coordinates (GCJ-02)?"),
         text("CGCS2000; read the file anew and declare where its coordinates come from")},
        {"zone_twice", error,
         text("the zone is {other} once more: its households stand in two zones"),
         text("each household behind one transformer")},
        {"same_place", note, text("the zone stands where {other} stands"),
         text("each transformer at its own place")},
        {"zone_off_block", warning, text("the zone does not stand in its block"), inside},
        {"regulator_off_block", warning, text("the regulator does not stand in its block"), inside},
        {"far_from_district", warning, text("the place is far away from the district"),
         text("within {km} km of the district")},
    };
}

void check_places(Report &report)
{
    Dataset const &dataset = report.dataset();
    std::vector<PlacedRow> zones;
    for (TransformerZone const &zone : dataset.transformer_zones) {
        zones.push_back(
            {"transformer_zones", &zone.code, zone.block, zone.place, &zone.provenance});
    }
    check_in_blocks(zones, "zone_off_block", report);
    std::vector<PlacedRow> regulators;
    for (GasStation const &station : dataset.gas_stations) {
        if (station.block) {
            regulators.push_back({"gas_stations", &station.code, *station.block, station.place,
                                  &station.provenance});
        }
    }
    check_in_blocks(regulators, "regulator_off_block", report);
    geo::Box const district = district_of(dataset);
    if (!district.empty()) {
        check_reach("heat_sources", dataset.heat_sources, district, report);
        check_reach("gas_stations", dataset.gas_stations, district, report);
        check_reach("substations", dataset.substations, district, report);
        check_reach("transformer_zones", dataset.transformer_zones, district, report);
    }
    check_copies(report);
}

} // namespace sim::checkup
