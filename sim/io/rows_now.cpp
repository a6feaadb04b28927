#include "sim/io/rows_now.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/gpkg_geometry.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/typed_cells.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

/// Longer lists of rows are not spelled out: then the whole table is read.
constexpr std::size_t longest_list = 500;

std::string question(RawTable const &table, std::span<RowChange const *const> changes)
{
    std::string columns = "CAST(rowid AS TEXT) AS c";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        columns += fmt::format(", CAST({} AS TEXT) AS c{}", sql_name(table.columns[i].name), i);
    }
    std::string numbers;
    for (RowChange const *const change : changes) {
        numbers += fmt::format("{}{}", numbers.empty() ? "" : ", ", change->number());
    }
    std::string const all = fmt::format("SELECT {} FROM {}", columns, sql_name(table.name));
    return changes.size() > longest_list ? all
                                         : fmt::format("{} WHERE rowid IN ({})", all, numbers);
}

/// The rows in the file, settled as they were when the project was opened.
RawTable read_rows(GDALDataset &dataset, std::filesystem::path const &file, RawTable const &table,
                   TableSpec const &spec, std::span<RowChange const *const> changes)
{
    RawTable now{.name = table.name, .files = table.files, .columns = table.columns};
    for (auto &cells : ask_rows_sql(dataset, file, question(table, changes))) {
        RawRow &row = now.rows.emplace_back();
        row.number = parse_number<std::size_t>(cells.front().value_or("")).value_or(0);
        for (std::size_t i = 1; i < cells.size(); ++i) {
            row.cells.push_back(cell_of(std::move(cells[i]).value_or("")));
        }
    }
    Diagnostics of_no_matter;
    settle_cells(now, spec, of_no_matter);
    return now;
}

/// SQLite spells numbers with 15 digits.
bool same_cell(RawCell const &a, RawCell const &b)
{
    constexpr double spelled = 1e-14;
    auto const first = parse_number<double>(cell_words(a));
    auto const second = parse_number<double>(cell_words(b));
    return first && second ? std::abs(*first - *second) <= spelled * std::abs(*first)
                           : cell_words(a) == cell_words(b);
}

bool same_shape(OGRLayer &layer, RawRow const &before)
{
    FeaturePtr const feature{layer.GetFeature(static_cast<GIntBig>(before.number))};
    return feature && shape_of(feature->GetGeometryRef()) == before.geometry;
}

/// Columns of the schema: how others are spelled is unknown.
std::vector<std::size_t> known_columns(RawTable const &table, TableSpec const &spec)
{
    std::vector<std::size_t> columns;
    for (ColumnSpec const &column : spec.columns) {
        if (auto const at = table.find_column(column.name)) {
            columns.push_back(*at);
        }
    }
    return columns;
}

/// What an edit says of rows, beside the rows in the file.
class Comparison
{
public:
    Comparison(RawTable const &table, TableSpec const &spec, OGRLayer *layer)
        : m_table{table}, m_spec{spec}, m_layer{layer}, m_columns{known_columns(table, spec)}
    {
    }

    [[nodiscard]] std::optional<Text> find_stale(RowChange const &change, RawRow const *now) const
    {
        RawRow const &before = *change.before;
        TextArg const layer{"layer", m_table.name};
        TextArg const row{"row", place_of(m_table, &m_spec, before, "").feature};
        if (now == nullptr) {
            return text("{layer} {row}: another program has removed the row; open the project "
                        "again",
                        {layer, row});
        }
        for (std::size_t const i : m_columns) {
            bool const stays = change.after && change.after->cells[i] == before.cells[i];
            if (!stays && !same_cell(now->cells[i], before.cells[i])) {
                return text("{layer} {row}: another program has changed {column} from '{before}' "
                            "to '{now}'; open the project again",
                            {layer, row, TextArg{"column", m_table.columns[i].name},
                             TextArg{"before", cell_words(before.cells[i])},
                             TextArg{"now", cell_words(now->cells[i])}});
            }
        }
        bool const keeps_shape = change.after && change.after->geometry == before.geometry;
        if (m_layer != nullptr && !keeps_shape && !same_shape(*m_layer, before)) {
            return text("{layer} {row}: another program has changed the shape; open the project "
                        "again",
                        {layer, row});
        }
        return std::nullopt;
    }

private:
    RawTable const &m_table;
    TableSpec const &m_spec;
    OGRLayer *m_layer;
    std::vector<std::size_t> m_columns;
};

} // namespace

std::optional<Text> find_stale(GDALDataset &dataset, std::filesystem::path const &file,
                               RawTable const &table, OGRLayer *layer,
                               std::span<RowChange const *const> changes)
{
    TableSpec const *const spec = find_table_spec(table.name);
    if (spec == nullptr || changes.empty()) {
        return std::nullopt;
    }
    RawTable const now = read_rows(dataset, file, table, *spec, changes);
    std::map<std::size_t, RawRow const *> rows;
    for (RawRow const &row : now.rows) {
        rows.emplace(row.number, &row);
    }
    Comparison const comparison{table, *spec, layer};
    for (RowChange const *const change : changes) {
        auto const found = rows.find(change->before->number);
        if (auto stale =
                comparison.find_stale(*change, found != rows.end() ? found->second : nullptr)) {
            return stale;
        }
    }
    return std::nullopt;
}

} // namespace sim::io
