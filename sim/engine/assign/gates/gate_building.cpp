#include "sim/engine/assign/gates/gate_rules.hpp"

#include <cmath>
#include <optional>
#include <utility>

namespace sim::assign {

namespace {

/// Years from the programme's first year to the demolition, if both are known.
std::optional<double> years_left(RuleInput const &input)
{
    if (!input.block.demolition_year || !input.limits.first_year) {
        return std::nullopt;
    }
    return *input.block.demolition_year - *input.limits.first_year;
}

} // namespace

void judge_demolition(RuleInput const &input, RuleReport &report)
{
    char const *const id = "R0.demolition";
    if (!input.block.demolition_year) {
        report.add(id, GateVerdict::pass, {}, [&] { return text("No demolition planned"); });
        return;
    }
    std::string const year = std::to_string(*input.block.demolition_year);
    std::optional<double> const left = years_left(input);
    if (!left) {
        report.add_unknown(id, [&] {
            return text("Demolition planned for {year}; first year of the programme not known",
                        {{"year", year}});
        });
        return;
    }
    double const limit = input.limits.demolition_years;
    Comparison const compared{"gate.demolition_years", *left, limit, "year"};
    if (*left > limit) {
        report.add(id, GateVerdict::pass, compared, [&] {
            return text("Demolition planned for {year}, not within {limit} years",
                        {{"year", year}, {"limit", whole(limit)}});
        });
    } else if (input.limits.removable[input.route]) {
        report.add(id, GateVerdict::pass, {}, [&] {
            return text("Demolition planned for {year}: the device can be taken along",
                        {{"year", year}});
        });
    } else {
        report.add(id, GateVerdict::fail, compared, [&] {
            return text(
                "Demolition planned for {year}, within {limit} years: no fixed pipes or devices",
                {{"year", year}, {"limit", whole(limit)}});
        });
    }
}

Insulation insulation_for(RuleInput const &input, double limit_w_per_m2)
{
    GateFacts const &facts = input.facts;
    std::optional<double> const left = years_left(input);
    if (!input.limits.allow_works || (left && *left < input.limits.envelope_life_years)) {
        return {};
    }
    double const now = facts.design_heat_w_per_m2;
    double const walls = facts.design_heat_walls_w_per_m2;
    double const full = facts.design_heat_full_w_per_m2;
    if (walls < now && (walls <= limit_w_per_m2 || !(full < walls))) {
        return {Retrofit::walls, walls};
    }
    return full < now ? Insulation{Retrofit::full, full} : Insulation{};
}

void judge_envelope(RuleInput const &input, RuleReport &report)
{
    char const *const id = "R1.envelope";
    double const value = input.facts.design_heat_w_per_m2;
    double const limit = input.limits.envelope_w_per_m2;
    if (std::isnan(value)) {
        report.add_unknown(
            id, [&] { return text("Building class not known: design heat to be surveyed"); });
        return;
    }
    Comparison const compared{"gate.envelope_w_per_m2", value, limit, "W/m2"};
    auto const args = [&] {
        return std::vector<TextArg>{{"value", whole(value)}, {"limit", whole(limit)}};
    };
    if (value <= limit) {
        report.add(id, GateVerdict::pass, compared,
                   [&] { return text("Design heat {value} W/m2, at most {limit} W/m2", args()); });
        return;
    }
    Insulation const insulation = insulation_for(input, limit);
    if (insulation.retrofit == Retrofit::none) {
        report.add(id, GateVerdict::pass, compared, [&] {
            return text(
                "Design heat {value} W/m2 is above {limit} W/m2 and insulation does not pay: "
                "oversized device",
                args());
        });
        return;
    }
    report.advise(insulation.retrofit);
    report.add(id, GateVerdict::works, compared, [&] {
        auto all = args();
        all.emplace_back("after", whole(insulation.after_w_per_m2));
        return text(
            "Design heat {value} W/m2 is above {limit} W/m2: insulate first, then {after} W/m2",
            std::move(all));
    });
}

void judge_density(RuleInput const &input, RuleReport &report)
{
    if (input.kind() != RouteKind::heat_network && input.kind() != RouteKind::gas) {
        return;
    }
    char const *const id = "R8.density";
    if (input.block.urban_class != UrbanClass::rural) {
        report.add(id, GateVerdict::pass, {},
                   [&] { return text("Built-up area or its fringe: networks may be extended"); });
        return;
    }
    double const value = input.facts.households_per_km2;
    double const limit = input.limits.density_households_per_km2;
    if (std::isnan(value)) {
        report.add_unknown(id, [&] {
            return text("Area of the village not known: how scattered it is to be "
                        "surveyed");
        });
        return;
    }
    bool const dense = value >= limit;
    Comparison const compared{"gate.density_households_per_km2", value, limit, "households/km2"};
    auto const args = [&] {
        return std::vector<TextArg>{{"value", whole(value)}, {"limit", whole(limit)}};
    };
    report.add(id, dense ? GateVerdict::pass : GateVerdict::fail, compared, [&] {
        return dense ? text("Village with {value} homes per km2, at least {limit}", args())
                     : text("Scattered village with {value} homes per km2, fewer than {limit}: "
                            "devices "
                            "of each home instead of pipes",
                            args());
    });
}

void judge_wiring(RuleInput const &input, RuleReport &report)
{
    if (is_electric(input.kind())) {
        report.add_unknown("R9.wiring", [&] {
            return text("House wiring and its protection to be checked before conversion");
        });
    }
}

void judge_consent(RuleInput const & /*input*/, RuleReport &report)
{
    report.add_unknown("R10.consent", [&] { return text("Consent of the residents to be asked"); });
}

} // namespace sim::assign
