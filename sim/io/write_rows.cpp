#include "sim/io/write_rows.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/gpkg_geometry.hpp"
#include "sim/io/schema.hpp"

#include <algorithm>
#include <string>

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

/// Tables without shapes are written as SQL: one that has just been made is no layer of GDAL's yet.
class TableWriter
{
public:
    TableWriter(GDALDataset &dataset, fs::path const &file, RawTable const &table)
        : m_dataset{dataset}, m_file{file}, m_table{table}
    {
    }

    void remove(std::size_t number)
    {
        run_sql(m_dataset, m_file,
                fmt::format("DELETE FROM {} WHERE rowid = {}", sql_name(m_table.name), number));
        require_change();
    }

    void add(RawRow const &row)
    {
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

    void change(RawRow const &row)
    {
        std::string values;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            values += fmt::format("{}{} = {}", i == 0 ? "" : ", ",
                                  sql_name(m_table.columns[i].name), literal(row.cells[i]));
        }
        run_sql(m_dataset, m_file,
                fmt::format("UPDATE {} SET {} WHERE rowid = {}", sql_name(m_table.name), values,
                            row.number));
        require_change();
    }

private:
    void require_change() const
    {
        if (ask_sql(m_dataset, m_file, "SELECT changes()") == "0") {
            throw IoError{m_file.string(),
                          text("the project was changed by another program; open it again")};
        }
    }

    GDALDataset &m_dataset;
    fs::path const &m_file;
    RawTable const &m_table;
};

/// Layers are GDAL's: it keeps their spatial index and extent.
class LayerWriter
{
public:
    LayerWriter(GDALDataset &dataset, fs::path const &file, RawTable const &table)
        : m_file{file}, m_layer{dataset.GetLayerByName(table.name.c_str())}
    {
        if (m_layer == nullptr) {
            refuse(m_file);
        }
    }

    void remove(std::size_t number)
    {
        require(m_layer->DeleteFeature(static_cast<GIntBig>(number)));
    }
    void add(RawRow const &row) { require(m_layer->CreateFeature(feature_of(row).get())); }
    void change(RawRow const &row) { require(m_layer->SetFeature(feature_of(row).get())); }

private:
    [[nodiscard]] FeaturePtr feature_of(RawRow const &row) const
    {
        FeaturePtr feature{OGRFeature::CreateFeature(m_layer->GetLayerDefn())};
        feature->SetFID(static_cast<GIntBig>(row.number));
        set_cells(*feature, row.cells);
        feature->SetGeometryDirectly(geometry_of(row.geometry).release());
        return feature;
    }

    void require(OGRErr result) const
    {
        if (result == OGRERR_NON_EXISTING_FEATURE) {
            throw IoError{m_file.string(),
                          text("the project was changed by another program; open it again")};
        }
        if (result != OGRERR_NONE) {
            refuse(m_file);
        }
    }

    fs::path const &m_file;
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

template <typename Writer>
void write(Writer writer, RawTable const &table, std::vector<RowChange const *> const &changes)
{
    std::vector<RawRow const *> added;
    for (RowChange const *const change : changes) {
        bool const replaced = change->before && change->after && moves_key(table, *change);
        if (change->before && (!change->after || replaced)) {
            writer.remove(change->before->number);
        }
        if (change->after && (!change->before || replaced)) {
            added.push_back(&*change->after);
        }
    }
    for (RowChange const *const change : changes) {
        if (change->before && change->after && !moves_key(table, *change)) {
            writer.change(*change->after);
        }
    }
    for (RawRow const *const row : added) {
        writer.add(*row);
    }
}

} // namespace

void set_cells(OGRFeature &feature, std::vector<RawCell> const &cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        int const field = static_cast<int>(i);
        if (auto const *whole = std::get_if<std::int64_t>(&cells[i])) {
            feature.SetField(field, static_cast<GIntBig>(*whole));
        } else if (auto const *number = std::get_if<double>(&cells[i])) {
            feature.SetField(field, *number);
        } else if (auto const *words = std::get_if<std::string>(&cells[i])) {
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
        if (table.spatial) {
            write(LayerWriter{dataset, file, table}, table, rows);
        } else {
            write(TableWriter{dataset, file, table}, table, rows);
        }
    }
}

} // namespace sim::io
