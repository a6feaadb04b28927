#include "sim/engine/doctor/ring_repair.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"
#include "sim/geo/parts.hpp"
#include "sim/model/illustrative.hpp"
#include "sim/model/tiling.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace sim::checkup {

namespace {

constexpr double exact_m2 = 1.0; ///< smaller pieces are roundings of borders
constexpr double exact_m = 0.1;  ///< narrower ones too: a straight line is curved on the plane
constexpr double touch_m = 0.5;  ///< how far a piece reaches for the block beside it

using Own = std::vector<Block const *>;

/// The block whose border runs longest along the piece, or null.
Block const *neighbour_of(geo::Polygon const &piece, Own const &blocks)
{
    geo::MultiPolygon const reach = geo::buffer({piece}, touch_m);
    geo::Box const box = geo::box_of(reach);
    Block const *best = nullptr;
    double best_m2 = 0.0;
    for (Block const *block : blocks) {
        bool const is_near = std::ranges::any_of(block->area, [&](geo::Polygon const &part) {
            return geo::meet(geo::box_of(part), box);
        });
        double const m2 = is_near ? geo::area(geo::intersection(reach, block->area)) : 0.0;
        if (m2 > best_m2) {
            best = block;
            best_m2 = m2;
        }
    }
    return best;
}

void report_gap(Jurisdiction const &town, geo::Polygon const &piece, Own const &blocks,
                Report &report)
{
    Block const *const neighbour = neighbour_of(piece, blocks);
    std::string const m2 = whole(geo::area(piece));
    geo::Point const place = geo::centroid(piece);
    if (neighbour == nullptr) {
        report.add("gap", {"jurisdictions", town.code, "geometry", m2, place});
        return;
    }
    DoctorFinding &finding = report.add("gap", {"blocks", neighbour->code, "geometry", m2, place});
    if (is_guess_against_fact(town.provenance, neighbour->provenance)) {
        return;
    }
    geo::MultiPolygon joined = neighbour->area;
    joined.push_back(piece);
    propose_shape(finding, geo::unite(joined));
}

} // namespace

void check_gaps(Report &report)
{
    Dataset const &dataset = report.dataset();
    std::vector<Own> own(dataset.jurisdictions.size());
    for (Block const &block : dataset.blocks) {
        own[block.jurisdiction.index].push_back(&block);
    }
    for (std::size_t j = 0; j < own.size(); ++j) {
        geo::MultiPolygon parts;
        for (Block const *block : own[j]) {
            parts.insert(parts.end(), block->area.begin(), block->area.end());
        }
        Jurisdiction const &town = dataset.jurisdictions[j];
        if (parts.empty() || tiles_exactly(parts, town.area)) {
            continue;
        }
        for (geo::Polygon const &piece : geo::difference(town.area, geo::unite(parts))) {
            double const m2 = geo::area(piece);
            if (m2 > exact_m2 && 2 * m2 > exact_m * geo::perimeter(piece)) {
                report_gap(town, piece, own[j], report);
            }
        }
    }
}

} // namespace sim::checkup
