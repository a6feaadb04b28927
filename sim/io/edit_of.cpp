#include "sim/io/data_edit.hpp"

#include "sim/base/error.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/plane.hpp"
#include "sim/io/row_key.hpp"
#include "sim/io/schema.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace sim::io {

namespace {

[[noreturn]] void refuse(std::string code, Location where, std::string value, Text message,
                         Text allowed)
{
    throw InputError{{error_at(std::move(code), std::move(where), std::move(value),
                               std::move(message), std::move(allowed))}};
}

/// Metres to the degrees of the project file.
class ToDegrees
{
public:
    explicit ToDegrees(double central_meridian) : m_central_meridian{central_meridian} {}

    RawGeometry operator()(geo::Point p) const
    {
        return geo::degrees_from_plane(p, m_central_meridian);
    }

    RawGeometry operator()(std::vector<geo::LineString> lines) const
    {
        for (geo::LineString &line : lines) {
            turn(line);
        }
        return lines;
    }

    RawGeometry operator()(geo::MultiPolygon area) const
    {
        for (geo::Polygon &polygon : area) {
            turn(polygon.outer);
            for (geo::Ring &hole : polygon.holes) {
                turn(hole);
            }
        }
        return area;
    }

private:
    void turn(std::vector<geo::Point> &points) const
    {
        for (geo::Point &p : points) {
            p = geo::degrees_from_plane(p, m_central_meridian);
        }
    }

    double m_central_meridian;
};

/// Turns the edits of one layer into rows, one after another: later ones see what earlier ones did.
class LayerEditor
{
public:
    LayerEditor(RawTable const &table, TableSpec const &spec, double central_meridian)
        : m_table{table}, m_spec{spec},
          m_to_degrees{central_meridian}, m_rows{table.rows}, m_next{free_number(table)}
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_by_key[key_of(m_rows[i])].push_back(i);
        }
    }

    void edit(RowEdit const &edit)
    {
        switch (edit.kind) {
        case RowEdit::Kind::set:
            return set(edit);
        case RowEdit::Kind::add:
            return add(edit);
        case RowEdit::Kind::remove:
            m_gone.insert(find(edit.key));
            release(edit.key);
            return;
        }
    }

    /// What came of all edits.
    /// \throws InputError if two rows have the same key now, and an edit gave it to one of them
    void take_changes(std::vector<RowChange> &changes) const
    {
        for (auto const &[key, rows] : m_by_key) {
            if (rows.size() > 1 && std::ranges::any_of(rows, [&](std::size_t i) {
                    return i >= m_table.rows.size() || key_of(m_table.rows[i]) != key;
                })) {
                refuse("duplicate_code", at(key, m_spec.key.empty() ? "" : m_spec.key.back()), key,
                       text("the same code or key is in use already"),
                       text("each code or key once"));
            }
        }
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            bool const is_new = i >= m_table.rows.size();
            bool const gone = m_gone.contains(i);
            if (is_new ? !gone : gone || !(m_rows[i] == m_table.rows[i])) {
                changes.push_back({m_table.name,
                                   is_new ? std::nullopt : std::optional{m_table.rows[i]},
                                   gone ? std::nullopt : std::optional{m_rows[i]}});
            }
        }
    }

private:
    [[nodiscard]] Location at(std::string const &key, std::string const &field) const
    {
        return {m_table.files.empty() ? "" : m_table.files.back(), m_table.name, key, field};
    }

    [[nodiscard]] std::string key_of(RawRow const &row) const
    {
        return row_key(m_table, m_spec, row);
    }

    /// The row that has had the key for longest: of two that swap their keys, the one to go on.
    [[nodiscard]] std::size_t find(std::string const &key) const
    {
        auto const found = m_by_key.find(key);
        if (found == m_by_key.end()) {
            refuse("unknown_row", at(key, ""), key, text("there is no such row"),
                   text("the code or key of a row of this layer"));
        }
        return found->second.front();
    }

    /// What had a key no longer has it.
    void release(std::string const &key)
    {
        auto const found = m_by_key.find(key);
        found->second.erase(found->second.begin());
        if (found->second.empty()) {
            m_by_key.erase(found);
        }
    }

    void set(RowEdit const &edit)
    {
        std::size_t const row = find(edit.key);
        fill(m_rows[row], edit);
        if (std::string const key = key_of(m_rows[row]); key != edit.key) {
            release(edit.key);
            m_by_key[key].push_back(row);
        }
    }

    void add(RowEdit const &edit)
    {
        RawRow row = edit.like.empty()
                         ? RawRow{.cells = std::vector<RawCell>(m_table.columns.size())}
                         : m_rows[find(edit.like)];
        row.number = m_next++;
        auto const parts = key_parts(m_spec, edit.key);
        for (std::size_t i = 0; i < m_spec.key.size() && i < parts.size(); ++i) {
            put(row, m_spec.key[i], parts[i], edit.key);
        }
        fill(row, edit);
        m_by_key[key_of(row)].push_back(m_rows.size());
        m_rows.push_back(std::move(row));
    }

    void put(RawRow &row, std::string const &field, std::string const &words,
             std::string const &key) const
    {
        auto const column = m_table.find_column(field);
        if (!column) {
            refuse("unknown_column", at(key, field), field, text("there is no such column"),
                   text("the columns of this layer"));
        }
        row.cells[*column] = cell_of(words);
    }

    void fill(RawRow &row, RowEdit const &edit) const
    {
        std::vector<std::string> facts;
        for (auto const &[field, words] : edit.fields) {
            put(row, field, words, edit.key);
            facts.push_back(field);
        }
        if (edit.shape) {
            row.geometry = std::visit(m_to_degrees, *edit.shape);
            facts.emplace_back("geometry");
        }
        auto const column = m_table.find_column("illustrative");
        if (edit.is_fact && column && !edit.fields.contains("illustrative")) {
            row.cells[*column] =
                cell_of(without_facts(cell_words(row.cells[*column]), m_table, facts));
        }
    }

    RawTable const &m_table;
    TableSpec const &m_spec;
    ToDegrees m_to_degrees;
    std::vector<RawRow> m_rows;
    std::size_t m_next;
    std::map<std::string, std::vector<std::size_t>, std::less<>> m_by_key; ///< oldest holder first
    std::set<std::size_t> m_gone;
};

} // namespace

DataEdit edit_of(RawProject const &tables, DataChange const &change)
{
    double const meridian = central_meridian(tables);
    std::map<std::string, LayerEditor> editors;
    for (RowEdit const &edit : change.rows) {
        RawTable const *const table = tables.find(edit.layer);
        TableSpec const *const spec = find_table_spec(edit.layer);
        if (table == nullptr || spec == nullptr) {
            refuse("unknown_layer", {tables.origin, edit.layer, "", ""}, edit.layer,
                   text("there is no such layer or table"), text("a layer of the project"));
        }
        editors.try_emplace(edit.layer, *table, *spec, meridian).first->second.edit(edit);
    }
    DataEdit result{.rows = {}, .heirs = change.heirs, .details = {}};
    for (auto const &[name, editor] : editors) {
        editor.take_changes(result.rows);
    }
    return result;
}

} // namespace sim::io
