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

std::vector<std::string> upgrade_statements(RawProject const &project)
{
    std::vector<std::string> statements;
    for (TableSpec const &spec : table_specs()) {
        RawTable const *const table = project.find(spec.name);
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
