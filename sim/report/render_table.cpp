#include "sim/report/render_table.hpp"

#include "sim/base/display_width.hpp"
#include "sim/base/fmt.hpp"
#include "sim/report/money_day_cells.hpp"
#include "sim/report/money_words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace sim::report {

namespace {

constexpr char const *thin_space = "\u2009";
constexpr char const *minus_sign = "\u2212";
constexpr char const *no_value = "–";
constexpr std::int64_t fen_per_wan_yuan = 1'000'000;

std::int64_t power_of_ten(int exponent)
{
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

/// `units` of 10^-decimals as digits, sign left out: 12345, 2 -> "123.45".
std::string fixed_point(std::int64_t units, int decimals)
{
    std::int64_t const one = power_of_ten(decimals);
    std::int64_t const magnitude = std::abs(units);
    std::string out = fmt::format("{}", magnitude / one);
    if (decimals > 0) {
        out += fmt::format(".{:0{}}", magnitude % one, decimals);
    }
    return out;
}

/// Rounded on whole fen, halves away from zero: no binary fraction comes in.
std::int64_t money_units(Money money, int decimals)
{
    if (decimals >= decimals_of_a_fen) {
        return money.fen() * power_of_ten(decimals - decimals_of_a_fen);
    }
    std::int64_t const step = fen_per_wan_yuan / power_of_ten(decimals);
    std::int64_t const rounded = (std::abs(money.fen()) + step / 2) / step;
    return money.fen() < 0 ? -rounded : rounded;
}

/// Halves away from zero as they stand in decimal: 1.005 is 1.01 although its double is below.
std::string rounded_digits(double value, int decimals)
{
    double const scaled = std::abs(value) * std::pow(10.0, decimals);
    if (scaled >= 9e15) {
        return fmt::format("{:.{}f}", std::abs(value), decimals);
    }
    return fixed_point(static_cast<std::int64_t>(std::floor(scaled * (1.0 + 1e-14) + 0.5)),
                       decimals);
}

std::string grouped_digits(std::string const &digits)
{
    std::size_t const whole = std::min(digits.find('.'), digits.size());
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i < whole && (whole - i) % 3 == 0) {
            out += thin_space;
        }
        out += digits[i];
    }
    return out;
}

struct Digits
{
    std::string magnitude;
    bool negative = false;
};

Digits digits_of(TableColumn const &column, TableCell const &cell)
{
    Digits out;
    if (auto const *whole = std::get_if<std::int64_t>(&cell)) {
        out = {fmt::format("{}", std::abs(*whole)), *whole < 0};
    }
    if (auto const *number = std::get_if<double>(&cell)) {
        int const decimals = column.kind == ColumnKind::integer ? 0 : column.decimals;
        out = {rounded_digits(*number, decimals), *number < 0.0};
    }
    if (auto const *money = std::get_if<Money>(&cell)) {
        std::int64_t const units = money_units(*money, column.decimals);
        out = {fixed_point(units, column.decimals), units < 0};
    }
    bool const zero = out.magnitude.find_first_not_of("0.") == std::string::npos;
    return {out.magnitude, out.negative && !zero};
}

std::string csv_value(Language language, TableColumn const &column, TableCell const &cell)
{
    if (std::holds_alternative<std::monostate>(cell)) {
        return {};
    }
    if (auto const *words = std::get_if<Text>(&cell)) {
        return render(language, *words);
    }
    Digits const digits = digits_of(column, cell);
    return digits.negative ? '-' + digits.magnitude : digits.magnitude;
}

std::string quoted(std::string const &value)
{
    if (value.find_first_of(",\"\r\n") == std::string::npos) {
        return value;
    }
    std::string out = "\"";
    for (char const c : value) {
        out += c == '"' ? "\"\"" : std::string{c};
    }
    return out + "\"";
}

/// A file may be read without its title: money says its unit in each column.
std::string csv_header(Language language, TableColumn const &column)
{
    std::string const header = render(language, column.header);
    std::string const unit = render(language, text("10,000 yuan"));
    bool const wants_unit =
        column.kind == ColumnKind::money_wan_yuan && header.find(unit) == std::string::npos;
    return wants_unit ? render(language,
                               text("{header} (10,000 yuan)", {text_arg("header", column.header)}))
                      : header;
}

