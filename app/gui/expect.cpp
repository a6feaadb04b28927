#include "app/gui/expect.hpp"

#include "app/gui/action_functions.hpp"
#include "app/gui/number_in.hpp"

#include <algorithm>
#include <cmath>
#include <compare>

namespace app {

namespace {

/// Half of the last digit that is written: 12.3 stands for 12.25 to 12.35.
double half_digit(std::string_view words)
{
    std::size_t const point = words.find('.');
    std::size_t const decimals = point == std::string_view::npos ? 0 : words.size() - point - 1;
    return 0.5 * std::pow(10.0, -static_cast<double>(decimals)) * (1.0 + 1e-9);
}

/// Equal as far as the digits of a number are written, else word for word.
bool is_equal(std::string const &is, std::string const &wanted)
{
    auto const a = number_in<double>(is);
    auto const b = number_in<double>(wanted);
    return a && b ? std::abs(*a - *b) <= half_digit(wanted) : is == wanted;
}

/// How `is` stands to `wanted`: by number where that is one, else by word. A word is no number, so that
/// what is not known is neither more nor less.
std::partial_ordering compared(std::string const &is, std::string const &wanted)
{
    auto const a = number_in<double>(is);
    auto const b = number_in<double>(wanted);
    if (b) {
        return a ? *a <=> *b : std::partial_ordering::unordered;
    }
    return is <=> wanted;
}

/// \return nothing if `how` is no comparison
std::optional<bool> holds(std::string const &is, std::string_view how, std::string const &wanted)
{
    if (how == "=" || how == "!=") {
        return is_equal(is, wanted) == (how == "=");
    }
    std::partial_ordering const order = compared(is, wanted);
    if (how == "<" || how == "<=") {
        return how == "<" ? order < 0 : order <= 0;
    }
    if (how == ">" || how == ">=") {
        return how == ">" ? order > 0 : order >= 0;
    }
    return std::nullopt;
}

} // namespace

std::optional<sim::Text> unmet(AppState const &state, std::span<std::string const> words)
{
    auto const is = fact(state, words[0]);
    if (!is) {
        return action::unknown(words[0]);
    }
    std::string wanted;
    for (std::string const &word : words.subspan(std::min<std::size_t>(2, words.size()))) {
        wanted += (wanted.empty() ? "" : " ") + word;
    }
    auto const met = holds(*is, words[1], wanted);
    if (!met) {
        return action::unknown(words[1]);
    }
    if (*met) {
        return std::nullopt;
    }
    return sim::text("{fact} is {value}", {{"fact", words[0]}, {"value", *is}});
}

} // namespace app
