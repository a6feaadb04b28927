#include "sim/engine/money/sentence.hpp"

#include "sim/base/date.hpp"
#include "sim/base/fmt.hpp"
#include "sim/engine/money/rounding.hpp"

#include <cmath>

namespace sim {

namespace {

std::string without_trailing_zeros(double value)
{
    std::string digits = fmt::format("{:.4f}", round_to(value, 4));
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') {
        digits.pop_back();
    }
    return digits;
}

/// 2021年7月20日 or 2021-07-20.
std::string date_words(Language language, int day)
{
    std::string const iso = iso_date(day);
    if (language == Language::en) {
        return iso;
    }
    return fmt::format("{}年{}月{}日", iso.substr(0, 4), std::stoi(iso.substr(5, 2)),
                       std::stoi(iso.substr(8, 2)));
}

std::string format_value(Language language, double value, std::string_view format,
                         std::size_t position)
{
    if (format.empty()) {
        return without_trailing_zeros(value);
    }
    if (format == "date") {
        return date_words(language, static_cast<int>(std::lround(value)));
    }
    if (format.size() == 1 && format[0] >= '0' && format[0] <= '9') {
        int const digits = format[0] - '0';
        return fmt::format("{:.{}f}", round_to(value, digits), digits);
    }
    throw FormulaError{FormulaError::Kind::syntax, "unknown format", position};
}

} // namespace

std::string fill_sentence(Language language, std::string_view sentence,
                          FormulaContext const &context, WordLookup const &words)
{
    std::string filled;
    for (std::size_t next = 0; next < sentence.size();) {
        if (sentence[next] != '{') {
            filled += sentence[next++];
            continue;
        }
        std::size_t const close = sentence.find('}', next);
        if (close == std::string_view::npos) {
            throw FormulaError{FormulaError::Kind::syntax, "} is missing", next};
        }
        std::string_view const place = sentence.substr(next + 1, close - next - 1);
        if (std::optional<std::string> const list = words(language, place)) {
            filled += *list;
        } else {
            std::size_t const colon = std::min(place.find(':'), place.size());
            std::string_view const format =
                colon < place.size() ? place.substr(colon + 1) : std::string_view{};
            double const value = evaluate_formula(place.substr(0, colon), context);
            filled += format_value(language, value, format, next);
        }
        next = close + 1;
    }
    return filled;
}

} // namespace sim
