#include "sim/engine/assign/gates/gate_rules.hpp"

#include <cmath>

namespace sim::assign {

namespace {

constexpr auto pass = GateVerdict::pass;
constexpr auto fail = GateVerdict::fail;

void judge_heat_distance(RuleInput const &input, RuleReport &report)
{
    char const *const id = "R2.distance";
    double const value = input.facts.heat_main_m;
    double const limit = input.limits.heat_main_m;
    Comparison const compared{"gate.heat_main_m", value, limit, "m"};
    if (std::isinf(value)) {
        report.add(id, fail, {}, [&] { return text("No heat source or heat main in the data"); });
    } else if (value == 0.0) {
        report.add(id, pass, compared, [&] { return text("A heat main passes through"); });
    } else {
        auto const args = [&] {
            return std::vector<TextArg>{{"value", whole(value)}, {"limit", whole(limit)}};
        };
        report.add(id, value <= limit ? pass : fail, compared, [&] {
            return value <= limit ? text("Heat main {value} m away, at most {limit} m", args())
                                  : text("Heat main {value} m away, more than {limit} m", args());
        });
    }
}

void judge_heat_density(RuleInput const &input, RuleReport &report)
{
    char const *const id = "R2.density";
    double const value = input.facts.linear_density_mwh_per_m;
    double const limit = input.limits.heat_density_mwh_per_m;
    if (std::isnan(value)) {
        report.add_unknown(
            id, [&] { return text("Heat demand not known: linear heat density to be checked"); });
    } else if (std::isinf(value)) {
        report.add(id, pass, {}, [&] { return text("No heat main to be laid"); });
    } else {
        Comparison const compared{"gate.heat_density_mwh_per_m", value, limit, "MWh/(m.a)"};
        auto const args = [&] {
            return std::vector<TextArg>{{"value", tenths(value)}, {"limit", tenths(limit)}};
        };
        report.add(id, value >= limit ? pass : fail, compared, [&] {
            return value >= limit
                       ? text("Heat main to be laid carries {value} MWh per metre and year, "
                              "at least {limit}",
                              args())
                       : text("Heat main to be laid carries {value} MWh per metre and year, "
                              "less than {limit}",
                              args());
        });
    }
}

void judge_heat_margin(RuleInput const &input, RuleReport &report)
{
    char const *const id = "R2.margin";
    double const value = input.facts.heat_margin_share;
    double const limit = input.limits.heat_margin_share;
    if (std::isnan(value)) {
        report.add_unknown(id, [&] { return text("Spare of heat source and main to be asked"); });
        return;
    }
    Comparison const compared{"gate.heat_margin_share", value, limit, "share"};
    auto const args = [&] {
        return std::vector<TextArg>{{"value", percent(value)}, {"limit", percent(limit)}};
    };
    report.add(id, value >= limit ? pass : fail, compared, [&] {
        return value >= limit
                   ? text("{value} % of the spare heat is left after this block alone, at "
                          "least {limit} %",
                          args())
                   : text("{value} % of the spare heat is left after this block alone, less "
                          "than {limit} %",
                          args());
    });
}

/// Either enough homes or enough area: the record tells of what is nearer to its threshold.
void judge_heat_cluster(RuleInput const &input, RuleReport &report)
{
    char const *const id = "R2.cluster";
    double const homes = input.facts.cluster_households;
    double const area_m2 = input.facts.cluster_area_m2;
    double const least_homes = input.limits.heat_cluster_households;
    double const least_m2 = input.limits.heat_cluster_m2;
    bool const by_area = area_m2 * least_homes > homes * least_m2;
    Comparison const compared =
        by_area ? Comparison{"gate.heat_cluster_m2", area_m2, least_m2, "m2"}
                : Comparison{"gate.heat_cluster_households", homes, least_homes, "households"};
    auto const args = [&] {
        return std::vector<TextArg>{{"homes", whole(homes)},
                                    {"area", whole(area_m2)},
                                    {"least_homes", whole(least_homes)},
                                    {"least_area", whole(least_m2)}};
    };
    if (homes >= least_homes || area_m2 >= least_m2) {
        report.add(id, pass, compared, [&] {
            return text("{homes} homes with {area} m2 within reach of one heat station, at least "
                        "{least_homes} homes or {least_area} m2",
                        args());
        });
    } else if (input.block.urban_class == UrbanClass::built_up) {
        report.add(id, GateVerdict::unknown, compared, [&] {
            return text(
                "Only {homes} homes with {area} m2 on coal near by: to be asked whether a heat "
                "station that exists can take them",
                args());
        });
    } else {
        report.add(id, fail, compared, [&] {
            return text(
                "Only {homes} homes with {area} m2 within reach of one heat station, fewer than "
                "{least_homes} homes and {least_area} m2",
                args());
        });
    }
}

void judge_gas_distance(RuleInput const &input, RuleReport &report)
{
    double const value = input.facts.gas_main_m;
    double const limit = input.limits.gas_main_m;
    double const homes = input.facts.lng_cluster_households;
    double const least_homes = input.limits.lng_households;
    Comparison const compared{"gate.gas_main_m", value, limit, "m"};
    auto const args = [&] {
        return std::vector<TextArg>{{"value", whole(value)},
                                    {"limit", whole(limit)},
                                    {"homes", whole(homes)},
                                    {"least_homes", whole(least_homes)}};
    };
    if (value == 0.0) {
        report.add("R3.distance", pass, compared,
                   [&] { return text("A gas main passes through"); });
    } else if (value <= limit) {
        report.add("R3.distance", pass, compared,
                   [&] { return text("Gas main {value} m away, at most {limit} m", args()); });
    } else if (std::isinf(value)) {
        report.add("R3.distance", fail, {},
                   [&] { return text("No gas station or gas main in the data"); });
    } else if (homes >= least_homes) {
        report.add("R3.lng", pass, {"gate.lng_households", homes, least_homes, "households"}, [&] {
            return text(
                "Gas main {value} m away, more than {limit} m, but {homes} homes are enough for "
                "an LNG point, at least {least_homes}",
                args());
        });
    } else {
        report.add("R3.distance", fail, compared, [&] {
            return text(
                "Gas main {value} m away, more than {limit} m, and {homes} homes are too few for "
                "an LNG point, at least {least_homes}",
                args());
        });
    }
}

void judge_gas_margin(RuleInput const &input, RuleReport &report)
{
    char const *const id = "R3.margin";
    double const value = input.facts.gas_margin_share;
    double const limit = input.limits.gas_margin_share;
    if (std::isnan(value)) {
        report.add_unknown(id,
                           [&] { return text("Daily amount of gas under contract to be asked"); });
        return;
    }
    Comparison const compared{"gate.gas_margin_share", value, limit, "share"};
    auto const args = [&] {
        return std::vector<TextArg>{{"value", percent(value)}, {"limit", percent(limit)}};
    };
    report.add(id, value >= limit ? pass : fail, compared, [&] {
        return value >= limit
                   ? text("{value} % of the spare gas is left on the coldest day after this "
                          "block alone, at least {limit} %",
                          args())
                   : text("{value} % of the spare gas is left on the coldest day after this "
                          "block alone, less than {limit} %",
                          args());
    });
}

} // namespace

void judge_heat_network(RuleInput const &input, RuleReport &report)
{
    if (input.kind() == RouteKind::heat_network) {
        judge_heat_distance(input, report);
        judge_heat_density(input, report);
        judge_heat_margin(input, report);
        judge_heat_cluster(input, report);
    }
}

void judge_gas(RuleInput const &input, RuleReport &report)
{
    if (input.kind() == RouteKind::gas) {
        judge_gas_distance(input, report);
        judge_gas_margin(input, report);
        report.add_unknown("R3.house", [&] {
            return text("Clearances, boiler room, flue and sound walls to be surveyed");
        });
    }
}

} // namespace sim::assign
