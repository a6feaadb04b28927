#include "sim/model/validate.hpp"

#include "sim/base/fmt.hpp"
#include "sim/geo/box_grid.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"
#include "sim/geo/parts.hpp"
#include "sim/model/finding.hpp"
#include "sim/model/illustrative.hpp"
#include "sim/model/tiling.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace sim {

namespace {

/// Below this, and below a thousandth of the smaller shape, an overlap is a rounding of borders.
constexpr double sliver_m2 = 1000.0;
constexpr double sliver_share = 0.001;
/// Borders that were rounded to a centimetre overlap by less.
constexpr double exact_m2 = 1.0;
constexpr double gap_share = 0.001;

std::string square_metres(double m2)
{
    return fmt::format("{:.0f}", m2);
}

bool all_valid(geo::MultiPolygon const &area)
{
    return std::ranges::all_of(area, [](geo::Polygon const &part) { return geo::is_valid(part); });
}

void check_valid(Severity severity, Location where, geo::MultiPolygon const &area,
                 Diagnostics &findings)
{
    if (all_valid(area)) {
        return;
    }
    Diagnostic finding = finding_at(severity, "invalid_shape", std::move(where), "",
                                    text("the border crosses or touches itself"),
                                    text("a simple border; holes inside it"));
    if (!area.front().outer.empty()) {
        finding.place = area.front().outer.front();
    }
    findings.push_back(std::move(finding));
}

geo::MultiPolygon blocks_of(Dataset const &dataset, std::size_t jurisdiction)
{
    geo::MultiPolygon all;
    for (Block const &block : dataset.blocks) {
        if (block.jurisdiction.index == jurisdiction) {
            all.insert(all.end(), block.area.begin(), block.area.end());
        }
    }
    return all;
}

void report(Severity severity, char const *code, Location where, double m2, Text message,
            geo::MultiPolygon const &place, Diagnostics &findings)
{
    Diagnostic finding =
        finding_at(severity, code, std::move(where), square_metres(m2), std::move(message),
                   text("each place in one block, each block inside its town or street"));
    if (!place.empty() && !place.front().outer.empty()) {
        finding.place = geo::centroid(geo::largest(place));
    }
    findings.push_back(std::move(finding));
}

/// A real border that runs otherwise than a generated one is no mistake of the data: towns come in
/// one by one.
Severity severity_of(double m2, double smaller_m2, Provenance const &a, Provenance const &b)
{
    bool const is_rounding = m2 <= sliver_m2 && m2 <= sliver_share * smaller_m2;
    bool const is_of_one_kind = !is_guess_against_fact(a, b) && !is_guess_against_fact(b, a);
    return is_rounding || !is_of_one_kind ? Severity::warning : Severity::error;
}

template <typename T>
geo::BoxGrid grid_of(std::vector<T const *> const &rows)
{
    std::vector<geo::Box> boxes;
    boxes.reserve(rows.size());
    for (T const *row : rows) {
        boxes.push_back(geo::box_of(row->area));
    }
    return geo::BoxGrid{std::move(boxes)};
}

/// Names the pairs that overlap: asked only where the sums say that there are some.
template <typename T>
void report_overlaps(char const *layer, std::vector<T const *> const &rows, Diagnostics &findings)
{
    geo::BoxGrid const grid = grid_of(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t const k : grid.meeting(geo::box_of(rows[i]->area))) {
            if (k <= i) {
                continue;
            }
            geo::MultiPolygon const common = geo::intersection(rows[i]->area, rows[k]->area);
            double const m2 = geo::area(common);
            if (m2 > exact_m2) {
                double const smaller = std::min(geo::area(rows[i]->area), geo::area(rows[k]->area));
                report(severity_of(m2, smaller, rows[i]->provenance, rows[k]->provenance),
                       "overlap", {"", layer, rows[k]->code, "geometry"}, m2,
                       text("the area overlaps {other} by {m2} m2",
                            {TextArg{"other", rows[i]->name, rows[i]->name_en},
                             TextArg{"m2", square_metres(m2)}}),
                       common, findings);
            }
        }
    }
}

