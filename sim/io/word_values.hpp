#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace sim::io {

/// The whole of `words` as a number, without regard to any locale; nothing if it is none.
template <typename Number>
std::optional<Number> parse_number(std::string_view words)
{
    Number value{};
    auto const [end, problem] = std::from_chars(words.data(), words.data() + words.size(), value);
    if (problem != std::errc{} || end != words.data() + words.size()) {
        return std::nullopt;
    }
    return value;
}

/// "2021-07-20": a day that exists.
bool is_date(std::string const &words);

struct Fraction
{
    long long numerator = 0;
    long long denominator = 1;
};

/// "1", "1/3" or "0.9" as a fraction; nothing if it is none or its denominator is 0.
std::optional<Fraction> parse_fraction(std::string const &words);

/// The parts of "a;b;c" without blanks around them; none for an empty word.
std::vector<std::string> split_list(std::string const &words);

} // namespace sim::io
