#include "sim/io/check_tables.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/source_text.hpp"
#include "sim/io/typed_cells.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

using Words = std::set<std::string, std::less<>>;

void check_presence(RawProject const &project, TableSpec const &spec, Diagnostics &findings)
{
    RawTable const *const table = project.find(spec.name);
    Location const where{project.origin, spec.name, "", ""};
    if (table == nullptr && spec.presence == Presence::required) {
        findings.push_back(error_at("missing_layer", where, "",
                                    text("the layer or table is missing"),
                                    text("every layer and table of the project's description")));
    } else if (table == nullptr && spec.presence == Presence::expected) {
        Diagnostic note = error_at("absent_table", where, "",
                                   text("the table is not there; what it feeds stays empty"));
        note.severity = Severity::note;
        findings.push_back(std::move(note));
    } else if (table != nullptr && table->rows.empty() && !spec.may_be_empty) {
        findings.push_back(error_at(
            "empty_table",
            {table->files.empty() ? project.origin : table->files.back(), spec.name, "", ""}, "",
            text("the table has no rows"), text("at least one row")));
    }
}

std::string lower(std::string words)
{
    std::ranges::transform(words, words.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return words;
}

void check_names(RawTable const &table, Diagnostics &findings)
{
    Words seen;
    for (RawColumn const &column : table.columns) {
        if (!seen.insert(lower(column.name)).second) {
            findings.push_back(error_at("duplicate_column",
                                        {table.files.back(), table.name, "", column.name},
                                        column.name, text("two columns have the same name"),
                                        text("each column once; capitals do not count")));
        }
    }
    for (char const *reserved :
         {"gpkg_", "sqlite_", "rtree_", "results_", "journal", "layer_styles"}) {
        if (lower(table.name).starts_with(reserved)) {
            findings.push_back(error_at("reserved_name", {table.files.back(), table.name, "", ""},
                                        table.name,
                                        text("the project file keeps this name for itself"),
                                        text("another name for the file")));
        }
    }
}

void check_keys(RawTable const &table, TableSpec const &spec, Diagnostics &findings)
{
    std::vector<std::size_t> columns;
    for (std::string const &name : spec.key) {
        if (auto const column = table.find_column(name)) {
            columns.push_back(*column);
        }
    }
    if (columns.empty() || columns.size() != spec.key.size()) {
        return;
    }
    std::map<std::string, std::size_t, std::less<>> seen;
    for (RawRow const &row : table.rows) {
        std::string key;
        for (std::size_t const column : columns) {
            key += cell_words(row.cells[column]) + '\n';
        }
        auto const [first, is_new] = seen.emplace(std::move(key), row.number);
        if (!is_new) {
            Location where = place_of(table, &spec, row, spec.key.back());
            std::string value = where.feature;
            where.feature += fmt::format(" (row {})", row.number);
            findings.push_back(error_at("duplicate_code", std::move(where), std::move(value),
                                        text("the same code or key stands in row {row} already",
                                             {TextArg{"row", fmt::format("{}", first->second)}}),
                                        text("each code or key once")));
        }
    }
}

Words words_of(RawProject const &project, std::string const &target)
{
    std::size_t const dot = target.find('.');
    RawTable const *const table = project.find(target.substr(0, dot));
    auto const column =
        table != nullptr ? table->find_column(target.substr(dot + 1)) : std::nullopt;
    Words words;
    if (column) {
        for (RawRow const &row : table->rows) {
            words.insert(cell_words(row.cells[*column]));
        }
    }
    return words;
}

/// Rows that must refer to a table which the project lacks hang in the air.
void check_target(RawProject const &project, RawTable const &table, ColumnSpec const &column,
                  std::string const &target, Diagnostics &findings)
{
    TableSpec const *const spec = find_table_spec(target);
    if (column.filled && !table.rows.empty() && spec != nullptr &&
        spec->presence != Presence::required) {
        findings.push_back(
            error_at("missing_layer", {project.origin, target, "", ""}, "",
                     text("the layer or table is missing; rows of {table} refer to it",
                          {TextArg{"table", table.name}}),
                     text("every layer and table of the project's description")));
    }
}

/// Codes that stand for something else than a row: the town or street that reads the task.
bool is_placeholder(ColumnSpec const &spec, std::string const &word)
{
    return spec.kind == CellKind::list && spec.references == "units.code" && word == "jurisdiction";
}

void check_references(RawProject const &project, RawTable const &table, TableSpec const &spec,
                      Diagnostics &findings)
{
    for (ColumnSpec const &column_spec : spec.columns) {
        auto const column = table.find_column(column_spec.name);
        std::string const target =
            column_spec.references.substr(0, column_spec.references.find('.'));
        if (!column || target.empty()) {
            continue;
        }
        if (project.find(target) == nullptr) {
            check_target(project, table, column_spec, target, findings);
            continue;
        }
        Words const known = words_of(project, column_spec.references);
        for (RawRow const &row : table.rows) {
            std::string const cell = cell_words(row.cells[*column]);
            for (std::string const &word : column_spec.kind == CellKind::list
                                               ? split_list(cell)
                                               : std::vector<std::string>{cell}) {
                if (!word.empty() && !known.contains(word) && !is_placeholder(column_spec, word)) {
                    findings.push_back(
                        error_at("unknown_reference", place_of(table, &spec, row, column_spec.name),
                                 shown_bytes(word), text("there is nothing of this name"),
                                 text("a value that stands in {target}",
                                      {TextArg{"target", column_spec.references}})));
                }
            }
        }
    }
}

/// One note a layer: how many of its rows are generated.
void note_illustrative(RawTable const &table, Diagnostics &findings)
{
    auto const column = table.find_column("illustrative");
    if (!column) {
        return;
    }
    auto const rows = std::ranges::count_if(
        table.rows, [&](RawRow const &row) { return !cell_words(row.cells[*column]).empty(); });
    if (rows > 0) {
        Diagnostic note = error_at(
            "illustrative",
            {table.files.empty() ? "" : table.files.back(), table.name, "", "illustrative"},
            fmt::format("{}", rows),
            text("{count} of {all} rows hold illustrative data",
                 {TextArg{"count", fmt::format("{}", rows)},
                  TextArg{"all", fmt::format("{}", table.rows.size())}}));
        note.severity = Severity::note;
        findings.push_back(std::move(note));
    }
}

/// Tables that hold decisions are there from the start, and an empty layer has its columns.
void complete(RawProject &project, TableSpec const &spec)
{
    if (spec.presence == Presence::internal && project.find(spec.name) == nullptr) {
        project.tables.emplace(spec.name, RawTable{.name = spec.name, .files = {project.origin}});
    }
    auto const found = project.tables.find(spec.name);
    if (found == project.tables.end() || !found->second.rows.empty()) {
        return;
    }
    for (ColumnSpec const &column : spec.columns) {
        if (!found->second.find_column(column.name)) {
            found->second.columns.push_back({column.name, stored_type(column.kind)});
        }
    }
}

} // namespace

RawProject settle(RawProject project, Diagnostics &findings)
{
    raise_schema_version(project);
    for (TableSpec const &spec : table_specs()) {
        check_presence(project, spec, findings);
        complete(project, spec);
        auto const found = project.tables.find(spec.name);
        if (found != project.tables.end()) {
            settle_cells(found->second, spec, findings);
        }
    }
    for (TableSpec const &spec : table_specs()) {
        if (RawTable const *const table = project.find(spec.name)) {
            check_keys(*table, spec, findings);
            check_references(project, *table, spec, findings);
        }
    }
    for (auto const &[name, table] : project.tables) {
        check_names(table, findings);
        check_shapes(table, findings);
        note_illustrative(table, findings);
    }
    return project;
}

bool has_required_tables(RawProject const &project)
{
    return std::ranges::all_of(table_specs(), [&](TableSpec const &spec) {
        return spec.presence != Presence::required || project.find(spec.name) != nullptr;
    });
}

} // namespace sim::io
