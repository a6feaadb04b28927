#include "sim/io/plane.hpp"

#include "sim/base/fmt.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/io/data_edit.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/source_text.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace sim::io {

namespace {

/// Beyond this a length on the plane is wrong by more than one part in a thousand.
constexpr double farthest_degrees = 3.0;

/// What meta says, empty where it says nothing.
std::string declared(RawProject const &project)
{
    RawTable const *const meta = project.find("meta");
    auto const key = meta != nullptr ? meta->find_column("key") : std::nullopt;
    auto const value = meta != nullptr ? meta->find_column("value") : std::nullopt;
    if (key && value) {
        for (RawRow const &row : meta->rows) {
            if (cell_words(row.cells[*key]) == "central_meridian") {
                return cell_words(row.cells[*value]);
            }
        }
    }
    return {};
}

/// The middle between the westernmost and the easternmost vertex of the jurisdictions.
std::optional<double> middle_longitude(RawProject const &project)
{
    RawTable const *const table = project.find("jurisdictions");
    if (table == nullptr) {
        return std::nullopt;
    }
    double west = std::numeric_limits<double>::infinity();
    double east = -west;
    for (RawRow const &row : table->rows) {
        auto const *const area = std::get_if<geo::MultiPolygon>(&row.geometry);
        if (area == nullptr) {
            continue;
        }
        for (geo::Polygon const &part : *area) {
            for (geo::Point const p : part.outer) {
                west = std::min(west, p.x);
                east = std::max(east, p.x);
            }
        }
    }
    return west <= east ? std::optional{(west + east) / 2.0} : std::nullopt;
}

} // namespace

double central_meridian(RawProject const &project)
{
    auto const said = parse_number<double>(declared(project));
    if (said && geo::is_zone_meridian(*said)) {
        return *said;
    }
    return geo::nearest_meridian(middle_longitude(project).value_or(0.0));
}

void declare_meridian(RawProject &project, double meridian)
{
    auto const meta = project.tables.find("meta");
    if (meta == project.tables.end() || !declared(project).empty()) {
        return;
    }
    RawTable &table = meta->second;
    auto const key = table.find_column("key");
    auto const value = table.find_column("value");
    if (key && value) {
        RawRow row{.cells = std::vector<RawCell>(table.columns.size()),
                   .geometry = {},
                   .number = free_number(table)};
        row.cells[*key] = "central_meridian";
        row.cells[*value] = fmt::format("{}", meridian);
        table.rows.push_back(std::move(row));
    }
}

void check_plane(RawProject const &project, Diagnostics &findings)
{
    std::string const words = declared(project);
    if (words.empty()) {
        return;
    }
    RawTable const &meta = *project.find("meta");
    Location const where{meta.files.empty() ? project.origin : meta.files.back(), "meta",
                         "central_meridian", "value"};
    auto const said = parse_number<double>(words);
    if (!said || !geo::is_zone_meridian(*said)) {
        findings.push_back(error_at("bad_central_meridian", where, shown_bytes(words),
                                    text("no meridian of a 3-degree zone"),
                                    text("75, 78, 81 ... 135 degrees east")));
        return;
    }
    auto const middle = middle_longitude(project);
    if (middle && std::abs(*middle - *said) > farthest_degrees) {
        findings.push_back(error_at(
            "far_central_meridian", where, words,
            text("the district lies at {longitude} degrees east, too far from this meridian",
                 {{"longitude", fmt::format("{:.1f}", *middle)}}),
            text("{meridian}, or no row: then it is found",
                 {{"meridian", fmt::format("{:.0f}", geo::nearest_meridian(*middle))}})));
    }
}

} // namespace sim::io
