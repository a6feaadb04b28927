#include "sim/io/write_rows.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/gpkg_geometry.hpp"
#include "sim/io/rows_now.hpp"
#include "sim/io/schema.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace sim::io {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(fs::path const &file)
{
    throw IoError{file.string(), text("the project file cannot be written: {what}",
                                      {TextArg{"what", gdal_message()}})};
}

std::string literal(RawCell const &cell)
{
    if (std::holds_alternative<std::string>(cell)) {
        return sql_words(std::get<std::string>(cell));
    }
    std::string const words = cell_words(cell);
    return words.empty() ? "NULL" : words;
}

/// Cells are written as SQL: a table that has just been made is no layer of GDAL's yet, and GDAL
/// would write whole rows. Shapes are GDAL's: it keeps their spatial index and extent.
class Writer
{
public:
    Writer(GDALDataset &dataset, fs::path const &file, RawTable const &table)
        : m_dataset{dataset}, m_file{file}, m_table{table},
          m_layer{table.spatial ? dataset.GetLayerByName(table.name.c_str()) : nullptr}
    {
        if (table.spatial && m_layer == nullptr) {
            refuse(m_file);
        }
    }

    /// \throws IoError unless what is to be changed stands in the file as it did
    void require_unchanged(std::vector<RowChange const *> const &changes) const
    {
        if (auto stale = find_stale(m_dataset, m_file, m_table, m_layer, changes)) {
            throw IoError{m_file.string(), std::move(*stale)};
        }
    }

    void remove(std::size_t number)
    {
        if (m_layer != nullptr) {
            return require(m_layer->DeleteFeature(static_cast<GIntBig>(number)));
        }
        run_sql(m_dataset, m_file,
                fmt::format("DELETE FROM {} WHERE rowid = {}", sql_name(m_table.name), number));
    }

    void add(RawRow const &row)
    {
        if (m_layer != nullptr) {
            return add_feature(row);
        }
        std::string columns = "rowid";
        std::string values = fmt::format("{}", row.number);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            columns += ", " + sql_name(m_table.columns[i].name);
            values += ", " + literal(row.cells[i]);
        }
        run_sql(m_dataset, m_file,
                fmt::format("INSERT INTO {} ({}) VALUES ({})", sql_name(m_table.name), columns,
                            values));
    }

    void change(RawRow const &before, RawRow const &after)
    {
        std::vector<std::size_t> changed;
        for (std::size_t i = 0; i < after.cells.size(); ++i) {
            if (before.cells[i] != after.cells[i]) {
                changed.push_back(i);
            }
        }
        set_columns(after, before.number, changed);
        if (m_layer != nullptr && !(before.geometry == after.geometry)) {
            set_shape(after.geometry, before.number);
        }
    }

private:
    void set_columns(RawRow const &row, std::size_t number, std::vector<std::size_t> const &columns)
    {
        std::string values;
        for (std::size_t const i : columns) {
            values += fmt::format("{}{} = {}", values.empty() ? "" : ", ",
                                  sql_name(m_table.columns[i].name), literal(row.cells[i]));
        }
        if (!values.empty()) {
            run_sql(m_dataset, m_file,
                    fmt::format("UPDATE {} SET {} WHERE rowid = {}", sql_name(m_table.name), values,
                                number));
        }
    }

    void set_shape(RawGeometry const &shape, std::size_t number)
    {
        FeaturePtr const feature{m_layer->GetFeature(static_cast<GIntBig>(number))};
        if (!feature) {
            refuse(m_file);
        }
        feature->SetGeometryDirectly(geometry_of(shape).release());
        require(m_layer->SetFeature(feature.get())); // its cells are those that stand in the file
    }

    void add_feature(RawRow const &row)
    {
        OGRFeatureDefn *const definition = m_layer->GetLayerDefn();
        FeaturePtr const feature{OGRFeature::CreateFeature(definition)};
        feature->SetFID(static_cast<GIntBig>(row.number));
        set_cells(*feature, m_table, row);
        feature->SetGeometryDirectly(geometry_of(row.geometry).release());
        require(m_layer->CreateFeature(feature.get()));
        std::vector<std::size_t> unknown; // columns that have just been added
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            if (definition->GetFieldIndex(m_table.columns[i].name.c_str()) < 0 &&
                row.cells[i] != RawCell{}) {
                unknown.push_back(i);
            }
        }
        set_columns(row, row.number, unknown);
    }

    void require(OGRErr result) const
    {
        if (result != OGRERR_NONE) {
            refuse(m_file);
        }
    }

    GDALDataset &m_dataset;
    fs::path const &m_file;
    RawTable const &m_table;
    OGRLayer *m_layer;
};

/// A row with another key goes and comes back: two rows may swap their keys.
bool moves_key(RawTable const &table, RowChange const &change)
{
    TableSpec const *const spec = find_table_spec(table.name);
    return spec != nullptr && std::ranges::any_of(spec->key, [&](std::string const &name) {
               auto const column = table.find_column(name);
               return column && change.before->cells[*column] != change.after->cells[*column];
           });
}

void write(Writer writer, RawTable const &table, std::vector<RowChange const *> const &changes)
{
    std::vector<RowChange> replaced; // with all their cells: they are written as new ones
    std::vector<RowChange const *> known;
    std::vector<RawRow const *> added;
    for (RowChange const *const change : changes) {
        if (!change->before) {
            added.push_back(&*change->after);
        } else if (change->after && moves_key(table, *change)) {
            replaced.push_back({change->table, change->before, std::nullopt});
            added.push_back(&*change->after);
        } else {
            known.push_back(change);
        }
    }
    for (RowChange const &change : replaced) {
        known.push_back(&change);
    }
    writer.require_unchanged(known);
    for (RowChange const *const change : known) {
        if (!change->after) {
            writer.remove(change->before->number);
        }
    }
    for (RowChange const *const change : known) {
        if (change->after) {
            writer.change(*change->before, *change->after);
        }
    }
    for (RawRow const *const row : added) {
        writer.add(*row);
    }
}

} // namespace

void set_cells(OGRFeature &feature, RawTable const &table, RawRow const &row)
{
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        int const field = feature.GetFieldIndex(table.columns[i].name.c_str());
        if (field < 0) {
            continue;
        }
        RawCell const &cell = row.cells[i];
        if (auto const *whole = std::get_if<std::int64_t>(&cell)) {
            feature.SetField(field, static_cast<GIntBig>(*whole));
        } else if (auto const *number = std::get_if<double>(&cell)) {
            feature.SetField(field, *number);
        } else if (auto const *words = std::get_if<std::string>(&cell)) {
            feature.SetField(field, words->c_str());
        } else {
            feature.SetFieldNull(field);
        }
    }
}

void write_rows(GDALDataset &dataset, fs::path const &file, RawProject const &tables,
                std::span<RowChange const> changes)
{
    std::map<std::string, std::vector<RowChange const *>> by_table;
    for (RowChange const &change : changes) {
        by_table[change.table].push_back(&change);
    }
    for (auto const &[name, rows] : by_table) {
        RawTable const &table = tables.tables.at(name);
        write(Writer{dataset, file, table}, table, rows);
    }
}

} // namespace sim::io
