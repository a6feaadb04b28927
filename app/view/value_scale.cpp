#include "app/view/value_scale.hpp"

#include "app/view/load_class.hpp"
#include "app/view/number.hpp"
#include "app/view/progress_colours.hpp"
#include "app/view/works_view.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <utility>

namespace app {

namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();
constexpr std::size_t scale_steps = 5;
using Ramp = std::array<Rgba, scale_steps>;

// ColorBrewer YlGnBu and YlOrRd on light ground; viridis and inferno on dark ground.
constexpr Ramp blue_on_light{rgb(0xFFFFCC), rgb(0xA1DAB4), rgb(0x41B6C4), rgb(0x2C7FB8),
                             rgb(0x253494)};
constexpr Ramp red_on_light{rgb(0xFFFFB2), rgb(0xFECC5C), rgb(0xFD8D3C), rgb(0xF03B20),
                            rgb(0xBD0026)};
constexpr Ramp blue_on_dark{rgb(0x40265C), rgb(0x3B528B), rgb(0x21918C), rgb(0x5EC962),
                            rgb(0xFDE725)};
constexpr Ramp red_on_dark{rgb(0x320A5E), rgb(0x781C6D), rgb(0xBC3754), rgb(0xED6925),
                           rgb(0xFBB41A)};

Ramp const &ramp_of(Colouring colouring, Palette const &palette)
{
    bool const is_cost = colouring == Colouring::bill || colouring == Colouring::burden ||
                         colouring == Colouring::unsettled;
    return palette.dark ? is_cost ? red_on_dark : blue_on_dark
           : is_cost    ? red_on_light
                        : blue_on_light;
}

/// Days are parted at the first days of months.
double month_limit(double day)
{
    sim::CivilDate const date = sim::civil_date(static_cast<sim::Day>(std::lround(day)));
    return *sim::day_number(date.year, date.month * 100 + 1);
}

/// Rounded to two digits, so that a legend can print it as it is.
double rounded_limit(double value)
{
    if (value == 0.0) {
        return 0.0;
    }
    double const unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 1.0);
    return std::round(value / unit) * unit;
}

/// Limits that part the values into `scale_steps` classes of about equal counts; equal ones once.
std::vector<double> limits_between(std::vector<double> sorted, bool of_days)
{
    std::ranges::sort(sorted);
    std::vector<double> limits;
    for (std::size_t step = 1; step < scale_steps && !sorted.empty(); ++step) {
        double const value = sorted[sorted.size() * step / scale_steps];
        double const limit = of_days ? month_limit(value) : rounded_limit(value);
        bool const parts = limit > sorted.front() && limit <= sorted.back();
        if (parts && (limits.empty() || limit > limits.back())) {
            limits.push_back(limit);
        }
    }
    return limits;
}

/// Each year begins a class of its own; other limits give way where there are too many.
std::vector<double> parted_by_year(std::vector<double> limits, double first, double last)
{
    std::vector<double> years;
    for (int year = sim::civil_date(static_cast<sim::Day>(first)).year + 1;
         year <= sim::civil_date(static_cast<sim::Day>(last)).year; ++year) {
        years.push_back(*sim::day_number(year, 101));
    }
    auto const distance = [&](double limit) {
        double nearest = unlimited;
        for (double const year : years) {
            nearest = std::min(nearest, std::abs(limit - year));
        }
        return nearest;
    };
    std::ranges::sort(limits, std::greater{}, distance);
    std::size_t const room = scale_steps - 1 - std::min(years.size(), scale_steps - 1);
    limits.resize(std::min(limits.size(), room));
    years.resize(std::min(years.size(), scale_steps - 1));
    limits.insert(limits.end(), years.begin(), years.end());
    std::ranges::sort(limits);
    auto const twice = std::ranges::unique(limits);
    limits.erase(twice.begin(), twice.end());
    return limits;
}

int decimals_for(std::vector<double> const &limits)
{
    double smallest = unlimited;
    for (double const limit : limits) {
        smallest = limit != 0.0 ? std::min(smallest, std::abs(limit)) : smallest;
    }
    return smallest >= 10.0 ? 0 : smallest >= 1.0 ? 1 : smallest >= 0.1 ? 2 : 3;
}

ValueScale load_scale(Palette const &palette)
{
    constexpr std::array<double, load_class_count + 1> limits{-unlimited, 60.0, 80.0, 100.0,
                                                              unlimited};
    ValueScale scale;
    for (LoadClass const load : load_classes) {
        auto const i = static_cast<std::size_t>(load);
        scale.classes.push_back({limits[i], limits[i + 1], load_fill(load, palette), 0});
    }
    return scale;
}

