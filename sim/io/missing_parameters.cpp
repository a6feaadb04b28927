#include "sim/io/missing_parameters.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/gdal_raii.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/source_folder.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sim::io {

namespace {

constexpr std::size_t named_at_most = 5; ///< keys in one note

struct ToSql
{
    std::string operator()(std::monostate) const { return "NULL"; }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(double number) const { return fmt::format("{}", number); }
    std::string operator()(std::string const &words) const { return sql_words(words); }
};

std::string insert_statement(RawTable const &table, RawRow const &row)
{
    std::string columns;
    std::string values;
    for (ColumnSpec const &column : find_table_spec(table.name)->columns) {
        if (auto const place = table.find_column(column.name)) {
            columns += (columns.empty() ? "" : ", ") + sql_name(column.name);
            values += (values.empty() ? "" : ", ") + std::visit(ToSql{}, row.cells[*place]);
        }
    }
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", sql_name(table.name), columns, values);
}

} // namespace

MissingParameters missing_parameters(Dataset const &dataset, std::filesystem::path const &data_root)
{
    Diagnostics findings;
    auto const code = dataset.meta.find("district_code");
    std::filesystem::path const district = code != dataset.meta.end()
                                               ? find_district_folder(data_root, code->second)
                                               : std::filesystem::path{};
    RawTable const table = read_parameters(data_root, district, findings);
    throw_if_errors(findings);
    auto const key_column = table.find_column("key");
    auto const value_column = table.find_column("value");
    MissingParameters missing;
    nlohmann::json values = nlohmann::json::object();
    for (RawRow const &row : table.rows) {
        std::string const key = cell_words(row.cells[*key_column]);
        if (!dataset.parameters.has(key) &&
            std::ranges::find(missing.keys, key) == missing.keys.end()) {
            missing.keys.push_back(key);
            missing.statements.push_back(insert_statement(table, row));
            values[key] = cell_words(row.cells[*value_column]);
        }
    }
    missing.journal = nlohmann::json{{"parameters", values}}.dump();
    return missing;
}

std::optional<Diagnostic> note_missing(MissingParameters const &missing,
                                       std::filesystem::path const &project)
{
    if (missing.keys.empty()) {
        return std::nullopt;
    }
    std::string keys;
    for (std::size_t i = 0; i < std::min(named_at_most, missing.keys.size()); ++i) {
        keys += (i == 0 ? "" : ", ") + missing.keys[i];
    }
    keys += missing.keys.size() > named_at_most ? " ..." : "";
    Diagnostic note;
    note.severity = Severity::note;
    note.code = "missing_parameters";
    note.where = {project.string(), "parameters", "", "key"};
    note.value = keys;
    note.message = text("{count} parameters of newer data are missing; what needs them cannot be "
                        "computed in this project",
                        {TextArg{"count", fmt::format("{}", missing.keys.size())}});
    note.allowed = text("nuantu-cli upgrade adds them and changes nothing else");
    return note;
}

} // namespace sim::io
