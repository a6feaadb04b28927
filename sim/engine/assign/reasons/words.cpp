#include "sim/engine/assign/reasons/words.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim::assign {

namespace {

/// Without noughts behind the point.
std::string number(double value, int decimals)
{
    std::string out = fmt::format("{:.{}f}", value, decimals);
    if (out.find('.') != std::string::npos) {
        out.erase(out.find_last_not_of('0') + 1);
        if (out.back() == '.') {
            out.pop_back();
        }
    }
    return out == "-0" ? "0" : out;
}

/// Whole numbers with a space before every three digits from five digits on: English only.
std::string grouped(double value)
{
    std::string const digits = fmt::format("{:.0f}", std::abs(value));
    std::string out = value < 0.0 ? "-" : "";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        bool const gap = i > 0 && digits.size() > 4 && (digits.size() - i) % 3 == 0;
        out += gap ? " " : "";
        out += digits[i];
    }
    return out;
}

int decimals_for(double value)
{
    double const size = std::abs(value);
    return size >= 100.0 ? 0 : size >= 10.0 ? 1 : size >= 1.0 ? 2 : 3;
}

Text with_unit(double value, std::string_view unit, int decimals)
{
    std::string const n = number(value, decimals);
    if (unit == "kW") {
        return text("{power} kW", {{"power", n}});
    }
    if (unit == "kVA") {
        return text("{power} kVA", {{"power", n}});
    }
    if (unit == "m3/h") {
        return text("{flow} m3/h", {{"flow", n}});
    }
    if (unit == "m3/day" || unit == "m3/d") {
        return text("{flow} m3/day", {{"flow", n}});
    }
    if (unit == "households" || unit == "household") {
        return text("{homes} homes", {{"homes", number(value, 0)}});
    }
    if (unit == "crew-days") {
        return text("{days} crew-days", {{"days", n}});
    }
    if (unit == "crews" || unit == "crew") {
        return text("{crews} crews", {{"crews", number(std::ceil(value * 10.0) / 10.0, 1)}});
    }
    if (unit == "yuan/m3") {
        return text("{price} yuan/m3", {{"price", n}});
    }
    if (unit == "yuan/kWh") {
        return text("{price} yuan/kWh", {{"price", n}});
    }
    if (unit == "yuan/t") {
        return text("{price} yuan/t", {{"price", n}});
    }
    if (unit == "yuan/m2") {
        return text("{price} yuan/m2", {{"price", n}});
    }
    if (unit == "yuan/household") {
        return text("{price} yuan a home", {{"price", n}});
    }
    return text("{value} {unit}", {{"value", n}, {"unit", std::string{unit}}});
}

Text mass_text(double tonnes)
{
    if (std::abs(tonnes) >= 1.0) {
        return text("{mass} t", {{"mass", number(tonnes, 2)}});
    }
    return text("{mass} kg", {{"mass", number(tonnes * 1000.0, decimals_for(tonnes * 1000.0))}});
}

Text length_text(double metres, int decimals)
{
    if (std::abs(metres) >= 1000.0) {
        return text("{length} km", {{"length", number(metres / 1000.0, decimals)}});
    }
    return text("{length} m", {{"length", number(metres, 0)}});
}

} // namespace

TextArg text_arg(std::string name, Text const &value)
{
    return {std::move(name), render(Language::zh, value), render(Language::en, value)};
}

Text money_text(Money amount)
{
    double const yuan = amount.yuan();
    if (std::abs(yuan) < 10000.0) {
        return text("{yuan} yuan", {{"yuan", number(yuan, 0)}});
    }
    return text("{large} yuan", {{"large", number(yuan / 10000.0, 2), grouped(yuan)}});
}

Text quantity_text(double value, std::string_view unit)
{
    if (unit == "yuan") {
        return money_text(Money::from_yuan(value));
    }
    if (unit == "m") {
        return length_text(value, 2);
    }
    if (unit == "t") {
        return mass_text(value);
    }
    if (unit == "share") {
        return text("{percent} %", {{"percent", number(value * 100.0, 1)}});
    }
    return with_unit(value, unit, decimals_for(value));
}

Text exact_text(double value, double other, std::string_view unit)
{
    Text const plain = quantity_text(value, unit);
    if (value == other || plain != quantity_text(other, unit)) {
        return plain;
    }
    int decimals = 0;
    double step = std::abs(value - other);
    while (step < 1.0 && decimals < 6) {
        step *= 10.0;
        ++decimals;
    }
    return with_unit(value, unit, decimals);
}

TextArg money_arg(std::string name, Money amount)
{
    return text_arg(std::move(name), money_text(amount));
}

TextArg quantity_arg(std::string name, double value, std::string_view unit)
{
    return text_arg(std::move(name), quantity_text(value, unit));
}

TextArg route_arg(std::string name, Dataset const &dataset, RouteId route)
{
    Route const &row = dataset.route(route);
    return {std::move(name), row.name_zh, row.name_en};
}

Money per_home(std::int64_t fen, Block const &block)
{
    return Money::from_fen(fen / std::max(1, block.households));
}

} // namespace sim::assign