ValueScale even_scale(std::span<double const> values, Colouring colouring, Palette const &palette)
{
    std::vector<double> known;
    std::ranges::copy_if(values, std::back_inserter(known),
                         [](double value) { return !std::isnan(value); });
    if (known.empty()) {
        return {};
    }
    bool const of_days = colouring == Colouring::completed;
    auto const [least, most] = std::ranges::minmax(known);
    std::vector<double> limits = limits_between(known, of_days);
    if (of_days) {
        limits = parted_by_year(std::move(limits), least, most);
    }
    Ramp const &ramp = ramp_of(colouring, palette);
    ValueScale scale;
    scale.decimals = decimals_for(limits);
    scale.of_days = scale.lowest_on_top = of_days;
    if (least == most) {
        scale.same = least;
    }
    double from = -unlimited;
    for (std::size_t i = 0; i <= limits.size(); ++i) {
        double const to = i < limits.size() ? limits[i] : unlimited;
        // Fewer classes than steps still reach from one end of the ramp to the other.
        std::size_t const step =
            limits.empty() ? scale_steps / 2 : i * (scale_steps - 1) / limits.size();
        scale.classes.push_back({from, to, ramp[step], 0});
        from = to;
    }
    return scale;
}

} // namespace

ValueClass const *ValueScale::class_of(double value) const
{
    auto const found = std::ranges::find_if(
        classes, [&](ValueClass const &one) { return value >= one.from && value < one.to; });
    return found == classes.end() ? nullptr : &*found;
}

Rgba ValueScale::fill(double value) const
{
    ValueClass const *const found = class_of(value);
    return found == nullptr ? without_fill : found->fill;
}

namespace {

sim::TextArg limit_argument(ValueScale const &scale, std::string name, double limit)
{
    if (!scale.of_days || std::isinf(limit)) {
        return {std::move(name), format_number(limit, scale.decimals)};
    }
    sim::Text const words =
        month_words(sim::civil_date(static_cast<sim::Day>(std::lround(limit))), true);
    return {std::move(name), sim::render(sim::Language::zh, words),
            sim::render(sim::Language::en, words)};
}

sim::Text days_words(ValueScale const &scale, ValueClass const &one)
{
    sim::TextArg const from = limit_argument(scale, "from", one.from);
    sim::TextArg const to = limit_argument(scale, "to", one.to - 1.0);
    if (std::isinf(one.from) && std::isinf(one.to)) {
        return sim::text("all values");
    }
    if (std::isinf(one.from)) {
        return sim::text("up to {to}", {to});
    }
    if (from.en == to.en) {
        return month_words(sim::civil_date(static_cast<sim::Day>(std::lround(one.from))), true);
    }
    return std::isinf(one.to) ? sim::text("from {from} on", {from})
                              : sim::text("{from} to {to}", {from, to});
}

} // namespace

sim::Text class_words(ValueScale const &scale, ValueClass const &one)
{
    if (one.name) {
        return *one.name;
    }
    if (scale.of_days) {
        return days_words(scale, one);
    }
    sim::TextArg const from = limit_argument(scale, "from", one.from);
    sim::TextArg const to = limit_argument(scale, "to", one.to);
    if (scale.same) {
        int const decimals = std::round(*scale.same) == *scale.same ? 0 : 1;
        return sim::text("all {value}", {{"value", format_number(*scale.same, decimals)}});
    }
    if (std::isinf(one.from)) {
        return std::isinf(one.to) ? sim::text("all values") : sim::text("below {to}", {to});
    }
    return std::isinf(one.to) ? sim::text("{from} and more", {from})
                              : sim::text("{from} to {to}", {from, to});
}

ValueScale value_scale(std::span<double const> values, Colouring colouring, Palette const &palette)
{
    ValueScale scale = colouring >= Colouring::stage  ? progress_scale(colouring, palette)
                       : colouring == Colouring::load ? load_scale(palette)
                                                      : even_scale(values, colouring, palette);
    scale.without_fill = palette.dark ? rgb(0x1A2029) : rgb(0xECEFF2);
    for (double const value : values) {
        auto const found = std::ranges::find_if(scale.classes, [&](ValueClass const &one) {
            return value >= one.from && value < one.to;
        });
        ++(found == scale.classes.end() ? scale.without_value : found->blocks);
    }
    return scale;
}

} // namespace app
