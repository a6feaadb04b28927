#include "sim/io/typed_cells.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/row_key.hpp"
#include "sim/io/source_text.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim::io {

namespace {

std::optional<double> number_of(RawCell const &cell)
{
    if (auto const *whole = std::get_if<std::int64_t>(&cell)) {
        return static_cast<double>(*whole);
    }
    if (auto const *number = std::get_if<double>(&cell)) {
        return *number;
    }
    return parse_number<double>(cell_words(cell));
}

constexpr std::ptrdiff_t longest_name = 200;

/// Such codes are safe as names of files on every system, and in formulas and links.
bool is_code(std::string const &words)
{
    return std::ranges::all_of(words, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    });
}

/// \pre UTF-8
bool is_name(std::string const &words)
{
    bool const in_line = std::ranges::none_of(words, [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
    auto const is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; };
    return in_line && std::ranges::count_if(words, is_start) <= longest_name;
}

bool is_hours(std::string const &words)
{
    return words.size() == 24 && words.find_first_not_of("01") == std::string::npos;
}

std::string joined(std::vector<std::string> const &words)
{
    std::string all;
    for (std::string const &word : words) {
        all += (all.empty() ? "" : ", ") + word;
    }
    return all;
}

/// What may stand in the column, as a sentence.
Text allowed_in(ColumnSpec const &spec)
{
    std::vector<TextArg> range{TextArg{"min", fmt::format("{}", spec.min)},
                               TextArg{"max", fmt::format("{}", spec.max)}};
    if (!spec.words.empty()) {
        return text("one of: {words}", {TextArg{"words", joined(spec.words)}});
    }
    if (spec.rule == WordRule::code) {
        return text("letters A-Z and a-z, digits, - and _");
    }
    if (spec.rule == WordRule::name) {
        return text("one line of at most {count} characters",
                    {TextArg{"count", fmt::format("{}", longest_name)}});
    }
    if (spec.rule == WordRule::hours) {
        return text("24 digits, 0 or 1, one for each hour of the day");
    }
    switch (spec.kind) {
    case CellKind::integer:
        return text("a whole number from {min} to {max}", range);
    case CellKind::number:
        return std::isfinite(spec.min) ? text("a number from {min} to {max}", range)
                                       : text("a number");
    case CellKind::flag:
        return text("0 or 1");
    case CellKind::date:
        return text("a day written like 2021-07-20");
    case CellKind::fraction:
        return text("a share from 0 to 1, written like 1, 0.5 or 1/3");
    case CellKind::words:
    case CellKind::list:
        break;
    }
    return text("a value");
}

/// One cell on its way to its type.
struct CellCheck
{
    ColumnSpec const &spec;
    Location const &where;
    Diagnostics &findings;

    void fail(char const *code, RawCell const &cell, Text message) const
    {
        findings.push_back(error_at(code, where, shown_bytes(cell_words(cell)), std::move(message),
                                    allowed_in(spec)));
    }

    [[nodiscard]] bool in_range(double value) const
    {
        return value >= spec.min && value <= spec.max;
    }

    void number(RawCell &cell) const
    {
        auto const value = number_of(cell);
        if (!value) {
            fail("not_a_number", cell, text("this is not a number"));
        } else if (!std::isfinite(*value)) {
            fail("not_finite", cell, text("this number is not finite"));
        } else if (spec.kind == CellKind::integer && std::floor(*value) != *value) {
            fail("not_whole", cell, text("this is not a whole number"));
        } else if (!in_range(*value)) {
            fail("out_of_range", cell, text("the value is out of range"));
        } else if (spec.kind == CellKind::integer) {
            cell = static_cast<std::int64_t>(*value);
        } else {
            cell = *value;
        }
    }

    void flag(RawCell &cell) const
    {
        std::string const words = cell_words(cell);
        if (words == "1" || words == "true") {
            cell = std::int64_t{1};
        } else if (words == "0" || words == "false") {
            cell = std::int64_t{0};
        } else {
            fail("not_a_flag", cell, text("this is neither yes nor no"));
        }
    }

    void word(RawCell &cell) const
    {
        std::string words = cell_words(cell);
        auto const fraction =
            spec.kind == CellKind::fraction ? parse_fraction(words) : std::optional<Fraction>{};
        if (find_bad_utf8(words)) {
            fail("not_utf8", cell, text("the text is not UTF-8"));
        } else if (spec.rule == WordRule::code && !is_code(words)) {
            fail("bad_code", cell, text("this code has a character that is not allowed"));
        } else if (spec.rule == WordRule::name && !is_name(words)) {
            fail("bad_name", cell, text("this name is too long or has a control character"));
        } else if (spec.rule == WordRule::hours && !is_hours(words)) {
            fail("bad_hours", cell, text("these are not the hours of a day"));
        } else if (!spec.words.empty() &&
                   std::ranges::find(spec.words, words) == spec.words.end()) {
            fail("unknown_word", cell, text("this word is not known here"));
        } else if (spec.kind == CellKind::date && !is_date(words)) {
            fail("bad_date", cell, text("this is not a day of the calendar"));
        } else if (spec.kind == CellKind::fraction && !fraction) {
            fail("bad_share", cell, text("this is not a share"));
        } else if (fraction && !in_range(static_cast<double>(fraction->numerator) /
                                         static_cast<double>(fraction->denominator))) {
            fail("out_of_range", cell, text("the value is out of range"));
        }
        cell = std::move(words);
    }
};

void settle_cell(RawCell &cell, CellCheck const &check)
{
    if (std::holds_alternative<std::monostate>(cell)) {
        if (check.spec.filled) {
            check.fail("missing_value", cell, text("the value is missing"));
        }
        return;
    }
    switch (check.spec.kind) {
    case CellKind::integer:
    case CellKind::number:
        return check.number(cell);
    case CellKind::flag:
        return check.flag(cell);
    case CellKind::words:
    case CellKind::list:
    case CellKind::date:
    case CellKind::fraction:
        return check.word(cell);
    }
}

} // namespace

Location place_of(RawTable const &table, TableSpec const *spec, RawRow const &row,
                  std::string const &column)
{
    std::string feature = spec != nullptr ? shown_bytes(row_key(table, *spec, row)) : "";
    if (feature.empty()) {
        feature = fmt::format("row {}", row.number);
    }
    return {row.file < table.files.size() ? table.files[row.file] : "", table.name, feature,
            column};
}

void settle_cells(RawTable &table, TableSpec const &spec, Diagnostics &findings)
{
    for (ColumnSpec const &column_spec : spec.columns) {
        if (column_spec.may_lack && !table.find_column(column_spec.name)) {
            table.columns.push_back({column_spec.name, stored_type(column_spec.kind)});
            for (RawRow &row : table.rows) {
                row.cells.emplace_back();
            }
            continue;
        }
        auto const column = table.find_column(column_spec.name);
        if (!column) {
            findings.push_back(error_at(
                "missing_column",
                {table.files.empty() ? "" : table.files.back(), table.name, "", column_spec.name},
                "", text("the column is missing"), text("all columns of the table's description")));
            continue;
        }
        table.columns[*column].type = stored_type(column_spec.kind);
        for (RawRow &row : table.rows) {
            // The place is only made where something is wrong: a copy of the cell says whether.
            Diagnostics found;
            Location const nowhere;
            settle_cell(row.cells[*column], {column_spec, nowhere, found});
            for (Diagnostic &finding : found) {
                finding.where = place_of(table, &spec, row, column_spec.name);
                findings.push_back(std::move(finding));
            }
        }
    }
}

} // namespace sim::io
