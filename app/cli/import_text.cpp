#include "app/cli/import_text.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/import/import_words.hpp"
#include "sim/report/render_table.hpp"

#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

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

/// What columns of a layer are called: in Chinese as people write them above their own tables.
class ColumnNames
{
public:
    ColumnNames(std::string layer, Language language)
        : m_layer{std::move(layer)}, m_language{language}, m_words{io::import_words()}
    {
    }

    [[nodiscard]] std::string of(std::string const &column) const
    {
        if (column == "geometry") {
            return render(m_language, text("shape on the map"));
        }
        std::string const *common = nullptr;
        for (io::ImportWords::Synonym const &synonym : m_words.synonyms) {
            if (m_language != Language::zh || synonym.column != column || synonym.words.empty()) {
                continue;
            }
            if (synonym.layer == m_layer) {
                return synonym.words.front();
            }
            common = synonym.layer == "*" ? &synonym.words.front() : common;
        }
        return common != nullptr ? *common : column;
    }

    [[nodiscard]] Language language() const { return m_language; }

private:
    std::string m_layer;
    Language m_language;
    io::ImportWords m_words;
};

std::string changes_of(ImportRow const &row, ColumnNames const &names)
{
    std::string words;
    for (auto const &difference : row.differences) {
        words += words.empty() ? "" : "; ";
        if (difference.column == "illustrative") { // as long as the row has columns
            words += render(names.language(), difference.after.empty()
                                                  ? text("no longer illustrative")
                                                  : text("illustrative in fewer columns"));
            continue;
        }
        words += fmt::format("{}: {} -> {}", names.of(difference.column), difference.before,
                             difference.after);
    }
    for (std::string const &candidate : row.candidates) {
        words += fmt::format("{}{}", words.empty() ? "? " : ", ", candidate);
    }
    return words;
}

/// Those that differ: what a person has to decide or to look at first, then in the file's order.
std::vector<ImportRow const *> rows_to_show(ImportPreview const &preview)
{
    auto const place_of = [](ImportKind kind) {
        return kind == ImportKind::ambiguous ? 0
               : kind == ImportKind::gone    ? 1
               : kind == ImportKind::added   ? 2
                                             : 3;
    };
    std::vector<ImportRow const *> rows;
    for (ImportRow const &row : preview.rows) {
        if (row.kind != ImportKind::same) {
            rows.push_back(&row);
        }
    }
    std::ranges::stable_sort(rows, {}, [&](ImportRow const *row) { return place_of(row->kind); });
    return rows;
}

Table rows_table(std::vector<ImportRow const *> const &rows, ColumnNames const &names)
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
    for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i) {
        ImportRow const &row = *rows[i];
        bool const is_gone = row.kind == ImportKind::gone;
        table.rows.push_back({is_gone ? TableCell{} : static_cast<std::int64_t>(row.number),
                              kind_words(row.kind), by_words(row.by), plain_text(row.key),
                              plain_text(row.label), row.taken ? text("yes") : text("no"),
                              plain_text(changes_of(row, names))});
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
    if (outcome.datum_unsaid) {
        return text("nothing was taken: say what the coordinates stand on (--datum), or that they "
                    "stand where the file says (--datum cgcs2000)");
    }
    if (outcome.refused) {
        return text("nothing was taken: the file has errors");
    }
    if (outcome.rows == 0) {
        return text("nothing changes: nothing was written");
    }
    return outcome.committed ? text("rows of the project that were changed: {count}", {rows})
                             : text("rows of the project that would be changed: {count}", {rows});
}

/// On standard error, the gravest last, where they are seen.
void print_findings(Diagnostics findings, Common const &common)
{
    std::cout << std::flush;
    std::ranges::stable_sort(findings, {}, [](Diagnostic const &finding) {
        return finding.severity == Severity::error     ? 2
               : finding.severity == Severity::warning ? 1
                                                       : 0;
    });
    for (Diagnostic const &finding : findings) {
        if (finding.severity == Severity::error || !common.quiet) {
            std::cerr << format_diagnostic(common.language, finding) << '\n';
        }
    }
}

} // namespace

void print_import(ImportPreview const &preview, ImportOutcome const &outcome, Common const &common)
{
    for (io::ColumnMatch const &column : preview.mapped.columns) {
        std::cout << fmt::format("{} = {}", column.ours, column.theirs);
        if (!column.unit.empty() &&
            io::folded(column.theirs).find(column.unit) == std::string::npos) {
            std::cout << fmt::format(" ({})", column.unit);
        }
        std::cout << '\n';
    }
    if (!preview.mapped.crs_words.key.empty()) {
        std::cout << render(common.language, preview.mapped.crs_words) << '\n';
    }
    std::vector<ImportRow const *> const rows = rows_to_show(preview);
    if (!rows.empty()) {
        ColumnNames const names{preview.mapped.table.name, common.language};
        std::cout << report::to_text(common.language, rows_table(rows, names)) << '\n';
    }
    if (rows.size() > most_rows) {
        TextArg const left{"count", fmt::format("{}", rows.size() - most_rows)};
        std::cout << render(common.language,
                            text("and another {count} rows that differ: --json lists all", {left}))
                  << '\n';
    }
    std::cout << render(common.language, counts_of(preview)) << '\n'
              << render(common.language, outcome_words(outcome)) << '\n';
    print_findings(preview.findings, common);
}

} // namespace app::cli
