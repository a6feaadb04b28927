#include "sim/engine/assign/gates/gate_rules.hpp"

#include <cmath>

namespace sim::assign {

namespace {

constexpr auto pass = GateVerdict::pass;
constexpr auto works = GateVerdict::works;
constexpr auto fail = GateVerdict::fail;

void judge_transformer(RuleInput const &input, RuleReport &report)
{
    char const *const id = "R4.transformer";
    double const value = input.facts.zone_rate[input.route];
    double const limit = input.limits.transformer_rate;
    if (std::isnan(value)) {
        report.add_unknown(id, [&] { return text("Loading of the transformers to be asked"); });
        return;
    }
    Comparison const compared{"gate.transformer_rate", value, limit, "share"};
    auto const args = [&] {
        return std::vector<TextArg>{{"value", percent(value)}, {"limit", percent(limit)}};
    };
    if (value <= limit) {
        report.add(id, pass, compared, [&] {
            return text("Transformers loaded to {value} % at most, limit {limit} %", args());
        });
    } else if (input.limits.allow_works && input.limits.has_transformer_sizes) {
        report.add(id, works, compared, [&] {
            return text("Transformers loaded to {value} %, limit {limit} %: larger ones are in the "
                        "cost as far as the list of works asks for them",
                        args());
        });
    } else {
        report.add(id, fail, compared, [&] {
            return text(
                "Transformers loaded to {value} %, limit {limit} %, and no works are admitted",
                args());
        });
    }
}

void judge_line(RuleInput const &input, RuleReport &report)
{
    char const *const id = "R4.line";
    double const value = input.facts.feeder_rate[input.route];
    double const limit = input.limits.feeder_rate;
    if (std::isnan(value)) {
        report.add_unknown(id, [&] { return text("Loading of the 10 kV line to be asked"); });
        return;
    }
    Comparison const compared{"gate.feeder_rate", value, limit, "share"};
    auto const args = [&] {
        return std::vector<TextArg>{{"value", percent(value)}, {"limit", percent(limit)}};
    };
    if (value <= limit) {
        report.add(id, pass, compared, [&] {
            return text("10 kV line loaded to {value} % with this block alone, limit {limit} %",
                        args());
        });
    } else if (input.limits.allow_works) {
        report.add(id, works, compared, [&] {
            return text("10 kV line loaded to {value} % with this block alone, limit {limit} %: a "
                        "stronger line is weighed for all blocks on it",
                        args());
        });
    } else {
        report.add(id, fail, compared, [&] {
            return text(
                "10 kV line loaded to {value} % with this block alone, limit {limit} %, and no "
                "works are admitted",
                args());
        });
    }
}

} // namespace

void judge_grid(RuleInput const &input, RuleReport &report)
{
    if (is_electric(input.kind())) {
        judge_transformer(input, report);
        judge_line(input, report);
        report.add_unknown("R4.low_voltage", [&] {
            return text("Length of the low-voltage lines and voltage at their ends to be checked");
        });
    }
}

} // namespace sim::assign
