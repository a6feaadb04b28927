#include "sim/io/import/shifted_places.hpp"

#include "sim/base/fmt.hpp"
#include "sim/geo/datum.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/geo/measure.hpp"
#include "sim/io/import/digest_index.hpp"
#include "sim/io/import/digests.hpp"
#include "sim/io/import/map_for_project.hpp"
#include "sim/io/import/place_shapes.hpp"
#include "sim/io/import/told.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

constexpr std::size_t fewest_rows = 3;
constexpr std::size_t enough_rows = 500;
constexpr double noticeable_m = 50.0;
constexpr double farthest_m = 3000.0; ///< beyond, the row is wrong in another way
constexpr double much_nearer = 0.3;

/// A row of theirs and what it belongs to: an area, or a place.
struct Pair
{
    geo::Point theirs{};
    geo::Point ours{};
    geo::MultiPolygon const *area = nullptr; ///< instead of `ours`
};

std::optional<geo::Point> middle_of(RawGeometry const &shape)
{
    geo::Box const box = box_of_shape(shape);
    if (!box.empty()) {
        return box.center();
    }
    auto const *point = std::get_if<geo::Point>(&shape);
    return point == nullptr ? std::nullopt : std::optional{*point};
}

double metres_between(geo::Point a, geo::Point b)
{
    double const meridian = geo::nearest_meridian(b.x);
    return geo::distance(geo::plane_from_degrees(a, meridian),
                         geo::plane_from_degrees(b, meridian));
}

/// 0 inside, else the distance to the nearest border.
double metres_to(geo::Point place, geo::MultiPolygon const &area)
{
    if (geo::contains(area, place)) {
        return 0.0;
    }
    double const meridian = geo::nearest_meridian(place.x);
    geo::Point const p = geo::plane_from_degrees(place, meridian);
    double nearest = farthest_m;
    for (geo::Polygon polygon : area) {
        for (geo::Point &vertex : polygon.outer) {
            vertex = geo::plane_from_degrees(vertex, meridian);
        }
        nearest = std::min(nearest, geo::distance(p, polygon.outer));
    }
    return nearest;
}

/// Finds what rows of one table belong to.
class Belonging
{
public:
    Belonging(MappedTable const &mapped, RawProject const &tables)
        : m_table{mapped.table}, m_layer{tables.find(target_layer(mapped.table.name))},
          m_code{mapped.table.find_column("code")}
    {
        bool const is_digest = target_layer(m_table.name) != m_table.name;
        auto const code = m_layer == nullptr ? std::nullopt : m_layer->find_column("code");
        if (code && m_code && !is_digest) {
            for (std::size_t i = 0; i < m_layer->rows.size(); ++i) {
                m_same.emplace(cell_words(m_layer->rows[i].cells[*code]), i);
            }
        }
        for (char const *column : {"block", "jurisdiction"}) {
            RawTable const *const areas =
                tables.find(column == std::string_view{"block"} ? "blocks" : "jurisdictions");
            if (areas != nullptr && m_table.find_column(column)) {
                m_areas.push_back(
                    {m_table.find_column(column).value(), areas, DigestIndex{tables, *areas}});
            }
        }
    }

    [[nodiscard]] std::optional<Pair> of(RawRow const &row) const
    {
        auto const theirs = middle_of(row.geometry);
        if (!theirs) {
            return std::nullopt;
        }
        if (auto const same = same_code(row, *theirs)) {
            return same;
        }
        for (Areas const &areas : m_areas) {
            auto const rows = areas.index.find(cell_words(row.cells[areas.column]), "");
            auto const *const area =
                rows.size() == 1
                    ? std::get_if<geo::MultiPolygon>(&areas.table->rows[rows.front()].geometry)
                    : nullptr;
            if (area != nullptr) {
                return Pair{*theirs, {}, area};
            }
        }
        return std::nullopt;
    }

private:
    struct Areas
    {
        std::size_t column;
        RawTable const *table;
        DigestIndex index;
    };

    [[nodiscard]] std::optional<Pair> same_code(RawRow const &row, geo::Point theirs) const
    {
        auto const same = m_code ? m_same.find(cell_words(row.cells[*m_code])) : m_same.end();
        if (same == m_same.end()) {
            return std::nullopt;
        }
        RawGeometry const &shape = m_layer->rows[same->second].geometry;
        if (std::holds_alternative<geo::Point>(row.geometry) && !box_of_shape(shape).empty()) {
            return Pair{theirs, {}, &std::get<geo::MultiPolygon>(shape)};
        }
        auto const ours = middle_of(shape);
        return ours ? std::optional{Pair{theirs, *ours, nullptr}} : std::nullopt;
    }

    RawTable const &m_table;
    RawTable const *m_layer;
    std::optional<std::size_t> m_code;
    std::unordered_map<std::string, std::size_t> m_same{}; ///< row of the layer by code
    std::vector<Areas> m_areas{};
};

template <typename Way>
double mean_m(std::vector<Pair> const &pairs, Way way)
{
    double sum = 0.0;
    for (Pair const &pair : pairs) {
        geo::Point const there = way(pair.theirs);
        double const metres =
            pair.area == nullptr ? metres_between(there, pair.ours) : metres_to(there, *pair.area);
        sum += std::min(metres, farthest_m);
    }
    return sum / static_cast<double>(pairs.size());
}

std::vector<Pair> pairs_of(MappedTable const &mapped, RawProject const &tables)
{
    Belonging const belonging{mapped, tables};
    std::vector<Pair> pairs;
    std::size_t const step = std::max<std::size_t>(1, mapped.table.rows.size() / enough_rows);
    for (std::size_t i = 0; i < mapped.table.rows.size(); i += step) {
        if (auto const pair = belonging.of(mapped.table.rows[i])) {
            pairs.push_back(*pair);
        }
    }
    return pairs;
}

} // namespace

void tell_shifted_places(MappedTable const &mapped, RawProject const &tables, Diagnostics &findings)
{
    bool const plain = mapped.settings.datum == "cgcs2000" || mapped.settings.datum == "wgs84";
    if (!plain || !mapped.table.spatial) {
        return;
    }
    std::vector<Pair> const pairs = pairs_of(mapped, tables);
    if (pairs.size() < fewest_rows) {
        return;
    }
    double const off_m = mean_m(pairs, [](geo::Point p) { return p; });
    double const amap_m = mean_m(pairs, geo::wgs84_from_gcj02);
    double const baidu_m =
        mean_m(pairs, [](geo::Point p) { return geo::wgs84_from_gcj02(geo::gcj02_from_bd09(p)); });
    bool const amap = amap_m <= baidu_m;
    double const rest_m = amap ? amap_m : baidu_m;
    if (off_m < noticeable_m || rest_m > much_nearer * off_m) {
        return;
    }
    findings.push_back(warning_at(
        "shifted_places",
        {mapped.table.files.empty() ? "" : mapped.table.files.front(), mapped.table.name, "",
         "geometry"},
        fmt::format("{:.0f} m", off_m),
        text("the places lie {off} m from where they belong on average, and {rest} m if they come "
             "from a web map ({datum})",
             {TextArg{"off", fmt::format("{:.0f}", off_m)},
              TextArg{"rest", fmt::format("{:.0f}", rest_m)},
              TextArg{"datum", amap ? "GCJ-02" : "BD-09"}}),
        text("where the places come from: --datum {datum}",
             {TextArg{"datum", amap ? "gcj02" : "bd09"}})));
}

} // namespace sim::io
