#include "sim/engine/doctor/shifted.hpp"

#include "sim/geo/datum.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/geo/measure.hpp"
#include "sim/model/plane.hpp"

#include <algorithm>
#include <map>

namespace sim::checkup {

namespace {

constexpr std::size_t least_points = 5;   ///< fewer prove nothing
constexpr double most_inside_share = 0.6; ///< so many still stand in large blocks as they are
constexpr double least_gain_share = 0.3;

using Shift = geo::Point (*)(geo::Point degrees);

/// A shift of degrees in the plane of the data.
struct PlaneShift
{
    Shift shift = nullptr; ///< null: none
    double meridian = 0.0;

    geo::Point operator()(geo::Point place) const
    {
        return shift == nullptr ? place
                                : geo::plane_from_degrees(
                                      shift(geo::degrees_from_plane(place, meridian)), meridian);
    }
};

using Rows = std::vector<PlacedRow const *>;

double inside_share(Dataset const &dataset, Rows const &rows, PlaneShift const &shift)
{
    auto const inside = std::ranges::count_if(rows, [&](PlacedRow const *row) {
        return geo::contains(dataset.block(row->block).area, shift(row->place));
    });
    return static_cast<double>(inside) / static_cast<double>(rows.size());
}

void report_shift(Jurisdiction const &town, Rows const &rows, PlaneShift const &shift,
                  Report &report)
{
    geo::Point const from = rows.front()->place;
    double const metres = geo::distance(from, shift(from));
    DoctorFinding &finding =
        report.add("shifted_coordinates",
                   {rows.front()->layer, town.code, "geometry", whole(metres) + " m", from});
    DataChange change;
    for (PlacedRow const *row : rows) {
        RowEdit edit = row_edit(row->layer, *row->code);
        edit.shape = shift(row->place);
        change.rows.push_back(std::move(edit));
    }
    finding.fix = std::move(change);
    finding.fix_name =
        text("move {count} points of {town} by {metres} m",
             {TextArg{"count", std::to_string(rows.size())},
              TextArg{"town", town.name, town.name_en}, TextArg{"metres", whole(metres)}});
}

} // namespace

std::set<std::uint32_t> check_shifted(std::vector<PlacedRow> const &rows, Report &report)
{
    Dataset const &dataset = report.dataset();
    double const meridian = central_meridian(dataset);
    std::map<std::uint32_t, Rows> by_town;
    for (PlacedRow const &row : rows) {
        by_town[dataset.block(row.block).jurisdiction.index].push_back(&row);
    }
    std::set<std::uint32_t> found;
    for (auto const &[town, own] : by_town) {
        double const as_is = own.size() < least_points ? 1.0 : inside_share(dataset, own, {});
        if (as_is > most_inside_share) {
            continue;
        }
        for (Shift const way : {geo::wgs84_from_gcj02, geo::gcj02_from_wgs84}) {
            PlaneShift const shift{way, meridian};
            double const shifted = inside_share(dataset, own, shift);
            if (shifted > most_inside_share && shifted >= as_is + least_gain_share) {
                report_shift(dataset.jurisdictions[town], own, shift, report);
                found.insert(town);
                break;
            }
        }
    }
    return found;
}

} // namespace sim::checkup
