#include "sim/io/import/new_rows.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/import/row_finding.hpp"
#include "sim/io/import/row_index.hpp"
#include "sim/io/import/same_shape.hpp"
#include "sim/io/schema.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace sim::io {

namespace {

/// How much there is of something is never lent by another row; nought until it is told.
constexpr std::array quantities{"households",   "converted_already",  "heated_floor_area_m2",
                                "spare_kw",     "spare_m3_per_h",     "spare_m3_per_day",
                                "base_peak_kw", "other_load_peak_kw", "already_loaded_kva"};
/// What is true of one place only.
constexpr std::array own_matters{"alias", "demolition_year", "tie", "fed_by"};

bool is_among(auto const &words, std::string const &word)
{
    return std::ranges::find(words, std::string_view{word}) != words.end();
}

bool is_code(std::string const &words)
{
    return !words.empty() && std::ranges::all_of(words, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    });
}

/// The first column of the layer that refers to another one and that the file has.
ColumnSpec const *first_reference(RawTable const &ours, RawTable const &theirs)
{
    TableSpec const *const spec = find_table_spec(ours.name);
    for (std::size_t i = 0; spec != nullptr && i < spec->columns.size(); ++i) {
        ColumnSpec const &column = spec->columns[i];
        if (!column.references.empty() && theirs.find_column(column.name) &&
            ours.find_column(column.name)) {
            return &column;
        }
    }
    return nullptr;
}

/// The project's row that a new one is most like: of the same town, else the first.
RawRow const *row_like(RawTable const &ours, RawTable const &theirs, RawRow const &row)
{
    ColumnSpec const *const reference = first_reference(ours, theirs);
    if (reference != nullptr) {
        std::string const wanted = words_in(theirs, row, reference->name);
        std::size_t const column = *ours.find_column(reference->name);
        for (RawRow const &other : ours.rows) {
            if (cell_words(other.cells[column]) == wanted) {
                return &other;
            }
        }
    }
    return ours.rows.empty() ? nullptr : &ours.rows.front();
}

/// Columns that the schema asks for and the file does not tell of this row.
std::vector<ColumnSpec const *> untold(RawTable const &ours, RawTable const &theirs,
                                       RawRow const &row)
{
    std::vector<ColumnSpec const *> columns;
    TableSpec const *const spec = find_table_spec(ours.name);
    for (std::size_t i = 0; spec != nullptr && i < spec->columns.size(); ++i) {
        ColumnSpec const &column = spec->columns[i];
        bool const is_key = std::ranges::find(spec->key, column.name) != spec->key.end();
        bool const is_mark = column.name == "source" || column.name == "illustrative";
        if (!is_key && !is_mark && ours.find_column(column.name) &&
            words_in(theirs, row, column.name).empty()) {
            columns.push_back(&column);
        }
    }
    return columns;
}

} // namespace

void name_new_rows(RawTable const &ours, RawTable const &theirs, std::vector<ImportRow> &rows,
                   Diagnostics &findings)
{
    TableSpec const *const spec = find_table_spec(ours.name);
    if (spec == nullptr || spec->key.size() != 1 || spec->key.front() != "code") {
        return;
    }
    std::set<std::string> taken;
    for (RawRow const &row : ours.rows) {
        taken.insert(words_in(ours, row, "code"));
    }
    for (ImportRow const &row : rows) {
        taken.insert(row.key);
    }
    ColumnSpec const *const reference = first_reference(ours, theirs);
    std::map<std::string, int> last;
    for (ImportRow &row : rows) {
        if (row.kind != ImportKind::added || is_code(row.key)) {
            continue;
        }
        RawRow const &theirs_row = theirs.rows[row.position];
        std::string const stem =
            (reference != nullptr ? words_in(theirs, theirs_row, reference->name) : "") + "N";
        std::string const given = row.key;
        do {
            row.key = fmt::format("{}{:03}", stem, ++last[stem]);
        } while (!taken.insert(row.key).second);
        findings.push_back(
            row_finding(Severity::note, "code_made", theirs, row.number, "code", given,
                        text("the new row gets the code {code}", {TextArg{"code", row.key}}),
                        text("letters A-Z and a-z, digits, - and _")));
    }
}

NewRow complete_new_row(RawTable const &ours, RawTable const &theirs, RawRow const &row)
{
    NewRow made;
    RawRow const *const like = row_like(ours, theirs, row);
    made.like = like != nullptr ? key_words(ours, *like) : "";
    auto const mark = [&](std::string const &column) {
        made.illustrative += (made.illustrative.empty() ? "" : ";") + column;
    };
    for (ColumnSpec const *column : untold(ours, theirs, row)) {
        bool const is_text = column->rule == WordRule::name;
        if (is_among(own_matters, column->name)) {
            made.fields[column->name] = std::string{};
        } else if (is_among(quantities, column->name)) {
            made.fields[column->name] = std::string{"0"};
            mark(column->name);
        } else if (is_text) { // another row's name would be wrong: its own, or its code
            std::string const name = label_of(theirs, row);
            made.fields[column->name] = name;
            mark(column->name);
        } else if (column->kind == CellKind::flag && like == nullptr) {
            made.fields[column->name] = std::string{"0"};
            mark(column->name);
        } else if (like != nullptr && !words_in(ours, *like, column->name).empty()) {
            mark(column->name);
        }
    }
    return made;
}

std::vector<std::string> missing_columns(RawTable const &ours, RawTable const &theirs,
                                         RawRow const &row)
{
    std::vector<std::string> missing;
    TableSpec const *const spec = find_table_spec(ours.name);
    for (ColumnSpec const *column : untold(ours, theirs, row)) {
        bool const is_nought = is_among(quantities, column->name) ||
                               column->kind == CellKind::flag || column->rule == WordRule::name;
        if (column->filled && !column->may_lack && !is_nought &&
            (ours.rows.empty() || !column->references.empty())) {
            missing.push_back(column->name);
        }
    }
    if (spec != nullptr && spec->shape != ShapeKind::none &&
        !fits_layer(row.geometry, spec->shape)) {
        missing.emplace_back("geometry");
    }
    return missing;
}

} // namespace sim::io
