#include "sim/io/missing_parameters.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/gdal_raii.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/source_folder.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

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

bool has_row(Dataset const &dataset, std::string_view table, std::string const &key)
{
    if (table == "parameters") {
        return dataset.parameters.has(key);
    }
    if (table == "crew_types") {
        auto const &types = dataset.crew_types;
        return std::ranges::find(types, key, &CrewType::key) != types.end();
    }
    auto const &days = dataset.calendar_days;
    return std::ranges::any_of(
        days, [day = day_number(key)](CalendarDay const &one) { return one.day == day; });
}

struct Missing
{
    std::vector<std::string> keys{};
    std::vector<std::string> statements{};
    nlohmann::json journal = nlohmann::json::object(); ///< value or name by key
};

/// \pre the table is settled; one that is not there has no rows
Missing missing_rows(RawTable const &table, Dataset const &dataset)
{
    Missing missing;
    TableSpec const &spec = *find_table_spec(table.name);
    auto const key_column = table.find_column(spec.key.front());
    auto const value_column = table.find_column(table.name == "parameters" ? "value" : "name_zh");
    for (RawRow const &row : table.rows) {
        std::string const key = cell_words(row.cells[*key_column]);
        if (!has_row(dataset, table.name, key) && !missing.journal.contains(key)) {
            missing.keys.push_back(key);
            missing.statements.push_back(insert_statement(table, row));
            missing.journal[key] = cell_words(row.cells[*value_column]);
        }
    }
    return missing;
}

} // namespace

MissingParameters missing_parameters(Dataset const &dataset, std::filesystem::path const &data_root)
{
    Diagnostics findings;
    auto const code = dataset.meta.find("district_code");
    std::filesystem::path const district = code != dataset.meta.end()
                                               ? find_district_folder(data_root, code->second)
                                               : std::filesystem::path{};
    std::vector<RawTable> tables;
    for (char const *name : {"parameters", "calendar_days", "crew_types"}) {
        tables.push_back(read_national_table(name, data_root, district, findings));
    }
    throw_if_errors(findings);
    MissingParameters missing;
    nlohmann::json journal = nlohmann::json::object();
    for (RawTable const &table : tables) {
        Missing rows = missing_rows(table, dataset);
        if (table.name == "parameters") {
            journal[table.name] = std::move(rows.journal);
            missing.keys = std::move(rows.keys);
            missing.statements = std::move(rows.statements);
        } else if (!rows.keys.empty()) {
            journal[table.name] = std::move(rows.journal);
            missing.tables.push_back(
                {table.name, std::move(rows.keys), std::move(rows.statements)});
        }
    }
    missing.journal = journal.dump();
    return missing;
}

std::optional<Diagnostic> note_missing(MissingParameters const &missing,
                                       std::filesystem::path const &project)
{
    if (missing.empty()) {
        return std::nullopt;
    }
    std::string keys;
    for (std::size_t i = 0; i < std::min(named_at_most, missing.keys.size()); ++i) {
        keys += (i == 0 ? "" : ", ") + missing.keys[i];
    }
    keys += missing.keys.size() > named_at_most ? " ..." : "";
    for (MissingRows const &table : missing.tables) {
        keys += (keys.empty() ? "" : ", ") + table.table;
    }
    Diagnostic note;
    note.severity = Severity::note;
    note.code = "missing_parameters";
    note.where = {project.string(), "parameters", "", "key"};
    note.value = keys;
    std::size_t count = missing.keys.size();
    for (MissingRows const &table : missing.tables) {
        count += table.keys.size();
    }
    note.message = text("{count} rows of newer data are missing; what needs them cannot be "
                        "computed in this project",
                        {TextArg{"count", fmt::format("{}", count)}});
    note.allowed = text("nuantu-cli upgrade adds them and changes nothing else");
    return note;
}

} // namespace sim::io