/// Names the blocks that leave their town: asked only where the sums say that there are some.
void report_outside(std::vector<Block const *> const &own, Jurisdiction const &jurisdiction,
                    Diagnostics &findings)
{
    std::vector<geo::MultiPolygon const *> areas;
    for (Block const *block : own) {
        areas.push_back(&block->area);
    }
    std::vector<bool> const inside = geo::covered_by(areas, jurisdiction.area);
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (inside[i]) {
            continue;
        }
        Block const &block = *own[i];
        geo::MultiPolygon const outside = geo::difference(block.area, jurisdiction.area);
        double const m2 = geo::area(outside);
        if (m2 > exact_m2) {
            report(
                severity_of(m2, geo::area(block.area), block.provenance, jurisdiction.provenance),
                "outside_jurisdiction", {"", "blocks", block.code, "geometry"}, m2,
                text("{m2} m2 of the block lie outside {jurisdiction}",
                     {TextArg{"m2", square_metres(m2)},
                      TextArg{"jurisdiction", jurisdiction.name, jurisdiction.name_en}}),
                outside, findings);
        }
    }
}

void check_jurisdiction(Dataset const &dataset, std::size_t index, Diagnostics &findings)
{
    Jurisdiction const &jurisdiction = dataset.jurisdictions[index];
    geo::MultiPolygon const parts = blocks_of(dataset, index);
    if (tiles_exactly(parts, jurisdiction.area)) {
        return;
    }
    geo::MultiPolygon const together = geo::unite(parts);
    std::vector<Block const *> own;
    for (Block const &block : dataset.blocks) {
        if (block.jurisdiction.index == index) {
            own.push_back(&block);
        }
    }
    double const united_m2 = geo::area(together);
    if (geo::area(parts) - united_m2 > exact_m2) {
        report_overlaps("blocks", own, findings);
    }
    double const inside_m2 = geo::area(geo::intersection(together, jurisdiction.area));
    if (united_m2 - inside_m2 > exact_m2) {
        report_outside(own, jurisdiction, findings);
    }
    double const gap_m2 = geo::area(jurisdiction.area) - inside_m2;
    if (gap_m2 > gap_share * geo::area(jurisdiction.area)) {
        report(
            Severity::warning, "not_covered", {"", "jurisdictions", jurisdiction.code, "geometry"},
            gap_m2,
            text("{m2} m2 of the area belong to no block", {TextArg{"m2", square_metres(gap_m2)}}),
            geo::difference(jurisdiction.area, together), findings);
    }
}

} // namespace

void validate_shapes(Dataset const &dataset, Diagnostics &findings)
{
    for (Jurisdiction const &jurisdiction : dataset.jurisdictions) {
        check_valid(Severity::error, {"", "jurisdictions", jurisdiction.code, "geometry"},
                    jurisdiction.area, findings);
    }
    for (Block const &block : dataset.blocks) {
        check_valid(Severity::error, {"", "blocks", block.code, "geometry"}, block.area, findings);
    }
    // What is only drawn may be crooked: the map fills it all the same.
    for (ContextLayer const &layer : dataset.context) {
        for (std::size_t i = 0; i < layer.features.size(); ++i) {
            check_valid(Severity::warning,
                        {"", layer.name, fmt::format("row {}", i + 1), "geometry"},
                        layer.features[i].area, findings);
        }
    }
}

void validate_coverage(Dataset const &dataset, Diagnostics &findings)
{
    geo::MultiPolygon all;
    std::vector<Jurisdiction const *> jurisdictions;
    for (Jurisdiction const &jurisdiction : dataset.jurisdictions) {
        all.insert(all.end(), jurisdiction.area.begin(), jurisdiction.area.end());
        jurisdictions.push_back(&jurisdiction);
    }
    if (geo::area(all) - geo::area(geo::unite(all)) > exact_m2) {
        report_overlaps("jurisdictions", jurisdictions, findings);
    }
    for (std::size_t i = 0; i < dataset.jurisdictions.size(); ++i) {
        check_jurisdiction(dataset, i, findings);
    }
}

} // namespace sim
