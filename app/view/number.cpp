#include "app/view/number.hpp"

#include "sim/base/fmt.hpp"

#include <cmath>

namespace app {

namespace {

constexpr char const *thin_space = "\u2009";
constexpr char const *minus = "\u2212";

/// Groups the whole part of a plain number that has no sign.
std::string grouped(std::string const &plain)
{
    std::size_t const point = std::min(plain.find('.'), plain.size());
    std::string out;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i > 0 && i < point && (point - i) % 3 == 0) {
            out += thin_space;
        }
        out += plain[i];
    }
    return out;
}

} // namespace

std::string format_number(double value, int decimals)
{
    std::string const plain = fmt::format("{:.{}f}", std::abs(value), decimals);
    bool const zero = plain.find_first_not_of("0.") == std::string::npos;
    std::string const digits = grouped(plain);
    return value < 0.0 && !zero ? minus + digits : digits;
}

std::string format_integer(std::int64_t value)
{
    return format_number(static_cast<double>(value), 0);
}

std::string format_wan_yuan(sim::Money amount, int decimals)
{
    return format_number(amount.yuan() / 1e4, decimals);
}

std::string format_signed_wan_yuan(sim::Money amount, int decimals)
{
    std::string const text = format_wan_yuan(amount, decimals);
    bool const zero = text.find_first_not_of("0.") == std::string::npos;
    return amount.fen() > 0 && !zero ? std::string{"+"}.append(text) : text;
}

std::string format_percent(double share)
{
    return format_number(share * 100.0, 1) + thin_space + "%";
}

std::string format_whole_percent(double share)
{
    return format_number(share * 100.0, 0) + thin_space + "%";
}

} // namespace app
