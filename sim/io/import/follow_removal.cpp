#include "sim/io/import/follow_removal.hpp"

#include "sim/base/error.hpp"
#include "sim/geo/measure.hpp"
#include "sim/io/data_edit.hpp"
#include "sim/io/decision_tables.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/import/place_index.hpp"
#include "sim/io/import/row_index.hpp"
#include "sim/io/plane.hpp"
#include "sim/io/schema.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <variant>
#include <vector>

namespace sim::io {

namespace {

using Keys = std::set<std::string, std::less<>>;

Keys keys_of(DataChange const &change, std::string const &layer, RowEdit::Kind kind)
{
    Keys keys;
    for (RowEdit const &edit : change.rows) {
        if (edit.layer == layer && edit.kind == kind) {
            keys.insert(edit.key);
        }
    }
    return keys;
}

/// A place of a row that says where it belongs: the end of a line, the middle of an area.
std::optional<geo::Point> place_of(RawGeometry const &shape)
{
    if (auto const *point = std::get_if<geo::Point>(&shape)) {
        return *point;
    }
    if (auto const *lines = std::get_if<std::vector<geo::LineString>>(&shape)) {
        return lines->empty() || lines->back().empty() ? std::nullopt
                                                       : std::optional{lines->back().back()};
    }
    auto const *area = std::get_if<geo::MultiPolygon>(&shape);
    return area == nullptr || area->empty() ? std::nullopt
                                            : std::optional{geo::centroid(area->front())};
}

/// The one row of a layer that a place lies in.
class Owner
{
public:
    Owner(RawTable table, double meridian) : m_table{std::move(table)}, m_places{m_table, meridian}
    {
    }
    [[nodiscard]] std::string of(RawGeometry const &shape) const
    {
        auto const place = place_of(shape);
        auto const rows = place ? m_places.find(*place).rows : std::vector<std::size_t>{};
        return rows.empty() ? std::string{} : key_words(m_table, m_table.rows[rows.front()]);
    }

private:
    RawTable m_table;
    PlaceIndex m_places;
};

RawTable only(RawTable table, Keys const &keys)
{
    std::erase_if(table.rows,
                  [&](RawRow const &row) { return !keys.contains(key_words(table, row)); });
    return table;
}

/// Rows of one column that refer to what is removed.
void follow_column(RawTable const &table, ColumnSpec const &spec, Keys const &removed,
                   Owner const &owner, std::vector<RowEdit> &edits, Diagnostics &findings)
{
    auto const column = table.find_column(spec.name);
    for (std::size_t i = 0; column && i < table.rows.size(); ++i) {
        RawRow const &row = table.rows[i];
        std::string const words = cell_words(row.cells[*column]);
        if (!removed.contains(words)) {
            continue;
        }
        std::string next = owner.of(row.geometry);
        if (next.empty() && (spec.filled || spec.kind == CellKind::list)) {
            findings.push_back(
                error_at("referred_row", {"", table.name, key_words(table, row), spec.name}, words,
                         text("the row that this one refers to would be removed"),
                         text("a file that says what becomes of it, or the row kept")));
            continue;
        }
        edits.push_back({.kind = RowEdit::Kind::set,
                         .layer = table.name,
                         .key = key_words(table, row),
                         .fields = {{spec.name, std::move(next)}},
                         .shape = {},
                         .like = {},
                         .is_fact = false});
    }
}

void add_heirs(RawProject const &after, std::string const &layer, Keys const &added,
               Owner const &removed, DataChange &change)
{
    RawTable const &table = after.tables.at(layer);
    for (RawRow const &row : table.rows) {
        std::string key = key_words(table, row);
        std::string heir = added.contains(key) ? removed.of(row.geometry) : std::string{};
        if (!heir.empty()) {
            change.heirs.emplace(std::move(key), std::move(heir));
        }
    }
}

} // namespace

void follow_removal(RawProject const &tables, std::string const &layer, DataChange &change)
{
    Keys const removed = keys_of(change, layer, RowEdit::Kind::remove);
    if (removed.empty()) {
        return;
    }
    double const meridian = central_meridian(tables);
    RawProject const after = with_rows(tables, edit_of(tables, change).rows);
    Owner const owner{after.tables.at(layer), meridian};
    Diagnostics findings;
    std::vector<RowEdit> edits;
    for (TableSpec const &spec : table_specs()) {
        RawTable const *const table = after.find(spec.name);
        for (ColumnSpec const &column : spec.columns) {
            if (table != nullptr && !is_decision_table(spec.name) && spec.name != layer &&
                column.references.starts_with(layer + ".")) {
                follow_column(*table, column, removed, owner, edits, findings);
            }
        }
    }
    throw_if_errors(findings);
    std::ranges::move(edits, std::back_inserter(change.rows));
    if (layer == "blocks") {
        Owner const gone{only(tables.tables.at(layer), removed), meridian};
        add_heirs(after, layer, keys_of(change, layer, RowEdit::Kind::add), gone, change);
    }
}

} // namespace sim::io
