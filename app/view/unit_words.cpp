#include "app/view/unit_words.hpp"

#include "app/view/label_key.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace app {

namespace {

struct Row
{
    char const *unit;
    UnitWords words;
};

constexpr Row rows[] = {{"share", {100.0, "%"}},
                        {"choice", {1.0, ""}},
                        {"1", {1.0, ""}},
                        {"-", {1.0, ""}},
                        {"factor", {1.0, ""}},
                        {"yuan", {1e-4, label_key("10 000 yuan")}},
                        {"kW", {1.0, label_key("kW")}},
                        {"kVA", {1.0, label_key("kVA")}},
                        {"m", {1.0, label_key("m")}},
                        {"m2", {1.0, label_key("m2")}},
                        {"km", {1.0, label_key("km")}},
                        {"area", {1.0, label_key("transformer areas")}},
                        {"d", {1.0, label_key("days")}},
                        {"m3/h", {1.0, label_key("m3/h")}},
                        {"m3/d", {1.0, label_key("m3 a day")}},
                        {"m3/day", {1.0, label_key("m3 a day")}},
                        {"households", {1.0, label_key("hh.")}},
                        {"household", {1.0, label_key("hh.")}},
                        {"crew", {1.0, label_key("crews")}},
                        {"crews", {1.0, label_key("crews")}},
                        {"crew-days", {1.0, label_key("crew-days")}},
                        {"year", {1.0, label_key("years")}},
                        {"years", {1.0, label_key("years")}},
                        {"hour", {1.0, label_key("hours")}},
                        {"hours", {1.0, label_key("hours")}},
                        {"day", {1.0, label_key("days")}},
                        {"days", {1.0, label_key("days")}},
                        {"W/m2", {1.0, label_key("W/m2")}},
                        {"MWh/(m.a)", {1.0, label_key("MWh/m a year")}},
                        {"households/km2", {1.0, label_key("hh./km2")}},
                        {"households_per_km2", {1.0, label_key("hh./km2")}},
                        {"yuan/kWh", {1.0, label_key("yuan/kWh")}},
                        {"yuan/m3", {1.0, label_key("yuan/m3")}},
                        {"yuan/t", {1.0, label_key("yuan/t")}},
                        {"yuan/kW", {1.0, label_key("yuan/kW")}},
                        {"yuan/m", {1.0, label_key("yuan/m")}},
                        {"yuan/m2", {1.0, label_key("yuan/m2")}},
                        {"yuan/m2/season", {1.0, label_key("yuan/m2 a season")}},
                        {"yuan/household", {1.0, label_key("yuan/household")}},
                        {"kWh", {1.0, label_key("kWh")}},
                        {"ratio", {1.0, ""}},
                        {"class", {1.0, ""}},
                        {"p.u.", {1.0, ""}},
                        {"degC", {1.0, "°C"}},
                        {"degree", {1.0, "°"}},
                        {"m2/m2", {1.0, ""}},
                        {"t/t", {1.0, ""}},
                        {"h", {1.0, label_key("hours")}},
                        {"min", {1.0, label_key("minutes")}},
                        {"week", {1.0, label_key("weeks")}},
                        {"person", {1.0, label_key("persons")}},
                        {"household/crew/day", {1.0, label_key("hh. a crew and day")}},
                        {"m/crew/day", {1.0, label_key("m a crew and day")}},
                        {"m2/crew/day", {1.0, label_key("m2 a crew and day")}},
                        {"km/crew/day", {1.0, label_key("km a crew and day")}},
                        {"area/crew/day", {1.0, label_key("areas a crew and day")}},
                        {"station/crew/day", {1.0, label_key("stations a crew and day")}},
                        {"yuan/person/year", {1.0, label_key("yuan a person and year")}},
                        {"yuan/kVA", {1.0, label_key("yuan/kVA")}},
                        {"yuan/km", {1.0, label_key("yuan/km")}},
                        {"yuan/(m3/h)", {1.0, label_key("yuan/(m3/h)")}},
                        {"yuan_per_gj", {1.0, label_key("yuan/GJ")}},
                        {"yuan_per_m2", {1.0, label_key("yuan/m2")}},
                        {"yuan_per_household", {1.0, label_key("yuan/household")}}};

} // namespace

UnitWords unit_words(std::string_view unit)
{
    auto const *const found =
        std::ranges::find_if(rows, [&](Row const &row) { return row.unit == unit; });
    return found == std::end(rows) ? UnitWords{1.0, unit.data()} : found->words;
}

std::string unit_amount(sim::Language language, double value, std::string const &unit)
{
    UnitWords const words = unit_words(unit);
    double const shown = value * words.factor;
    std::string const number = format_number(shown, fitting_decimals(shown));
    if (unit == "yuan") {
        return sim::render(language, sim::text("{n} x 10 000 yuan", {{"n", number}}));
    }
    return *words.label == '\0' ? number : number + "\u2009" + sim::tr(language, words.label);
}

int fitting_decimals(double value)
{
    double const size = std::abs(value);
    bool const whole = size < 1e15 && std::round(size) == size;
    return whole || size >= 100.0 ? 0 : size >= 10.0 ? 1 : size >= 1.0 ? 2 : 3;
}

} // namespace app
