#include "sim/io/import/foreign_cell.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/import/header_words.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

constexpr double whole_margin = 1e-6; ///< 1.2 x 10 000 households is a whole number

CellReading failed(char const *code, Text message)
{
    return {.problem = code, .message = std::move(message)};
}

/// Excel's words for a cell that could not be calculated.
bool is_excel_error(std::string const &words)
{
    return words.size() > 2 && words.front() == '#' &&
           words.find_first_not_of("#ABCDEFGHIJKLMNOPQRSTUVWXYZ0/!?") == std::string::npos;
}

/// A code that went through a number cell: 1.50202E+11.
bool lost_digits(std::string const &words)
{
    std::size_t const e = words.find_first_of("eE");
    return e != std::string::npos && e > 1 && words.find('.') < e && e + 1 < words.size() &&
           (words[e + 1] == '+') && foreign_number(words).has_value();
}

std::string const *value_of(std::string const &column, std::string const &word,
                            ImportWords const &known)
{
    auto const list = known.values.find(column);
    if (list == known.values.end()) {
        return nullptr;
    }
    auto const found = list->second.find(word);
    return found == list->second.end() ? nullptr : &found->second;
}

/// Rounded to 13 digits, so that 35 % is 0.35 and 1.005 x 10 000 is 10 050.
double in_our_unit(double value, double factor)
{
    return factor == 1.0 ? value
                         : parse_number<double>(fmt::format("{:.13g}", value * factor)).value();
}

/// A number, and the factor of a unit that stands behind it.
std::optional<double> number_with_unit(std::string const &words, ColumnSpec const &spec,
                                       double factor, ImportWords const &known)
{
    if (auto const number = foreign_number(words)) {
        return in_our_unit(*number, factor);
    }
    std::string const narrow = folded(words);
    std::size_t const end = narrow.find_first_not_of("0123456789.,+-");
    if (end == std::string::npos || end == 0) {
        return std::nullopt;
    }
    auto const number = foreign_number(narrow.substr(0, end));
    std::string const unit = narrow.substr(end);
    bool const is_year = spec.name.ends_with("year") && (unit == "年" || unit == "年度");
    auto const own = is_year ? std::optional{1.0} : unit_factor(spec.name, unit, known);
    return number && own ? std::optional{in_our_unit(*number, *own)} : std::nullopt;
}

CellReading read_number(std::string const &words, ColumnSpec const &spec, double factor,
                        ImportWords const &known)
{
    auto const value = number_with_unit(words, spec, factor, known);
    if (!value) {
        return failed("not_a_number", text("this is not a number"));
    }
    if (!std::isfinite(*value)) {
        return failed("not_finite", text("this number is not finite"));
    }
    if (*value < spec.min || *value > spec.max) {
        return failed("out_of_range", text("the value is out of range"));
    }
    if (spec.kind == CellKind::number) {
        return {.cell = *value};
    }
    double const whole = std::round(*value);
    if (std::abs(whole - *value) > whole_margin) {
        return failed("not_whole", text("this is not a whole number"));
    }
    return {.cell = static_cast<std::int64_t>(whole)};
}

CellReading read_flag(std::string const &words, ColumnSpec const &spec, ImportWords const &known)
{
    std::string const word = folded(words);
    std::string const *value = value_of(spec.name, word, known);
    value = value == nullptr ? value_of("flag", word, known) : value;
    std::string const &digits = value == nullptr ? word : *value;
    if (digits == "1" || digits == "0") {
        return {.cell = std::int64_t{digits == "1" ? 1 : 0}};
    }
    return failed("not_a_flag", text("this is neither yes nor no"));
}

CellReading read_word(std::string const &words, ColumnSpec const &spec, ImportWords const &known)
{
    if (spec.kind == CellKind::date) {
        std::string day = foreign_day(words);
        return day.empty() ? failed("bad_date", text("this is not a day of the calendar"))
                           : CellReading{.cell = std::move(day)};
    }
    if (!spec.words.empty() && std::ranges::find(spec.words, words) == spec.words.end()) {
        std::string const *value = value_of(spec.name, folded(words), known);
        bool const fits =
            value != nullptr && std::ranges::find(spec.words, *value) != spec.words.end();
        return fits ? CellReading{.cell = *value}
                    : failed("unknown_word", text("this word is not known here"));
    }
    if (spec.rule == WordRule::code || !spec.references.empty()) {
        if (lost_digits(words)) {
            return failed("code_lost_digits",
                          text("the code has lost digits: it stood in a number cell"));
        }
        return {.cell = code_of_cell(words)};
    }
    return {.cell = words};
}

} // namespace

std::string code_of_cell(std::string const &words)
{
    std::size_t const point = words.size() > 2 ? words.size() - 2 : 0;
    bool const digits = words.find_first_not_of("0123456789") == point;
    return digits && words.ends_with(".0") ? words.substr(0, point) : words;
}

CellReading read_foreign_cell(std::string const &words, ColumnSpec const &spec, double factor,
                              ImportWords const &known)
{
    if (words.empty()) {
        return {};
    }
    bool const is_free = spec.kind == CellKind::words && spec.words.empty() &&
                         spec.references.empty() && spec.rule != WordRule::code;
    bool const is_known = std::ranges::find(spec.words, words) != spec.words.end(); // family "none"
    if (!is_free && !is_known && value_of("empty", folded(words), known) != nullptr) {
        return {.left_empty = true};
    }
    if (is_excel_error(words)) {
        return failed("cell_error", text("the spreadsheet could not calculate this cell"));
    }
    switch (spec.kind) {
    case CellKind::integer:
    case CellKind::number:
        return read_number(words, spec, factor, known);
    case CellKind::flag:
        return read_flag(words, spec, known);
    case CellKind::words:
    case CellKind::list:
    case CellKind::date:
    case CellKind::fraction:
        break;
    }
    return read_word(words, spec, known);
}

} // namespace sim::io
