#include "small_routing.hpp"

#include "sim/engine/assign/solver/problem.hpp"

namespace ui_test {

namespace {

constexpr std::uint32_t heat = 1;
constexpr std::uint32_t gas = 2;
constexpr std::uint32_t pump = 3;
constexpr std::uint32_t options_a_block = 2; ///< gas, heat pump

sim::Candidate candidate(std::uint32_t block, std::uint32_t route, double yuan)
{
    sim::Candidate made;
    made.block = sim::BlockId{block};
    made.choice.route = sim::RouteId{route};
    made.choice.start_year = 2021;
    made.life_cost.government = sim::Money::from_yuan(yuan / 2.0);
    made.life_cost.household = sim::Money::from_yuan(yuan / 2.0);
    return made;
}

sim::RouteGates closed_by_distance()
{
    sim::RouteGates gates;
    gates.route = sim::RouteId{heat};
    gates.open = false;
    sim::GateRecord &record = gates.records.emplace_back();
    record.id = "R2.distance";
    record.parameter = "gate.heat_main_m";
    record.verdict = sim::GateVerdict::fail;
    record.value = 900.0;
    record.threshold = 400.0;
    record.unit = "m";
    record.sentence = sim::text("heat main 900 m away, at most 400 m");
    return gates;
}

sim::assign::Model model_of(sim::Dataset const &dataset, sim::Scenario const &scenario)
{
    sim::assign::Model model;
    sim::assign::ProblemBuilder builder;
    std::uint32_t const rows[] = {builder.add_row({{100, 0}}), builder.add_row({{1000000, 0}})};
    for (std::uint32_t i = 0; i < dataset.blocks.size(); ++i) {
        builder.begin_group();
        for (std::uint32_t const route : {gas, pump}) {
            double const yuan = (route == gas ? 1200.0 : 1500.0) * dataset.blocks[i].households;
            model.candidates.push_back(candidate(i, route, yuan));
            sim::assign::Amount const amounts[] = {route == gas ? dataset.blocks[i].households : 0,
                                                   1000};
            builder.add_option(model.candidates.back().life_cost.total().fen(), rows, amounts);
        }
        sim::BlockGates gates(dataset.routes.size());
        gates[heat] = closed_by_distance();
        model.gates.push_back(std::move(gates));
        bool const has_gas = scenario.plan.choices[i].route == sim::RouteId{gas};
        model.present.push_back(has_gas ? i * options_a_block : sim::assign::none);
    }
    model.problem = builder.take();
    sim::Limit &hour = model.limits.emplace_back();
    hour.id = "gas_hour.G1";
    hour.kind = sim::LimitKind::gas_hour;
    hour.name = sim::text("gas gate");
    hour.unit = "m3/h";
    sim::Limit &budget = model.limits.emplace_back();
    budget.id = "budget.city.2021";
    budget.kind = sim::LimitKind::budget;
    budget.name = sim::text("city budget 2021");
    budget.unit = "yuan";
    budget.parameter = "limit.budget.city.2021";
    return model;
}

sim::BlockReason reason_of(std::uint32_t block, bool takes_gas)
{
    sim::BlockReason reason;
    reason.chosen = block * options_a_block + (takes_gas ? 0 : 1);
    reason.runner_up = block * options_a_block + (takes_gas ? 1 : 0);
    reason.extra_cost = sim::Money::from_yuan(3000.0);
    reason.margin_share = 0.05 + 0.05 * block;
    reason.reason = sim::text("least cost of the routes that are open");
    reason.binding = {0};
    sim::Flip &flip = reason.flips.emplace_back();
    flip.key = "tariff.gas_yuan_per_m3";
    flip.from = 2.0;
    flip.to = 2.5;
    flip.unit = "yuan/m3";
    flip.route = sim::RouteId{takes_gas ? pump : gas};
    flip.sentence = sim::text("another route if gas cost 2.5 yuan/m3");
    return reason;
}

sim::LimitState state(double used, double capacity, bool binding)
{
    sim::LimitState made;
    made.used = used;
    made.capacity = made.base_capacity = capacity;
    made.binding = binding;
    made.price_yuan_per_unit = binding ? 10.0 : 0.0;
    made.holds_from = 0.9 * capacity;
    made.holds_to = 1.1 * capacity;
    return made;
}

sim::Parameter parameter(char const *key, double value, double low, double high, char const *unit)
{
    sim::Parameter made;
    made.key = key;
    made.name_zh = made.name_en = key;
    made.value = value;
    made.low = low;
    made.high = high;
    made.unit = unit;
    made.source = "made up";
    return made;
}

} // namespace

void add_routing_parameters(sim::Dataset &dataset)
{
    dataset.parameters.set(parameter("gate.gas_main_m", 1500.0, 500.0, 2500.0, "m"));
    dataset.parameters.set(parameter("gate.allow_works", 1.0, 0.0, 1.0, "choice"));
    dataset.parameters.set(parameter("tariff.gas_yuan_per_m3", 2.0, 1.0, 3.0, "yuan/m3"));
    dataset.parameters.set(parameter("limit.budget.city.2021", 1e6, 0.0, 2e6, "yuan"));
    dataset.parameters.set(parameter("limit.budget.city.2021.active", 1.0, 0.0, 1.0, "choice"));
}

app::Proposal small_proposal(sim::Dataset const &dataset, sim::Scenario const &scenario)
{
    app::Proposal made;
    made.asked = scenario;
    auto model = std::make_shared<sim::assign::Model>(model_of(dataset, scenario));
    sim::assign::Assignment &assignment = made.assignment;
    assignment.plan = scenario.plan;
    for (std::uint32_t i = 0; i < dataset.blocks.size(); ++i) {
        bool const takes_gas = i != 2;
        assignment.reasons.push_back(reason_of(i, takes_gas));
        assignment.answer.choice.push_back(assignment.reasons.back().chosen);
        sim::Choice const after = model->candidates[assignment.reasons.back().chosen].choice;
        if (after.route != scenario.plan.choices[i].route) {
            sim::Move &move = assignment.moves.emplace_back();
            move.block = sim::BlockId{i};
            move.before = scenario.plan.choices[i];
            move.after = after;
            move.life_cost = sim::Money::from_yuan(-10000.0 * (i + 1));
            move.by_payer[static_cast<std::size_t>(sim::Payer::city)] =
                sim::Money::from_yuan(-5000.0);
        }
        assignment.plan.choices[i] = after;
    }
    assignment.answer.cost = 1000000;
    assignment.answer.bound = 997000;
    assignment.limits = {state(99.0, 100.0, true), state(8000.0, 1e6, false)};
    assignment.model = std::move(model);
    sim::PlanFault &fault = made.faults.emplace_back();
    fault.block = 1;
    fault.sentence = sim::text("heat main 900 m away, at most 400 m");
    made.finished = true;
    return made;
}

app::Comparison small_comparison(std::shared_ptr<app::Proposal const> base)
{
    app::Comparison made;
    sim::assign::Alternative &own = made.alternatives.emplace_back();
    own.key = "least_cost";
    own.name = sim::text("least cost");
    own.choice = base->assignment.answer.choice;
    own.life_cost = sim::Money::from_yuan(1.0e8);
    own.pm25_t = 12.0;
    own.peak_kw = 4000.0;
    sim::assign::Alternative &clean = made.alternatives.emplace_back(own);
    clean.key = "least_pm25";
    clean.name = sim::text("cleanest air");
    clean.life_cost = sim::Money::from_yuan(1.2e8);
    clean.pm25_t = 5.0;
    made.base = std::move(base);
    return made;
}

} // namespace ui_test
