#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/import/compare_rows.hpp"
#include "sim/io/import/follow_removal.hpp"
#include "sim/io/import/import.hpp"
#include "sim/io/import/new_rows.hpp"
#include "sim/io/import/place_index.hpp"
#include "sim/io/import/remembered.hpp"
#include "sim/io/import/row_index.hpp"
#include "sim/io/import/same_shape.hpp"
#include "sim/io/plane.hpp"
#include "sim/io/schema.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

namespace sim::io {

namespace {

std::optional<DataShape> shape_on_plane(RawGeometry const &shape, double meridian)
{
    RawGeometry const metres = on_plane(shape, meridian);
    if (auto const *point = std::get_if<geo::Point>(&metres)) {
        return *point;
    }
    if (auto const *lines = std::get_if<std::vector<geo::LineString>>(&metres)) {
        return *lines;
    }
    if (auto const *area = std::get_if<geo::MultiPolygon>(&metres)) {
        return *area;
    }
    return std::nullopt;
}

/// Turns decided rows into edits of the layer.
class Acceptance
{
public:
    Acceptance(RawProject const &tables, RawTable const &ours, ImportPreview const &preview)
        : m_meridian{central_meridian(tables)}, m_ours{ours}, m_preview{preview},
          m_theirs{preview.mapped.table}, m_comparison{ours, preview.mapped.table}
    {
        for (std::size_t i = 0; i < ours.rows.size(); ++i) {
            m_by_key.emplace(key_words(ours, ours.rows[i]), i);
        }
    }

    void take(ImportRow const &row)
    {
        if (!row.taken || row.kind == ImportKind::same) {
            return;
        }
        if (row.kind == ImportKind::gone) {
            m_edits.push_back(edit(RowEdit::Kind::remove, row.key));
            return;
        }
        std::string const &key = row.kind == ImportKind::ambiguous ? row.chosen : row.key;
        if (key.empty() || !m_taken.insert(key).second) {
            refuse(row, key);
        }
        RawRow const &told = m_theirs.rows.at(row.position);
        auto const known = m_by_key.find(key);
        if (known == m_by_key.end()) {
            add(key, told);
        } else {
            set(key, m_ours.rows[known->second], told, row.by);
        }
    }

    [[nodiscard]] std::vector<RowEdit> edits() { return std::move(m_edits); }

    /// Shapes go over as the file has them: the way over the plane and back costs their last bits.
    void keep_degrees(std::vector<RowChange> &rows) const
    {
        for (RowChange &row : rows) {
            if (row.table == m_ours.name && row.after) {
                auto const shape = m_shapes.find(key_words(m_ours, *row.after));
                if (shape != m_shapes.end()) {
                    row.after->geometry = *shape->second;
                }
            }
        }
    }

private:
    [[nodiscard]] RowEdit edit(RowEdit::Kind kind, std::string key) const
    {
        return {.kind = kind,
                .layer = m_ours.name,
                .key = std::move(key),
                .fields = {},
                .shape = {},
                .like = {},
                .is_fact = true};
    }

    [[noreturn]] void refuse(ImportRow const &row, std::string const &key) const
    {
        throw InputError{{error_at(
            key.empty() ? "undecided_row" : "row_twice",
            {m_preview.file, m_ours.name, fmt::format("row {}", row.number), ""}, row.label,
            key.empty()
                ? text("it is not decided which row of the project is meant")
                : text("another row of the file means {key} already", {TextArg{"key", key}}),
            text("each row of the project once in the file"))}};
    }

    [[nodiscard]] bool has(char const *column) const
    {
        return m_ours.find_column(column).has_value();
    }

    void set(std::string const &key, RawRow const &ours, RawRow const &told, MatchedBy by)
    {
        RowEdit change = edit(RowEdit::Kind::set, key);
        change.is_fact = !m_theirs.find_column("illustrative"); // else it says so itself
        for (ImportRow::Difference const &difference : m_comparison.differences(ours, told, by)) {
            if (difference.column == "geometry") {
                change.shape = shape_on_plane(told.geometry, m_meridian);
                m_shapes[key] = &told.geometry;
            } else {
                change.fields[difference.column] = difference.after;
            }
        }
        if (change.fields.empty() && !change.shape) {
            return;
        }
        if (has("source") && !m_theirs.find_column("source")) {
            change.fields["source"] = m_preview.file;
        }
        m_edits.push_back(std::move(change));
    }