/// The header, then every row, as csv has them.
std::vector<std::vector<std::string>> plain_lines(Language language, Table const &table)
{
    std::vector<std::vector<std::string>> lines(1);
    for (TableColumn const &column : table.columns) {
        lines.front().push_back(csv_header(language, column));
    }
    for (std::vector<TableCell> const &row : table.rows) {
        lines.emplace_back();
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            lines.back().push_back(csv_value(language, table.columns[c], row.at(c)));
        }
    }
    return lines;
}

void append_csv_line(std::string &out, std::vector<std::string> const &values)
{
    for (std::size_t c = 0; c < values.size(); ++c) {
        out.append(c == 0 ? "" : ",").append(quoted(values[c]));
    }
    out += "\r\n";
}

std::string padded(std::string const &value, std::size_t width, bool right)
{
    std::string const gap(width - std::min(width, display_width(value)), ' ');
    return right ? gap + value : value + gap;
}

std::string text_line(Table const &table, std::vector<std::string> const &values,
                      std::vector<std::size_t> const &widths)
{
    std::string line;
    for (std::size_t c = 0; c < values.size(); ++c) {
        bool const right = table.columns[c].kind != ColumnKind::words;
        line.append(c == 0 ? "" : "  ").append(padded(values[c], widths[c], right));
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

} // namespace

std::string cell_text(Language language, TableColumn const &column, TableCell const &cell,
                      bool grouped)
{
    if (std::holds_alternative<std::monostate>(cell)) {
        return no_value;
    }
    if (auto const *words = std::get_if<Text>(&cell)) {
        return render(language, *words);
    }
    Digits const digits = digits_of(column, cell);
    std::string out = digits.negative ? minus_sign : "";
    return out.append(grouped ? grouped_digits(digits.magnitude) : digits.magnitude);
}

std::string to_text(Language language, Table const &table)
{
    std::vector<std::vector<std::string>> lines{{}};
    std::vector<TableColumn> columns = table.columns;
    for (TableColumn &column : columns) {
        lines.front().push_back(render(language, column.header));
        if (column.kind == ColumnKind::money_wan_yuan) {
            column.decimals = std::min(column.decimals, decimals_to_read);
        }
    }
    for (std::vector<TableCell> const &row : table.rows) {
        lines.emplace_back();
        for (std::size_t c = 0; c < columns.size(); ++c) {
            lines.back().push_back(cell_text(language, columns[c], row.at(c), false));
        }
    }
    std::vector<std::size_t> widths(table.columns.size(), 0);
    for (std::vector<std::string> const &line : lines) {
        for (std::size_t c = 0; c < line.size(); ++c) {
            widths[c] = std::max(widths[c], display_width(line[c]));
        }
    }
    std::size_t across = widths.empty() ? 0 : 2 * (widths.size() - 1);
    for (std::size_t const width : widths) {
        across += width;
    }
    std::string const rule = std::string(across, '-') + "\n";
    std::string const title = render(language, table.title);
    std::string out = title.empty() ? title : title + "\n";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        bool const above_totals = table.total_rows > 0 && i + table.total_rows == lines.size();
        out.append(i == 1 || above_totals ? rule : "").append(text_line(table, lines[i], widths));
    }
    return out;
}

std::string to_csv(Language language, Table const &table)
{
    std::string out = "\xEF\xBB\xBF";
    for (std::vector<std::string> const &line : plain_lines(language, table)) {
        append_csv_line(out, line);
    }
    return out;
}

std::string to_tsv(Language language, Table const &table)
{
    std::string out;
    for (std::vector<std::string> const &line : plain_lines(language, table)) {
        for (std::size_t c = 0; c < line.size(); ++c) {
            std::string value = line[c];
            std::ranges::replace_if(
                value, [](char letter) { return letter == '\t' || letter == '\n'; }, ' ');
            out.append(c == 0 ? "" : "\t").append(value);
        }
        out += '\n';
    }
    return out;
}

} // namespace sim::report
