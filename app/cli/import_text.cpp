#include "app/cli/import_text.hpp"

#include "sim/base/fmt.hpp"
#include "sim/report/render_table.hpp"

#include <iostream>
#include <string>
#include <utility>

namespace app::cli {

namespace {

using namespace sim;
using io::ImportKind;
using io::ImportPreview;
using io::ImportRow;

constexpr std::size_t most_rows = 200; ///< all of them stand in the document of --json

Text kind_words(ImportKind kind)
{
    switch (kind) {
    case ImportKind::added:
        return text("new");
    case ImportKind::changed:
        return text("changed");
    case ImportKind::same:
        return text("the same");
    case ImportKind::gone:
        return text("gone from the file");
    case ImportKind::ambiguous:
        break;
    }
    return text("to be decided");
}

Text by_words(io::MatchedBy by)
{
    switch (by) {
    case io::MatchedBy::code:
        return text("code");
    case io::MatchedBy::name:
        return text("name");
    case io::MatchedBy::alias:
        return text("other spelling");
    case io::MatchedBy::place:
        return text("place");
    case io::MatchedBy::nothing:
        break;
    }
    return plain_text("");
}

std::string changes_of(ImportRow const &row)
{
    std::string words;
    for (auto const &difference : row.differences) {
        if (difference.column == "illustrative") { // as long as the row has columns
            words += fmt::format("{}illustrative -> {}", words.empty() ? "" : "; ",
                                 difference.after.empty() ? "" : "...");
            continue;
        }
        words += fmt::format("{}{}: {} -> {}", words.empty() ? "" : "; ", difference.column,
                             difference.before, difference.after);
    }
    for (std::string const &candidate : row.candidates) {
        words += fmt::format("{}{}", words.empty() ? "? " : ", ", candidate);
    }
    return words;
}

Table rows_table(ImportPreview const &preview)
{
    Table table{.key = "import_rows",
                .title = text("Rows of the file"),
                .columns = {{.key = "row", .header = text("Row"), .kind = ColumnKind::integer},
                            {.key = "kind", .header = text("What it is")},
                            {.key = "by", .header = text("Found by")},
                            {.key = "key", .header = text("Code")},
                            {.key = "label", .header = text("Name")},
                            {.key = "taken", .header = text("Taken")},
                            {.key = "changes", .header = text("Changes")}},
                .rows = {}};
    for (ImportRow const &row : preview.rows) {
        if (row.kind == ImportKind::same || table.rows.size() == most_rows) {
            continue;
        }
        table.rows.push_back({row.number == 0 ? TableCell{} : static_cast<std::int64_t>(row.number),
                              kind_words(row.kind), by_words(row.by), plain_text(row.key),
                              plain_text(row.label), row.taken ? text("yes") : text("no"),
                              plain_text(changes_of(row))});
    }
    return table;
}

Text counts_of(ImportPreview const &preview)
{
    auto const count = [&](char const *name, ImportKind kind) {
        return TextArg{name, fmt::format("{}", preview.count(kind))};
    };
    return text("{file}: {added} new, {changed} changed, {same} the same, {gone} gone from the "
                "file, {open} to be decided",
                {TextArg{"file", preview.file}, count("added", ImportKind::added),
                 count("changed", ImportKind::changed), count("same", ImportKind::same),
                 count("gone", ImportKind::gone), count("open", ImportKind::ambiguous)});
}

Text outcome_words(ImportOutcome const &outcome)
{
    TextArg const rows{"count", fmt::format("{}", outcome.rows)};
    if (outcome.refused) {
        return text("nothing was taken: the file has errors");
    }
    if (outcome.rows == 0) {
        return text("the project says all of it already");
    }
    return outcome.committed ? text("{count} rows of the project were changed", {rows})
                             : text("{count} rows of the project would be changed", {rows});
}

} // namespace

void print_import(ImportPreview const &preview, ImportOutcome const &outcome, Common const &common)
{
    for (Diagnostic const &finding : preview.findings) {
        if (finding.severity == Severity::error || !common.quiet) {
            std::cerr << format_diagnostic(common.language, finding) << '\n';
        }
    }
    for (io::ColumnMatch const &column : preview.mapped.columns) {
        std::cout << fmt::format("{} = {}", column.ours, column.theirs);
        if (!column.unit.empty()) {
            std::cout << fmt::format(" ({})", column.unit);
        }
        std::cout << '\n';
    }
    if (!preview.mapped.crs_words.key.empty()) {
        std::cout << render(common.language, preview.mapped.crs_words) << '\n';
    }
    Table const rows = rows_table(preview);
    if (!rows.rows.empty()) {
        std::cout << report::to_text(common.language, rows) << '\n';
    }
    std::cout << render(common.language, counts_of(preview)) << '\n'
              << render(common.language, outcome_words(outcome)) << '\n';
}

} // namespace app::cli
