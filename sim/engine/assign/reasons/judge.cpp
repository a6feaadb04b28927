#include "sim/engine/assign/options/limit_value.hpp"
#include "sim/engine/assign/options/plan_model.hpp"
#include "sim/engine/assign/reasons/explain.hpp"
#include "sim/engine/assign/reasons/words.hpp"
#include "sim/engine/money/values.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace sim::assign {

namespace {

PlanFault gate_fault(std::uint32_t block, GateRecord const &record, Text sentence)
{
    return {FaultKind::gate,  block,       record.id,          record.value,
            record.threshold, record.unit, std::move(sentence)};
}

/// Refused conditions of the block's route.
void add_gate_faults(Dataset const &dataset, Model const &model, std::uint32_t block,
                     Choice const &choice, std::vector<PlanFault> &faults)
{
    for (RouteGates const &gates : model.gates[block]) {
        for (GateRecord const &record : gates.records) {
            if (gates.route == choice.route && record.verdict == GateVerdict::fail) {
                faults.push_back(
                    gate_fault(block, record,
                               text("The conditions of {route} are to be clarified: {record}",
                                    {route_arg("route", dataset, choice.route),
                                     text_arg("record", record.sentence)})));
            }
        }
    }
}

/// Between the rate that a route is judged by and the one from which works are asked for, nothing
/// is built.
Text zone_sentence(GateRecord const &record, Money works)
{
    TextArg const rate = quantity_arg("rate", record.value, "share");
    TextArg const allowed = quantity_arg("allowed", record.threshold, "share");
    return works == Money{}
               ? text("Transformers at {rate} after conversion, above {allowed}; not so high that "
                      "the list of works enlarges them, to be watched in operation",
                      {rate, allowed})
               : text("Transformers at {rate} after conversion, above {allowed}; works of {works} "
                      "are not in the plan",
                      {rate, allowed, money_arg("works", works)});
}

/// Transformers that the block's route needs bigger; lines and stations are limits of their own.
void add_zone_faults(Model const &model, std::uint32_t block, Candidate const &candidate,
                     std::vector<PlanFault> &faults)
{
    for (RouteGates const &gates : model.gates[block]) {
        for (GateRecord const &record : gates.records) {
            bool const own = gates.route == candidate.choice.route &&
                             record.parameter == "gate.transformer_rate";
            if (own && record.verdict == GateVerdict::works) {
                faults.push_back(
                    gate_fault(block, record, zone_sentence(record, candidate.zone_works)));
            }
        }
    }
}

/// A block that burns coal beyond the years of the programme.
void add_year_fault(Dataset const &dataset, Values const &values, std::uint32_t block,
                    Choice const &choice, std::vector<PlanFault> &faults)
{
    bool const coal = dataset.route(choice.route).family == RouteFamily::none;
    double const last = values.value_or("target.final_year", choice.start_year);
    PlanFault fault{FaultKind::year, block, "year", static_cast<double>(choice.start_year), last,
                    "year",          {}};
    if (coal) {
        fault.id = "route";
        fault.sentence = text("No route yet; the block stays on scattered coal");
        faults.push_back(std::move(fault));
    } else if (choice.start_year > last) {
        fault.sentence = text("Begins in {year}, after the last year of the programme, {last}",
                              {{"year", fmt::format("{}", choice.start_year)},
                               {"last", fmt::format("{:.0f}", last)}});
        faults.push_back(std::move(fault));
    }
}

/// Cheapest level that would hold the load, if works are on offer that do.
std::optional<std::size_t> level_that_holds(Row const &row, Amount load)
{
    auto const level = std::ranges::find_if(
        row.levels, [&](Level const &offer) { return load <= offer.capacity; });
    return level != row.levels.end()
               ? std::optional{static_cast<std::size_t>(level - row.levels.begin())}
               : std::nullopt;
}

Text limit_sentence(Limit const &limit, Row const &row, Amount load, PlanFault const &fault)
{
    std::vector<TextArg> args{text_arg("limit", limit.name),
                              quantity_arg("used", fault.value, limit.unit),
                              quantity_arg("allowed", fault.allowed, limit.unit)};
    if (limit.at_least) {
        return text("{limit}: {used} reached, {allowed} asked for", std::move(args));
    }
    if (fault.allowed > 0.0) {
        args.push_back(quantity_arg("rate", fault.value / fault.allowed, "share"));
    } else {
        return text("{limit}: {used}, none is allowed", std::move(args));
    }
    if (auto const works = level_that_holds(row, load)) {
        args.push_back(money_arg("works", stated_level(limit, row, *works).cost));
        return text("{limit}: {rate} ({used} of {allowed}); works of {works} are not in the plan",
                    std::move(args));
    }
    return text("{limit}: {rate} ({used} of {allowed})", std::move(args));
}

void add_limit_faults(Model const &model, std::vector<Amount> const &load,
                      std::vector<PlanFault> &faults)
{
    for (std::size_t r = 0; r < model.limits.size(); ++r) {
        Row const &row = model.problem.rows[r];
        Limit const &limit = model.limits[r];
        Amount const allowed = row.levels.front().capacity;
        if (load[r] <= allowed) {
            continue;
        }
        PlanFault fault{FaultKind::limit,
                        none,
                        limit.id,
                        value_of(limit, load[r]),
                        stated_level(limit, row, 0).capacity,
                        limit.unit,
                        {}};
        fault.sentence = limit_sentence(limit, row, load[r], fault);
        faults.push_back(std::move(fault));
    }
}

} // namespace

std::vector<PlanFault> judge_plan(Dataset const &dataset, Scenario const &scenario,
                                  Material const &material, Plan const &plan)
{
    Model const model = model_of_plan(dataset, scenario, material, plan);
    Values const values{dataset, scenario};
    std::vector<std::uint32_t> choice(model.problem.group_count());
    std::vector<PlanFault> faults;
    for (std::uint32_t g = 0; g < choice.size(); ++g) {
        choice[g] = model.problem.first_option[g];
        add_gate_faults(dataset, model, g, plan.choices[g], faults);
        add_zone_faults(model, g, model.candidates[choice[g]], faults);
        add_year_fault(dataset, values, g, plan.choices[g], faults);
    }
    add_limit_faults(model, evaluate(model.problem, choice).load, faults);
    return faults;
}

} // namespace sim::assign
