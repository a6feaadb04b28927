#include "sim/io/word_values.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace sim::io {

bool is_date(std::string const &words)
{
    if (words.size() != 10 || words[4] != '-' || words[7] != '-') {
        return false;
    }
    std::string_view const all{words};
    auto const year = parse_number<int>(all.substr(0, 4));
    auto const month = parse_number<unsigned>(all.substr(5, 2));
    auto const day = parse_number<unsigned>(all.substr(8, 2));
    return year && month && day &&
           std::chrono::year_month_day{std::chrono::year{*year}, std::chrono::month{*month},
                                       std::chrono::day{*day}}
               .ok();
}

std::optional<Fraction> parse_fraction(std::string const &words)
{
    std::string_view const all{words};
    std::size_t const slash = all.find('/');
    if (slash != std::string_view::npos) {
        auto const numerator = parse_number<long long>(all.substr(0, slash));
        auto const denominator = parse_number<long long>(all.substr(slash + 1));
        bool const good = numerator && denominator && *denominator > 0 && *denominator < 1000000;
        return good ? std::optional{Fraction{*numerator, *denominator}} : std::nullopt;
    }
    auto const decimal = parse_number<double>(all);
    if (!decimal || !(std::abs(*decimal) < 1e6)) {
        return std::nullopt;
    }
    long long denominator = 1;
    while (denominator < 1000000 &&
           std::abs(std::round(*decimal * static_cast<double>(denominator)) -
                    *decimal * static_cast<double>(denominator)) > 1e-9) {
        denominator *= 10;
    }
    return Fraction{std::llround(*decimal * static_cast<double>(denominator)), denominator};
}

std::vector<std::string> split_list(std::string const &words)
{
    std::vector<std::string> parts;
    for (std::size_t start = 0; start < words.size();) {
        std::size_t const end = std::min(words.find(';', start), words.size());
        std::string part = words.substr(start, end - start);
        part.erase(0, part.find_first_not_of(' '));
        part.erase(part.find_last_not_of(' ') + 1);
        if (!part.empty()) {
            parts.push_back(std::move(part));
        }
        start = end + 1;
    }
    return parts;
}

} // namespace sim::io