    void add(std::string const &key, RawRow const &told)
    {
        NewRow made = complete_new_row(m_ours, m_theirs, told);
        RowEdit change = edit(RowEdit::Kind::add, key);
        change.like = std::move(made.like);
        change.fields = std::move(made.fields);
        TableSpec const *const spec = find_table_spec(m_ours.name);
        for (std::size_t i = 0; i < m_theirs.columns.size(); ++i) {
            std::string const &name = m_theirs.columns[i].name;
            bool const is_key = std::ranges::find(spec->key, name) != spec->key.end();
            std::string words = cell_words(told.cells[i]);
            if (!is_key && !words.empty() && has(name.c_str())) {
                change.fields[name] = std::move(words);
            }
        }
        if (fits_layer(told.geometry, spec->shape)) {
            change.shape = shape_on_plane(told.geometry, m_meridian);
            m_shapes[key] = &told.geometry;
        }
        if (has("source") && !m_theirs.find_column("source")) {
            change.fields["source"] = m_preview.file;
        }
        if (has("illustrative") && !m_theirs.find_column("illustrative")) {
            change.fields["illustrative"] = made.illustrative;
        }
        m_edits.push_back(std::move(change));
    }

    double m_meridian;
    RawTable const &m_ours;
    ImportPreview const &m_preview;
    RawTable const &m_theirs;
    RowComparison m_comparison;
    std::unordered_map<std::string, std::size_t> m_by_key;
    std::set<std::string> m_taken;
    std::unordered_map<std::string, RawGeometry const *> m_shapes; ///< that change, by key
    std::vector<RowEdit> m_edits;
};

/// Remembers how the source was read; nothing where that is known already.
void remember(RawProject const &tables, ImportPreview const &preview, std::vector<RowEdit> &edits)
{
    RawTable const *const table = tables.find("import_settings");
    auto const known = remembered_settings(tables, preview.layer, preview.file);
    if (table == nullptr || known == preview.mapped.settings) {
        return;
    }
    std::string const source = source_key(preview.file);
    bool const is_there = std::ranges::any_of(table->rows, [&](RawRow const &row) {
        return key_words(*table, row) == preview.layer + "/" + source;
    });
    edits.push_back({.kind = is_there ? RowEdit::Kind::set : RowEdit::Kind::add,
                     .layer = "import_settings",
                     .key = preview.layer + "/" + source,
                     .fields = {{"settings", settings_json(preview.mapped.settings)}},
                     .shape = {},
                     .like = {},
                     .is_fact = true});
}

std::string details_of(ImportPreview const &preview, std::vector<RowEdit> const &edits)
{
    auto const count = [&](RowEdit::Kind kind) {
        return std::ranges::count_if(edits, [&](RowEdit const &edit) {
            return edit.kind == kind && edit.layer == preview.mapped.table.name;
        });
    };
    return nlohmann::ordered_json{{"import", preview.layer},
                                  {"file", preview.file},
                                  {"sha256", preview.hash},
                                  {"rows", preview.mapped.table.rows.size()},
                                  {"added", count(RowEdit::Kind::add)},
                                  {"changed", count(RowEdit::Kind::set)},
                                  {"removed", count(RowEdit::Kind::remove)}}
        .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace

DataEdit accept_import(RawProject const &tables, ImportPreview const &preview)
{
    throw_if_errors(preview.findings);
    Acceptance acceptance{tables, tables.tables.at(preview.mapped.table.name), preview};
    for (ImportRow const &row : preview.rows) {
        acceptance.take(row);
    }
    DataChange change{.rows = acceptance.edits(), .heirs = {}};
    follow_removal(tables, preview.mapped.table.name, change);
    remember(tables, preview, change.rows);
    std::string const details = details_of(preview, change.rows);
    DataEdit edit = edit_of(tables, change);
    acceptance.keep_degrees(edit.rows);
    edit.details = details;
    return edit;
}

} // namespace sim::io
