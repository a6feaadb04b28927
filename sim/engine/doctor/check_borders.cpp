#include "sim/engine/doctor/border_match.hpp"
#include "sim/engine/doctor/checks.hpp"
#include "sim/engine/doctor/ring_repair.hpp"
#include "sim/geo/measure.hpp"
#include "sim/model/illustrative.hpp"

#include <algorithm>
#include <map>
#include <numbers>
#include <optional>
#include <string>
#include <utility>

namespace sim::checkup {

namespace {

// How exact borders are drawn; not about the world.
constexpr double same_vertex_m = 0.001;
constexpr double meets_m = 1.0; ///< nearer vertices of neighbours should be one
constexpr double spike_m = 0.5; ///< width at half its length
constexpr double tiny_part_m2 = 100.0;
constexpr double tiny_part_share = 0.01;
constexpr double tiny_hole_m2 = 10.0;
constexpr double sliver_roundness = 0.01; ///< 4 pi area / perimeter^2; 1 for a disc

using Mended = std::optional<geo::MultiPolygon>;

Mended mend_vertices(geo::MultiPolygon const &area)
{
    return without_repeats(area, same_vertex_m);
}

Mended mend_spikes(geo::MultiPolygon const &area)
{
    return without_spikes(area, spike_m);
}

Mended mend_parts(geo::MultiPolygon const &area)
{
    return without_tiny_parts(area, tiny_part_m2, tiny_part_share);
}

Mended mend_holes(geo::MultiPolygon const &area)
{
    return without_tiny_holes(area, tiny_hole_m2);
}

/// What a shape would be without a fault, fault by fault.
void check_rings(char const *layer, std::string const &code, geo::MultiPolygon const &area,
                 Report &report)
{
    constexpr std::pair<char const *, Mended (*)(geo::MultiPolygon const &)> kinds[] = {
        {"repeated_vertex", mend_vertices},
        {"spike", mend_spikes},
        {"tiny_part", mend_parts},
        {"tiny_hole", mend_holes}};
    for (auto const &[kind, mend] : kinds) {
        if (Mended mended = mend(area)) {
            auto const place = first_difference(area, *mended);
            propose_shape(report.add(kind, {layer, code, "geometry", "", place}),
                          std::move(*mended));
        }
    }
}

void check_form(Block const &block, Report &report)
{
    double perimeter = 0.0;
    for (geo::Polygon const &part : block.area) {
        perimeter += geo::perimeter(part);
    }
    double const m2 = geo::area(block.area);
    double const roundness =
        perimeter > 0.0 ? 4 * std::numbers::pi * m2 / (perimeter * perimeter) : 1.0;
    if (roundness < sliver_roundness) {
        report.add("sliver", {"blocks", block.code, "geometry", whole(m2), block.label_point});
    }
}

/// Two blocks that are one and the same shape.
void check_same_shapes(Report &report)
{
    Dataset const &dataset = report.dataset();
    std::map<std::pair<double, double>, std::vector<std::uint32_t>> by_corner;
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        Block const &block = dataset.blocks[b];
        if (block.area.empty() || block.area.front().outer.empty()) {
            continue;
        }
        geo::Point const corner = geo::box_of(block.area.front()).min;
        std::vector<std::uint32_t> &there = by_corner[{corner.x, corner.y}];
        auto const same = std::ranges::find_if(
            there, [&](std::uint32_t other) { return dataset.blocks[other].area == block.area; });
        if (same != there.end()) {
            Block const &other = dataset.blocks[*same];
            DoctorFinding &finding = report.add(
                "same_shape", {"blocks", block.code, "geometry", other.code, block.label_point},
                {TextArg{"other", other.name, other.name_en}});
            bool const is_copy = block.households == other.households &&
                                 block.heated_floor_area_m2 == other.heated_floor_area_m2;
            if (is_copy && !is_referred_to(dataset, {b})) {
                propose_removal(finding);
            }
        }
        there.push_back(b);
    }
}

void check_meeting(Report &report)
{
    Dataset const &dataset = report.dataset();
    std::vector<NearVertex> const near = near_vertices(dataset.blocks, meets_m);
    for (auto from = near.begin(); from != near.end();) {
        auto const end = std::find_if(
            from, near.end(), [&](NearVertex const &one) { return one.block != from->block; });
        Block const &block = dataset.blocks[from->block];
        Block const &other = dataset.blocks[from->other];
        DoctorFinding &finding = report.add(
            "borders_apart",
            {"blocks", block.code, "geometry", std::to_string(end - from), from->from},
            {TextArg{"other", other.name, other.name_en}, TextArg{"metres", digits(meets_m)}});
        bool const may_move = std::all_of(from, end, [&](NearVertex const &one) {
            return !is_guess_against_fact(dataset.blocks[one.other].provenance, block.provenance);
        });
        if (auto moved = may_move ? with_moved_vertices(block.area, {from, end}) : std::nullopt) {
            propose_shape(finding, std::move(*moved));
        }
        from = end;
    }
}

} // namespace

DoctorKinds border_kinds()
{
    using enum Severity;
    Text const simple = text("a border drawn once, without leftovers");
    return {
        {"same_shape", error, text("the block has the very shape of {other}"),
         text("each place in one block")},
        {"gap", warning, text("a piece between the blocks belongs to none"),
         text("each place in one block")},
        {"borders_apart", warning,
         text("vertices of the border nearly meet those of {other}, but not quite"),
         text("the same vertices in both blocks, or {metres} m and more between them")},
        {"sliver", warning, text("the block is a long, thin strip: left over from overlaying?"),
         text("a place where people live")},
        {"tiny_part", warning, text("a part of the shape is too small to be meant"), simple},
        {"spike", warning, text("the border runs out and back along the same line"), simple},
        {"tiny_hole", note, text("a hole in the shape is too small to be meant"), simple},
        {"repeated_vertex", note, text("a vertex stands twice in a row"), simple},
    };
}

void check_borders(Report &report)
{
    Dataset const &dataset = report.dataset();
    for (Jurisdiction const &jurisdiction : dataset.jurisdictions) {
        check_rings("jurisdictions", jurisdiction.code, jurisdiction.area, report);
    }
    for (Block const &block : dataset.blocks) {
        check_rings("blocks", block.code, block.area, report);
        check_form(block, report);
    }
    check_same_shapes(report);
    check_meeting(report);
    check_gaps(report);
}

} // namespace sim::checkup
