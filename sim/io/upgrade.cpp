#include "sim/io/upgrade.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/check_tables.hpp"
#include "sim/io/gdal_raii.hpp"
#include "sim/io/schema.hpp"

namespace sim::io {

namespace {

char const *sql_type(RawType type)
{
    return type == RawType::integer ? "INTEGER" : type == RawType::number ? "REAL" : "TEXT";
}

} // namespace

std::vector<std::string> create_statements(TableSpec const &spec)
{
    std::string columns = "\"fid\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL";
    for (ColumnSpec const &column : spec.columns) {
        columns +=
            fmt::format(", {} {}", sql_name(column.name), sql_type(stored_type(column.kind)));
    }
    std::string key;
    for (std::string const &column : spec.key) {
        key += (key.empty() ? "" : ", ") + sql_name(column);
    }
    return {fmt::format("CREATE TABLE {} ({})", sql_name(spec.name), columns),
            fmt::format("CREATE UNIQUE INDEX {} ON {} ({})", sql_name("key_" + spec.name),
                        sql_name(spec.name), key),
            fmt::format("INSERT INTO gpkg_contents (table_name, data_type, identifier) "
                        "VALUES ({0}, 'attributes', {0})",
                        sql_words(spec.name))};
}

std::vector<std::string> upgrade_statements(RawProject const &project)
{
    std::vector<std::string> statements;
    for (TableSpec const &spec : table_specs()) {
        RawTable const *const table = project.find(spec.name);
        if (table == nullptr && spec.presence == Presence::internal) {
            auto const made = create_statements(spec);
            statements.insert(statements.end(), made.begin(), made.end());
        }
        for (ColumnSpec const &column : spec.columns) {
            if (table != nullptr && column.may_lack && !table->find_column(column.name)) {
                statements.push_back(fmt::format("ALTER TABLE {} ADD COLUMN {} {}",
                                                 sql_name(spec.name), sql_name(column.name),
                                                 sql_type(stored_type(column.kind))));
            }
        }
    }
    if (!statements.empty()) {
        statements.push_back(fmt::format(
            "UPDATE meta SET value = '{}' WHERE key = 'schema_version'", written_schema_version()));
    }
    return statements;
}

} // namespace sim::io
