#include "sim/report/proposal_words.hpp"

#include "sim/base/fmt.hpp"
#include "sim/base/table.hpp"
#include "sim/report/money_words.hpp"

#include <algorithm>
#include <utility>

namespace sim::report {

Text verdict_name(GateVerdict verdict)
{
    switch (verdict) {
    case GateVerdict::pass:
        return text("suitable");
    case GateVerdict::works:
        return text("suitable with works");
    case GateVerdict::unknown:
        return text("to be checked on site");
    case GateVerdict::fail:
        break;
    }
    return text("not suitable");
}

Text limit_kind_name(LimitKind kind)
{
    switch (kind) {
    case LimitKind::feeder:
        return text("10 kV line");
    case LimitKind::substation:
        return text("Substation");
    case LimitKind::gas_hour:
        return text("Gas station, peak hour");
    case LimitKind::gas_day:
        return text("Gas station, peak day");
    case LimitKind::gas_main:
        return text("Gas main");
    case LimitKind::heat_source:
        return text("Heat source");
    case LimitKind::heat_main:
        return text("Heat main");
    case LimitKind::budget:
        return text("Funds of a year");
    case LimitKind::crew:
        return text("Work crews of a year");
    case LimitKind::target:
        return text("Target of a year");
    case LimitKind::no_coal_zone:
        return text("Zone without coal");
    case LimitKind::wish:
        return text("Wish of a town or street");
    case LimitKind::burden:
        return text("Burden of households");
    case LimitKind::tolerance:
        break;
    }
    return text("Least cost with tolerance");
}

Text fault_kind_name(FaultKind kind)
{
    switch (kind) {
    case FaultKind::gate:
        return text("Suitability");
    case FaultKind::limit:
        return text("Shared limit");
    case FaultKind::year:
        break;
    }
    return text("Year");
}

Text limit_unit_name(std::string const &unit)
{
    std::pair<char const *, Text> const names[] = {{"kW", text("kW")},
                                                   {"kVA", text("kilovolt-ampere")},
                                                   {"m3/h", text("m3/h")},
                                                   {"m3/day", text("m3/day")},
                                                   {"m3/d", text("m3/day")},
                                                   {"yuan", text("yuan")},
                                                   {"households", text("households")},
                                                   {"crew-days", text("crew-days")},
                                                   {"crews", text("crews")},
                                                   {"crew", text("crews")},
                                                   {"share", text("of one")},
                                                   {"m", text("metres")},
                                                   {"m2", text("m2")},
                                                   {"households/km2", text("households/km2")},
                                                   {"%", text("%")},
                                                   {"MWh/(m.a)", text("MWh/m and year")},
                                                   {"W/m2", text("W/m2")},
                                                   {"kWh/m2", text("kWh/m2")},
                                                   {"h", text("hours")},
                                                   {"years", text("years")},
                                                   {"year", text("years")}};
    for (auto const &[known, name] : names) {
        if (unit == known) {
            return name;
        }
    }
    return unit_name(unit);
}

ShownUnit shown_unit(std::string const &unit)
{
    constexpr double percent_per_one = 100.0;
    if (unit == "share") {
        return {text("%"), text("%"), text("one percentage point"), percent_per_one};
    }
    if (unit == "yuan") {
        constexpr double wan_per_yuan = 1e-4;
        return {text("10,000 yuan"), text("x 10,000 yuan"), text("1 x 10,000 yuan"), wan_per_yuan};
    }
    Text const name = limit_unit_name(unit);
    bool const crew = unit == "crew" || unit == "crews";
    return {name, name, crew ? text("1 crew") : text("1 {unit}", {text_arg("unit", name)}), 1.0};
}

Text condition_name(std::string const &id)
{
    std::pair<char const *, Text> const names[] = {
        {"R0.demolition", text("demolition plans")},
        {"R1.envelope", text("insulation of the homes")},
        {"R2.distance", text("distance to the heat main")},
        {"R2.density", text("heat sold per metre of main")},
        {"R2.margin", text("spare heat of source and mains")},
        {"R2.cluster", text("size of the group of homes for central heating")},
        {"R3.distance", text("distance to the gas main")},
        {"R3.lng", text("homes for an LNG station")},
        {"R3.margin", text("spare gas of station and mains")},
        {"R3.house", text("houses fit for gas")},
        {"R4.transformer", text("load of transformers")},
        {"R4.line", text("load of the 10 kV line")},
        {"R4.low_voltage", text("low-voltage lines")},
        {"R5.scop", text("efficiency of the heat pump in this climate")},
        {"R5.resistive", text("electric power of a home")},
        {"R6.storage", text("heat storage")},
        {"R7.roof", text("room on the roofs")},
        {"R7.sun", text("sunshine in winter")},
        {"R7.site", text("place for the device")},
        {"R8.density", text("density of homes")},
        {"R9.wiring", text("wiring inside the homes")},
        {"R10.consent", text("consent of the residents")},
        {"route", text("route not chosen yet")},
        {"year", text("start year")}};
    for (auto const &[known, name] : names) {
        if (id == known) {
            return name;
        }
    }
    return plain_text(id);
}

Text capacity_works_name(Limit const &limit)
{
    return limit.kind == LimitKind::feeder
               ? text("More capacity of line {name}", limit.name.args)
               : text("More capacity of substation {name}", limit.name.args);
}

GateVerdict verdict_of(RouteGates const &route)
{
    for (GateVerdict const verdict : {GateVerdict::fail, GateVerdict::works}) {
        if (std::ranges::find(route.records, verdict, &GateRecord::verdict) !=
            route.records.end()) {
            return verdict;
        }
    }
    return GateVerdict::pass;
}

Text retrofit_name(Retrofit retrofit)
{
    switch (retrofit) {
    case Retrofit::walls:
        return text("walls insulated");
    case Retrofit::full:
        return text("fully insulated");
    case Retrofit::none:
        break;
    }
    return {};
}

Text route_name(Route const &route)
{
    return name_text(route.name_zh, route.name_en);
}

Text block_name(Block const &block)
{
    return name_text(block.name, block.name_en);
}

Text choice_name(Dataset const &dataset, Choice const &choice)
{
    Route const &route = dataset.route(choice.route);
    TextArg const name{"route", route.name_zh, route.name_en};
    TextArg const year{"year", fmt::format("{}", choice.start_year)};
    if (choice.start_year == 0) {
        return route_name(route);
    }
    return choice.retrofit == Retrofit::none
               ? text("{route} ({year})", {name, year})
               : text("{route} ({year}, {retrofit})",
                      {name, year, text_arg("retrofit", retrofit_name(choice.retrofit))});
}

} // namespace sim::report
