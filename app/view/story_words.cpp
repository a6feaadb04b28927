#include "app/view/number.hpp"
#include "app/view/story_figures.hpp"
#include "sim/base/date.hpp"
#include "sim/base/fmt.hpp"

#include <cmath>

namespace app {

namespace {

constexpr char const *unknown_value = "–";
constexpr double yuan_per_yi = 1e8;

/// Money in speech: 4.82 亿元 or 482 万元; millions of yuan in English.
struct SpokenMoney
{
    double factor = 1.0; ///< of yuan
    int decimals = 0;
    sim::Text unit;
};

SpokenMoney spoken_money(double yuan, sim::Language language)
{
    if (language == sim::Language::en) {
        return {1e-6, std::abs(yuan) < 1e8 ? 2 : 1, sim::text("million yuan")};
    }
    bool const large = std::abs(yuan) >= yuan_per_yi;
    return large ? SpokenMoney{1.0 / yuan_per_yi, 2, sim::text("100 million yuan")}
                 : SpokenMoney{1e-4, 0, sim::text("10 000 yuan")};
}

std::string day_number_words(double value, sim::Language language)
{
    constexpr char const *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    sim::CivilDate const date = sim::civil_date(static_cast<sim::Day>(value));
    return language == sim::Language::zh ? fmt::format("{}月{}日", date.month, date.day)
                                         : fmt::format("{} {}", date.day, months[date.month - 1]);
}

std::string year_words(double value, sim::Language language)
{
    int const year = sim::civil_date(static_cast<sim::Day>(value)).year;
    return language == sim::Language::zh ? fmt::format("{}年", year) : fmt::format("{}", year);
}

/// A whole percent, with a decimal where a whole one would claim all or nothing.
std::string percent_words(double share)
{
    double const percent = share * 100.0;
    bool const near_end = (percent > 99.5 && percent < 100.0) || (percent > 0.0 && percent < 0.5);
    bool const whole = std::abs(percent - std::round(percent)) < 0.05;
    return format_number(percent, near_end || !whole ? 1 : 0);
}

} // namespace

std::string StoryFigure::number(sim::Language language) const
{
    if (!value) {
        return unknown_value;
    }
    switch (kind) {
    case FigureKind::money: {
        SpokenMoney const spoken = spoken_money(*value, language);
        return format_number(*value * spoken.factor, spoken.decimals);
    }
    case FigureKind::share:
        return percent_words(*value);
    case FigureKind::day:
        return day_number_words(*value, language);
    case FigureKind::homes:
    case FigureKind::count:
    case FigureKind::amount:
        break;
    }
    return format_number(*value, decimals);
}

std::string StoryFigure::unit_words(sim::Language language) const
{
    switch (kind) {
    case FigureKind::homes:
        return sim::tr(language, "households");
    case FigureKind::money:
        return value ? sim::render(language, spoken_money(*value, language).unit) : "";
    case FigureKind::share:
        return "%";
    case FigureKind::day:
        return value ? year_words(*value, language) : "";
    case FigureKind::count:
    case FigureKind::amount:
        break;
    }
    return sim::render(language, unit);
}

std::string StoryFigure::words(sim::Language language) const
{
    std::string const unit_name = unit_words(language);
    if (kind == FigureKind::day) {
        return !value                          ? number(language)
               : language == sim::Language::zh ? unit_name + number(language)
                                               : number(language) + " " + unit_name;
    }
    // A thin space: number and unit stay on one line.
    std::string const gap =
        language == sim::Language::en || kind != FigureKind::share ? "\u2009" : "";
    return number(language) + gap + unit_name;
}

std::string StoryFigure::difference(sim::Language language, double other) const
{
    double const more = other - value.value_or(0.0);
    std::string const sign = more > 0.0 ? "+" : "";
    if (kind == FigureKind::day) {
        int const days = static_cast<int>(std::lround(more));
        return sign + sim::render(language, sim::text("{n} days", {{"n", format_integer(days)}}));
    }
    StoryFigure step = *this;
    step.value = more;
    std::string const amount = step.number(language);
    bool const zero = amount.find_first_not_of("0.") == std::string::npos;
    return (zero ? "" : sign) + amount + "\u2009" + step.unit_words(language);
}

std::string fill_figures(std::string const &headline, FigureSource const &source,
                         sim::Language language)
{
    std::string filled;
    for (std::size_t i = 0; i < headline.size();) {
        std::size_t const end = headline[i] == '{' ? headline.find('}', i) : std::string::npos;
        auto const figure = end == std::string::npos
                                ? std::nullopt
                                : story_figure(headline.substr(i + 1, end - i - 1), source);
        if (figure) {
            filled += figure->words(language);
            i = end + 1;
        } else {
            filled += headline[i++];
        }
    }
    return filled;
}

std::vector<std::string> figures_in(std::string_view headline)
{
    std::vector<std::string> keys;
    for (std::size_t i = headline.find('{'); i != std::string_view::npos;
         i = headline.find('{', i + 1)) {
        std::size_t const end = headline.find('}', i);
        if (end != std::string_view::npos) {
            keys.emplace_back(headline.substr(i + 1, end - i - 1));
        }
    }
    return keys;
}

bool moves_results(std::string_view parameter)
{
    return !parameter.starts_with("gate.") && !parameter.starts_with("limit.") &&
           !parameter.starts_with("assign.") && !parameter.starts_with("crew.");
}

} // namespace app
