#include "sim/io/import/given_csv.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/csv.hpp"

#include <span>
#include <variant>
#include <vector>

namespace sim::io {

namespace {

/// Parts with commas between them, in brackets.
template <typename Parts, typename Write>
std::string listed(Parts const &parts, Write const &write)
{
    std::string words;
    for (auto const &part : parts) {
        words += words.empty() ? "" : ",";
        words += write(part);
    }
    return fmt::format("({})", words);
}

std::string vertices(std::vector<geo::Point> const &line)
{
    return listed(line, [](geo::Point p) { return fmt::format("{} {}", p.x, p.y); });
}

std::string rings(geo::Polygon const &polygon)
{
    std::vector<geo::Ring> all{polygon.outer};
    all.insert(all.end(), polygon.holes.begin(), polygon.holes.end());
    return listed(all, vertices);
}

struct Wkt
{
    std::string operator()(std::monostate /*none*/) const { return {}; }
    std::string operator()(OddGeometry const & /*other*/) const { return {}; }
    std::string operator()(geo::Point p) const { return fmt::format("POINT({} {})", p.x, p.y); }
    std::string operator()(std::vector<geo::LineString> const &lines) const
    {
        return fmt::format("MULTILINESTRING{}", listed(lines, vertices));
    }
    std::string operator()(geo::MultiPolygon const &area) const
    {
        return fmt::format("MULTIPOLYGON{}", listed(area, rings));
    }
};

} // namespace

std::string given_csv(RawTable const &table)
{
    std::vector<std::string> fields;
    for (RawColumn const &column : table.columns) {
        fields.push_back(column.name);
    }
    if (table.spatial) {
        fields.emplace_back("wkt");
    }
    std::string text = "\xef\xbb\xbf" + csv_row(fields);
    for (RawRow const &row : table.rows) {
        fields.clear();
        for (RawCell const &cell : row.cells) {
            fields.push_back(cell_words(cell));
        }
        if (table.spatial) {
            fields.push_back(std::visit(Wkt{}, row.geometry));
        }
        text += csv_row(fields);
    }
    return text;
}

} // namespace sim::io
