#include "sim/base/error.hpp"
#include "sim/io/decision_tables.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/import/compare_rows.hpp"
#include "sim/io/import/map_for_project.hpp"
#include "sim/io/import/match.hpp"
#include "sim/io/import/new_rows.hpp"
#include "sim/io/import/preview.hpp"
#include "sim/io/import/refer.hpp"
#include "sim/io/import/row_finding.hpp"
#include "sim/io/import/row_index.hpp"
#include "sim/io/schema.hpp"

#include <unordered_map>
#include <utility>

namespace sim::io {

namespace {

std::string all_layers()
{
    std::string all;
    for (std::string const &layer : importable_layers()) {
        all += all.empty() ? "" : ", ";
        all += layer;
    }
    return all;
}

/// The layer in the project. \throws InputError if its rows cannot be imported
RawTable const &importable(RawProject const &tables, std::string const &layer)
{
    RawTable const *const table = tables.find(layer);
    TableSpec const *const spec = find_table_spec(layer);
    bool const is_decision = is_decision_table(layer) || layer == "import_settings" ||
                             layer == "story_steps" || layer == "backgrounds";
    if (table == nullptr || spec == nullptr || spec->key.empty() || is_decision) {
        throw InputError{
            {error_at("unknown_layer", {tables.origin, "", "", ""}, layer,
                      is_decision ? text("the table holds decisions; they are not imported")
                                  : text("there is no such layer or table"),
                      text("one of: {list}", {TextArg{"list", all_layers()}}))}};
    }
    return *table;
}

std::unordered_map<std::string, std::size_t> positions_by_key(RawTable const &table)
{
    std::unordered_map<std::string, std::size_t> found;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        found.emplace(key_words(table, table.rows[i]), i);
    }
    return found;
}

/// A new row that lacks what every row must have is left out, and that is said.
void hold_back(ImportRow &row, std::vector<std::string> const &missing, RawTable const &theirs,
               Diagnostics &findings)
{
    std::string list;
    for (std::string const &column : missing) {
        list += (list.empty() ? "" : ", ") + column;
    }
    row.taken = false;
    findings.push_back(
        row_finding(Severity::warning, "new_row_incomplete", theirs, row.number, "", row.label,
                    text("the new row is left out: it lacks {list}", {TextArg{"list", list}}),
                    text("a value in these columns, or a row that is in the project")));
}

void compare_all(RawTable const &ours, ImportPreview &preview)
{
    RawTable const &theirs = preview.mapped.table;
    RowComparison const comparison{ours, theirs};
    auto const by_key = positions_by_key(ours);
    for (ImportRow &row : preview.rows) {
        if (row.kind == ImportKind::changed) {
            row.differences = comparison.differences(ours.rows[by_key.at(row.key)],
                                                     theirs.rows[row.position], row.by);
            row.kind = row.differences.empty() ? ImportKind::same : ImportKind::changed;
        } else if (row.kind == ImportKind::added) {
            RawRow const &told = theirs.rows[row.position];
            std::vector<std::string> missing = missing_columns(ours, theirs, told);
            if (row.key.empty()) {
                std::vector<std::string> const &key = find_table_spec(ours.name)->key;
                missing.insert(missing.end(), key.begin(), key.end());
            }
            if (!missing.empty()) {
                hold_back(row, missing, theirs, preview.findings);
            }
        }
    }
}

} // namespace

void require_layer(RawProject const &tables, std::string const &layer)
{
    std::string const target = target_layer(layer);
    static_cast<void>(importable(tables, target.empty() ? layer : target));
}

ImportPreview preview_of(RawProject const &tables, std::string const &layer,
                         std::string const &file, std::string const &hash, MappedTable mapped,
                         Diagnostics findings)
{
    ImportPreview preview{.layer = layer,
                          .file = file,
                          .hash = hash,
                          .mapped = std::move(mapped),
                          .rows = {},
                          .findings = std::move(findings)};
    RawTable &theirs = preview.mapped.table;
    theirs.name = theirs.name.empty() ? layer : theirs.name;
    theirs.files = {file};
    for (RawRow &row : theirs.rows) {
        row.file = 0;
    }
    RawTable const &ours = importable(tables, theirs.name);
    Spelling const spelling;
    settle_foreign(tables, theirs, spelling, preview.findings);
    bool const fills_only = layer != theirs.name;
    preview.rows = match_rows(tables, theirs, spelling, fills_only, preview.findings);
    name_new_rows(ours, theirs, preview.rows, preview.findings);
    compare_all(ours, preview);
    return preview;
}

} // namespace sim::io
