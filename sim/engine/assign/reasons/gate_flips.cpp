#include "sim/engine/assign/reasons/gate_flips.hpp"

#include "sim/engine/assign/options/transfer.hpp"
#include "sim/engine/assign/reasons/words.hpp"
#include "sim/engine/money/values.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace sim::assign {

namespace {

/// A threshold that a planner may move and that lets a block through once it equals the block's
/// value; a year of demolition must lie beyond it.
bool movable(GateRecord const &record)
{
    return record.parameter.starts_with("gate.") && record.value != record.threshold &&
           !record.id.starts_with("R0.");
}

/// The record that alone keeps the route out: others of the same threshold may stand beside it.
GateRecord const *only_hurdle(RouteGates const &route)
{
    GateRecord const *hurdle = nullptr;
    for (GateRecord const &record : route.records) {
        if (record.verdict != GateVerdict::fail) {
            continue;
        }
        if (!movable(record) || (hurdle != nullptr && hurdle->parameter != record.parameter)) {
            return nullptr;
        }
        hurdle = &record;
    }
    return route.open ? nullptr : hurdle;
}

/// By threshold: the value that lets every block through.
std::map<std::string, double> thresholds(Model const &model)
{
    std::map<std::string, double> result;
    for (BlockGates const &block : model.gates) {
        for (RouteGates const &route : block) {
            if (GateRecord const *hurdle = only_hurdle(route)) {
                bool const at_most = hurdle->value > hurdle->threshold;
                auto const [at, added] = result.try_emplace(hurdle->parameter, hurdle->value);
                if (!added) {
                    at->second = at_most ? std::max(at->second, hurdle->value)
                                         : std::min(at->second, hurdle->value);
                }
            }
        }
    }
    return result;
}

/// The main's reach: closer is better.
bool is_distance(GateRecord const &record)
{
    return record.unit == "m" && record.value > record.threshold;
}

std::optional<Switch> best_of_route(FlipBase const &base, RelaxedGate const &gate,
                                    std::uint32_t group, RouteId route)
{
    BlockView const view = view_of(base.dataset, gate.model, *gate.situation, group);
    for (Switch const &change : view.routes) {
        if (gate.model.candidates[change.option].choice.route == route && change.feasible()) {
            return change;
        }
    }
    return std::nullopt;
}

/// Part of the main's length that remains when the block's own works have become cheap enough; 1 if
/// the route would be taken at its present length, nothing if not even without any works.
std::optional<double> length_left(RelaxedGate const &gate, std::uint32_t option, double gap)
{
    if (gap < 0.0) {
        return 1.0;
    }
    double cost = 0.0;
    for (std::uint32_t const charge : gate.situation->new_charges(option)) {
        cost += static_cast<double>(gate.model.problem.charge_cost[charge]);
    }
    return gap < cost ? std::optional{1.0 - gap / cost} : std::nullopt;
}

/// \param left  part of the distance at which the route is cheap enough
Flip flip_of(FlipBase const &base, GateRecord const &record, RouteId route, double left)
{
    bool const distance = is_distance(record);
    Flip flip;
    flip.kind = distance ? FlipKind::distance : FlipKind::limit;
    flip.key = record.parameter;
    flip.from = distance ? record.value : record.threshold;
    flip.to = distance ? std::min(record.threshold, record.value * left) : record.value;
    flip.unit = record.unit;
    flip.route = route;
    TextArg const to = text_arg("to", exact_text(flip.to, flip.from, flip.unit));
    TextArg const from = text_arg("from", exact_text(flip.from, flip.to, flip.unit));
    TextArg const name = route_arg("route", base.dataset, route);
    if (distance) {
        flip.sentence = text("Becomes {route} if the main were nearer than {to} (now {from})",
                             {name, to, from});
        return flip;
    }
    TextArg rule{"rule", record.parameter};
    if (base.dataset.parameters.has(record.parameter)) {
        Parameter const &parameter = base.dataset.parameters.at(record.parameter);
        rule = {"rule", parameter.name_zh, parameter.name_en};
    }
    flip.sentence =
        text("Becomes {route} if the condition \"{rule}\" were set to {to} (now {from})",
             {name, rule, to, from});
    return flip;
}

} // namespace

std::vector<RelaxedGate> relax_gates(Dataset const &dataset, Scenario const &scenario,
                                     Material const &material, Model const &model,
                                     Situation const &situation)
{
    Answer plan;
    plan.choice.assign(situation.choice().begin(), situation.choice().end());
    plan.price = situation.price();
    std::vector<RelaxedGate> result;
    for (auto const &[parameter, value] : thresholds(model)) {
        Scenario changed = scenario;
        changed.values[parameter] = value;
        RelaxedGate gate;
        gate.parameter = parameter;
        gate.model = make_model(dataset, changed, material);
        Answer moved = transfer(model, plan, gate.model);
        if (moved.feasible()) {
            gate.choice = std::move(moved.choice);
            gate.price = std::move(moved.price);
            result.push_back(std::move(gate));
        }
    }
    for (RelaxedGate &gate : result) { // the models lie still from here on
        gate.situation = std::make_unique<Situation>(gate.model.problem, gate.choice, gate.price);
    }
    return result;
}

void add_gate_flips(FlipBase const &base, RelaxedGate const &gate, std::uint32_t group,
                    std::vector<Flip> &flips)
{
    std::optional<Flip> best;
    double best_gap = 0.0;
    for (RouteGates const &route : base.model.gates[group]) {
        GateRecord const *hurdle = only_hurdle(route);
        if (hurdle == nullptr || hurdle->parameter != gate.parameter) {
            continue;
        }
        auto const change = best_of_route(base, gate, group, route.route);
        if (!change) {
            continue;
        }
        BlockView const view{group, gate.choice[group], {}, {}, {}, {}};
        double const gap = flip_gap(gate.model, view, *change, base.tolerance_share);
        auto const left = length_left(gate, change->option, gap);
        bool const reachable = left && (*left == 1.0 || is_distance(*hurdle));
        if (reachable && (!best || gap < best_gap)) {
            best_gap = gap;
            best = flip_of(base, *hurdle, route.route, *left);
        }
    }
    if (best) {
        flips.push_back(std::move(*best));
    }
}

} // namespace sim::assign
