#include "sim/io/import/digest_index.hpp"

#include "sim/geo/measure.hpp"
#include "sim/io/import/import_words.hpp"

#include <algorithm>
#include <utility>

namespace sim::io {

namespace {

std::string words_in(RawTable const &table, RawRow const &row, char const *column)
{
    auto const position = table.find_column(column);
    return position ? cell_words(row.cells[*position]) : std::string{};
}

} // namespace

geo::Box box_of_shape(RawGeometry const &shape)
{
    geo::Box box;
    if (auto const *polygons = std::get_if<geo::MultiPolygon>(&shape)) {
        for (geo::Polygon const &polygon : *polygons) {
            box.extend(geo::box_of(polygon));
        }
    }
    return box;
}

DigestIndex::DigestIndex(RawProject const &tables, RawTable const &layer) : m_layer{layer}
{
    for (std::size_t i = 0; i < layer.rows.size(); ++i) {
        RawRow const &row = layer.rows[i];
        m_codes[words_in(layer, row, "code")].push_back(i);
        m_names[folded(words_in(layer, row, "name"))].push_back(i);
        m_town_of.push_back(words_in(layer, row, "jurisdiction"));
        m_boxes.push_back(box_of_shape(row.geometry));
    }
    if (RawTable const *const towns = tables.find("jurisdictions")) {
        for (RawRow const &row : towns->rows) {
            std::string const code = words_in(*towns, row, "code");
            for (char const *column : {"code", "name", "alias"}) {
                m_towns.emplace(folded(words_in(*towns, row, column)), code);
            }
        }
    }
}

std::vector<std::size_t> DigestIndex::find(std::string const &words, std::string const &town) const
{
    if (auto const by_code = m_codes.find(words); by_code != m_codes.end()) {
        return by_code->second;
    }
    auto const by_name = m_names.find(folded(words));
    if (words.empty() || by_name == m_names.end()) {
        return {};
    }
    auto const home = m_towns.find(folded(town));
    std::vector<std::size_t> rows = by_name->second;
    if (rows.size() > 1 && !town.empty() && home != m_towns.end()) {
        std::erase_if(rows, [&](std::size_t row) { return m_town_of[row] != home->second; });
    }
    return rows;
}

std::vector<std::size_t> DigestIndex::at(geo::Point place) const
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        auto const *const area = std::get_if<geo::MultiPolygon>(&m_layer.rows[i].geometry);
        if (area != nullptr && m_boxes[i].contains(place) && geo::contains(*area, place)) {
            rows.push_back(i);
        }
    }
    return rows;
}

std::vector<std::size_t> DigestIndex::near(geo::Box const &box) const
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        geo::Box const &own = m_boxes[i];
        bool const apart = own.empty() || box.empty() || own.max.x < box.min.x ||
                           box.max.x < own.min.x || own.max.y < box.min.y || box.max.y < own.min.y;
        if (!apart) {
            rows.push_back(i);
        }
    }
    return rows;
}

} // namespace sim::io
