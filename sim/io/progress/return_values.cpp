#include "sim/io/progress/return_values.hpp"

#include "sim/io/import/import_words.hpp"
#include "sim/io/word_values.hpp"

#include <array>
#include <cstdio>

namespace sim::io {

namespace {

/// Spreadsheets count days from 1899-12-30; what lies outside these years is no count of days.
constexpr int sheet_epoch_days = 25569;
constexpr int first_sheet_day = 36526; ///< 2000-01-01
constexpr int last_sheet_day = 73050;  ///< 2099-12-31

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// The runs of digits up to the day; nothing if there are not three.
std::optional<std::array<int, 3>> three_numbers(std::string const &words)
{
    std::array<int, 3> numbers{};
    std::size_t at = 0;
    for (int &number : numbers) {
        while (at < words.size() && !is_digit(words[at])) {
            ++at;
        }
        std::size_t const start = at;
        while (at < words.size() && is_digit(words[at])) {
            ++at;
        }
        auto const value = parse_number<int>(words.substr(start, at - start));
        if (!value) {
            return std::nullopt;
        }
        number = *value;
    }
    return numbers;
}

std::optional<Day> day_of(int year, int month, int day)
{
    std::array<char, 32> iso{};
    std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02d", year, month, day);
    return day_number(iso.data());
}

} // namespace

std::optional<double> returned_number(std::string const &words)
{
    std::string plain;
    for (char const c : narrowed(words)) {
        if (c != ',' && c != ' ') {
            plain += c;
        }
    }
    return parse_number<double>(plain);
}

std::optional<Day> returned_day(std::string const &words)
{
    std::string const plain = narrowed(words);
    bool const all_digits = plain.find_first_not_of("0123456789.") == std::string::npos;
    if (auto const count = parse_number<double>(plain); all_digits && count) {
        auto const whole = static_cast<long long>(*count);
        if (whole >= first_sheet_day && whole <= last_sheet_day) {
            return static_cast<Day>(whole) - sheet_epoch_days;
        }
        if (plain.size() == 8 && whole > 0) {
            return day_of(static_cast<int>(whole / 10000), static_cast<int>(whole / 100 % 100),
                          static_cast<int>(whole % 100));
        }
    }
    auto const numbers = three_numbers(plain);
    return numbers ? day_of((*numbers)[0], (*numbers)[1], (*numbers)[2]) : std::nullopt;
}

} // namespace sim::io
