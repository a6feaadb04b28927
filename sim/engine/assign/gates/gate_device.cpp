#include "sim/engine/assign/gates/gate_rules.hpp"

#include <cmath>
#include <utility>

namespace sim::assign {

namespace {

constexpr auto pass = GateVerdict::pass;
constexpr auto works = GateVerdict::works;
constexpr auto fail = GateVerdict::fail;

void judge_heat_pump(RuleInput const &input, RuleReport &report)
{
    char const *const id = "R5.scop";
    double const value = input.facts.season_cop[input.route];
    double const limit = input.limits.min_scop;
    if (std::isnan(value)) {
        report.add_unknown(id,
                           [&] { return text("Seasonal performance of the heat pump not known"); });
        return;
    }
    Comparison const compared{"gate.min_scop", value, limit, "-"};
    auto const args = [&] {
        return std::vector<TextArg>{{"value", hundredths(value)}, {"limit", hundredths(limit)}};
    };
    report.add(id, value >= limit ? pass : fail, compared, [&] {
        return value >= limit ? text("Seasonal performance {value}, at least {limit}", args())
                              : text("Seasonal performance {value}, below {limit}", args());
    });
}

/// Resistive heating: small homes, homes that need little, or homes that are insulated with it.
void judge_direct(RuleInput const &input, RuleReport &report)
{
    GateFacts const &facts = input.facts;
    GateThresholds const &limits = input.limits;
    char const *const id = "R5.resistive";
    double const q = facts.design_heat_w_per_m2;
    double const limit = limits.film_w_per_m2;
    Comparison const heat{"gate.film_w_per_m2", q, limit, "W/m2"};
    auto const args = [&] {
        return std::vector<TextArg>{{"value", whole(q)}, {"limit", whole(limit)}};
    };
    if (facts.home_area_m2 <= limits.film_home_m2) {
        report.add(
            id, pass, {"gate.film_home_m2", facts.home_area_m2, limits.film_home_m2, "m2"}, [&] {
                return text(
                    "Homes of {value} m2, at most {limit} m2: resistive heating is affordable",
                    {{"value", whole(facts.home_area_m2)}, {"limit", whole(limits.film_home_m2)}});
            });
    } else if (std::isnan(q)) {
        report.add_unknown(
            id, [&] { return text("Building class not known: need of heat to be surveyed"); });
    } else if (facts.home_heat_kw <= limits.resistive_home_kw) {
        report.add(id, pass,
                   {"gate.resistive_home_kw", facts.home_heat_kw, limits.resistive_home_kw, "kW"},
                   [&] {
                       return text("One home needs {value} kW, at most {limit} kW: resistive "
                                   "heating is affordable",
                                   {{"value", tenths(facts.home_heat_kw)},
                                    {"limit", tenths(limits.resistive_home_kw)}});
                   });
    } else if (q <= limit) {
        report.add(id, pass, heat, [&] {
            return text(
                "Design heat {value} W/m2, at most {limit} W/m2: resistive heating is affordable",
                args());
        });
    } else if (Insulation const insulation = insulation_for(input, limit);
               insulation.retrofit != Retrofit::none && insulation.after_w_per_m2 <= limit) {
        report.require(insulation.retrofit);
        report.add(id, works, heat, [&] {
            auto all = args();
            all.emplace_back("after", whole(insulation.after_w_per_m2));
            return text("Design heat {value} W/m2, above {limit} W/m2 for resistive heating: "
                        "insulation to {after} W/m2 comes with it",
                        std::move(all));
        });
    } else {
        report.add(id, fail, heat, [&] {
            return text(
                "Design heat {value} W/m2, above {limit} W/m2: resistive heating is too dear to "
                "run",
                args());
        });
    }
}

void judge_storage(RuleInput const &input, RuleReport &report)
{
    char const *const id = "R6.storage";
    if (input.limits.has_valley_price) {
        report.add_unknown(id, [&] {
            return text("Valley price applies; room for the tank outdoors to be surveyed");
        });
    } else {
        report.add(id, fail, {},
                   [&] { return text("No valley price of electricity: storage does not pay"); });
    }
}

void judge_solar(RuleInput const &input, RuleReport &report)
{
    double const roof = input.block.roof_share_usable;
    double const needed = input.limits.solar_share_needed;
    auto const args = [&] {
        return std::vector<TextArg>{{"value", hundredths(roof)}, {"limit", hundredths(needed)}};
    };
    report.add(
        "R7.roof", roof >= needed ? pass : fail, {"roof.solar_share_needed", roof, needed, "m2/m2"},
        [&] {
            return roof >= needed
                       ? text("{value} m2 of roof or yard for each m2 of floor, at least {limit}",
                              args())
                       : text("{value} m2 of roof or yard for each m2 of floor, less than {limit}",
                              args());
        });
    double const sun = input.facts.december_sun_hours;
    double const least = input.limits.sun_hours;
    if (std::isnan(sun)) {
        report.add_unknown("R7.sun", [&] { return text("Hours of sun in December not known"); });
    } else {
        auto const hours = [&] {
            return std::vector<TextArg>{{"value", tenths(sun)}, {"limit", tenths(least)}};
        };
        report.add(
            "R7.sun", sun >= least ? pass : fail, {"gate.sun_hours", sun, least, "hour"}, [&] {
                return sun >= least
                           ? text("{value} hours of sun a day in December, at least {limit}",
                                  hours())
                           : text("{value} hours of sun a day in December, fewer than {limit}",
                                  hours());
            });
    }
    report.add_unknown("R7.site", [&] {
        return text("Shade, direction and strength of the roof to be surveyed");
    });
}

} // namespace

void judge_device(RuleInput const &input, RuleReport &report)
{
    switch (input.kind()) {
    case RouteKind::heat_pump:
        judge_heat_pump(input, report);
        break;
    case RouteKind::direct:
        judge_direct(input, report);
        break;
    case RouteKind::storage:
        judge_storage(input, report);
        break;
    case RouteKind::solar:
        judge_solar(input, report);
        break;
    case RouteKind::none:
    case RouteKind::heat_network:
    case RouteKind::gas:
        break;
    }
}

} // namespace sim::assign
