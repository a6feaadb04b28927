#include "sim/base/fmt.hpp"
#include "sim/io/import/foreign_cell.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string_view>
#include <vector>

namespace sim::io {

namespace {

/// Commas are separators of thousands only where they stand as such.
bool grouped(std::string_view digits)
{
    std::size_t const first = digits.find(',');
    std::string_view const whole = digits.substr(0, digits.find('.'));
    if (first == std::string_view::npos) {
        return true;
    }
    bool good = first > 0 && first <= 3 && digits.rfind(',') < whole.size();
    for (std::size_t at = first; good && at != std::string_view::npos;
         at = whole.find(',', at + 1)) {
        std::size_t const next = std::min(whole.find(',', at + 1), whole.size());
        good = next - at == 4;
    }
    return good;
}

/// The runs of digits (with point) of `words`, in order.
std::vector<std::string> digit_runs(std::string_view words)
{
    std::vector<std::string> runs;
    bool open = false;
    for (char const c : words) {
        bool const digit = (c >= '0' && c <= '9') || c == '.';
        if (digit && !open) {
            runs.emplace_back();
        }
        if (digit) {
            runs.back() += c;
        }
        open = digit;
    }
    return runs;
}

/// Degrees, minutes and seconds.
std::optional<double> sexagesimal(std::string_view words)
{
    std::vector<std::string> const runs = digit_runs(words);
    bool const marked = words.find("°") != std::string_view::npos ||
                        words.find("度") != std::string_view::npos ||
                        words.find('d') != std::string_view::npos;
    if (!marked || runs.empty() || runs.size() > 3) {
        return std::nullopt;
    }
    double value = 0;
    double unit = 1;
    for (std::size_t i = 0; i < runs.size(); ++i, unit /= 60.0) {
        auto const part = parse_number<double>(runs[i]);
        if (!part || (i > 0 && *part >= 60.0)) {
            return std::nullopt;
        }
        value += *part * unit;
    }
    return value;
}

std::string iso(int year, unsigned month, unsigned day)
{
    std::string words = fmt::format("{:04}-{:02}-{:02}", year, month, day);
    return is_date(words) ? words : std::string{};
}

/// Excel's count of days; 1900-01-00 is its day 0 with a leap day too many.
std::string excel_day(int count)
{
    constexpr int first = 36526; // 2000-01-01
    constexpr int last = 55153;  // 2050-12-31
    if (count < first || count > last) {
        return {};
    }
    std::chrono::sys_days const zero{std::chrono::year{1899} / 12 / 30};
    std::chrono::year_month_day const day{zero + std::chrono::days{count}};
    return iso(static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
               static_cast<unsigned>(day.day()));
}

} // namespace

std::optional<double> foreign_number(std::string const &words)
{
    std::string digits = narrowed(words);
    digits.erase(0, digits.find_first_not_of(' '));
    digits.erase(digits.find_last_not_of(' ') + 1);
    std::ranges::replace(digits, ' ', ',');
    if (!grouped(digits)) {
        return std::nullopt;
    }
    std::erase(digits, ',');
    if (digits.starts_with('+')) {
        digits.erase(0, 1);
    }
    bool const plain = digits.find_first_not_of("0123456789.eE+-") == std::string::npos;
    return plain ? parse_number<double>(digits) : std::nullopt;
}

std::optional<double> foreign_coordinate(std::string const &words)
{
    std::string bare = narrowed(words);
    bare.erase(0, bare.find_first_not_of(' '));
    bare.erase(bare.find_last_not_of(' ') + 1);
    for (std::string_view const mark : {"东经", "北纬", "E", "N"}) {
        if (bare.starts_with(mark)) {
            bare.erase(0, mark.size());
        } else if (bare.ends_with(mark)) {
            bare.erase(bare.size() - mark.size());
        }
    }
    if (auto const number = foreign_number(bare)) {
        return number;
    }
    return sexagesimal(bare);
}

std::string foreign_day(std::string const &words)
{
    std::string const narrow = narrowed(words);
    if (is_date(narrow)) {
        return narrow;
    }
    std::vector<std::string> runs;
    for (std::string const &run : digit_runs(narrow)) {
        for (std::size_t at = 0; at <= run.size();) { // 2021.7.20 is one run
            std::size_t const point = std::min(run.find('.', at), run.size());
            runs.push_back(run.substr(at, point - at));
            at = point + 1;
        }
    }
    bool const packed = narrow.size() == 8 && runs.size() == 1 && runs[0].size() == 8;
    if (packed) {
        runs = {narrow.substr(0, 4), narrow.substr(4, 2), narrow.substr(6, 2)};
    }
    std::size_t const point = narrow.find('.'); // behind it the time of the day
    bool const is_figure = narrow.find_first_not_of("0123456789.") == std::string::npos;
    if (is_figure && runs.size() <= 2 && std::min(point, narrow.size()) == 5) {
        return excel_day(parse_number<int>(narrow.substr(0, 5)).value_or(0));
    }
    bool const day_only = runs.size() == 3 || (runs.size() > 3 && narrow.find(':') != narrow.npos);
    if (!day_only || runs[0].size() != 4) {
        return {};
    }
    auto const year = parse_number<int>(runs[0]);
    auto const month = parse_number<unsigned>(runs[1]);
    auto const day = parse_number<unsigned>(runs[2]);
    return year && month && day ? iso(*year, *month, *day) : std::string{};
}

} // namespace sim::io
