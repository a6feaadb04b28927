#include "sim/io/import/digest_index.hpp"

#include "sim/geo/measure.hpp"

#include <utility>

namespace sim::io {

namespace {

std::vector<geo::Box> boxes_of(RawTable const &layer)
{
    std::vector<geo::Box> boxes;
    for (RawRow const &row : layer.rows) {
        boxes.push_back(box_of_shape(row.geometry));
    }
    return boxes;
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

DigestIndex::DigestIndex(RawProject const &tables, RawTable const &layer)
    : m_spelling{std::make_unique<Spelling>()}, m_layer{&layer}, m_rows{layer, *m_spelling},
      m_town_table{tables.find("jurisdictions")}, m_boxes{boxes_of(layer)}
{
    if (m_town_table != nullptr) {
        m_towns.emplace(*m_town_table, *m_spelling);
    }
    for (RawRow const &row : layer.rows) {
        m_town_of.push_back(words_in(layer, row, "jurisdiction"));
    }
}

std::string DigestIndex::code_of_town(std::string const &town) const
{
    if (town.empty() || !m_towns) {
        return {};
    }
    RowIndex::Hit hit = m_towns->find_key(town);
    hit = hit.rows.empty() ? m_towns->find_name(town) : hit;
    return hit.rows.size() == 1 ? key_words(*m_town_table, m_town_table->rows[hit.rows.front()])
                                : std::string{};
}

std::vector<std::size_t> DigestIndex::find(std::string const &words, std::string const &town) const
{
    RowIndex::Hit hit = m_rows.find_key(words);
    hit = hit.rows.empty() ? m_rows.find_name(words) : hit;
    std::string const home = hit.rows.size() > 1 ? code_of_town(town) : std::string{};
    if (!home.empty()) {
        std::erase_if(hit.rows, [&](std::size_t row) { return m_town_of[row] != home; });
    }
    return hit.rows;
}

std::vector<std::size_t> DigestIndex::at(geo::Point place) const
{
    std::vector<std::size_t> rows = m_boxes.meeting({place, place});
    std::erase_if(rows, [&](std::size_t row) {
        auto const *const area = std::get_if<geo::MultiPolygon>(&m_layer->rows[row].geometry);
        return area == nullptr || !geo::contains(*area, place);
    });
    return rows;
}

std::vector<std::size_t> DigestIndex::near(geo::Box const &box) const
{
    return box.empty() ? std::vector<std::size_t>{} : m_boxes.meeting(box);
}

} // namespace sim::io
