#include "sim/engine/replan/fewest_moves.hpp"

#include "sim/engine/assign/options/row_table.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace sim::replan {

namespace {

using assign::Amount;
using assign::Answer;
using assign::Cost;
using assign::Model;
using assign::Problem;

/// A changed block weighs more than any number of changed routes among those that change anyhow.
constexpr Cost route_weight = 1;
constexpr Cost block_weight = 1'000'000;

/// "budget.city.2021", "crew.gas.2021", "target.2021": the year that a limit belongs to.
std::optional<int> year_of(Limit const &limit)
{
    std::string_view const word = std::string_view{limit.id}.substr(limit.id.rfind('.') + 1);
    int year = 0;
    auto const [end, status] = std::from_chars(word.data(), word.data() + word.size(), year);
    bool const of_a_year = limit.kind == LimitKind::budget || limit.kind == LimitKind::crew ||
                           limit.kind == LimitKind::target;
    bool const whole = status == std::errc{} && end == word.data() + word.size();
    return of_a_year && whole ? std::optional{year} : std::nullopt;
}

/// By option: what it weighs to leave the choice of before.
std::vector<Amount> weights(Model const &model, Plan const &before)
{
    Problem const &problem = model.problem;
    std::vector<Amount> weight(problem.option_count(), 0);
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        for (std::uint32_t o = problem.first_option[g]; o < problem.first_option[g + 1]; ++o) {
            bool const same_route = model.candidates[o].choice.route == before.choices[g].route;
            Amount const changed = block_weight + (same_route ? 0 : route_weight);
            weight[o] = o == model.present[g] ? 0 : changed;
        }
    }
    return weight;
}

/// What every plan weighs: blocks that cannot stay.
Amount least_weight(Model const &model, std::vector<Amount> const &weight)
{
    Amount sum = 0;
    for (std::size_t g = 0; g < model.problem.group_count(); ++g) {
        auto const from = weight.begin() + model.problem.first_option[g];
        auto const to = weight.begin() + model.problem.first_option[g + 1];
        sum += *std::min_element(from, to);
    }
    return sum;
}

Amount weight_of(std::vector<Amount> const &weight, std::span<std::uint32_t const> choice)
{
    Amount sum = 0;
    for (std::uint32_t const option : choice) {
        sum += weight[option];
    }
    return sum;
}

/// The same rows, where only leaving the plan of before costs anything.
Problem counting(Problem problem, std::vector<Amount> const &weight)
{
    problem.cost.assign(weight.begin(), weight.end());
    std::ranges::fill(problem.charge_cost, 0);
    for (assign::Row &row : problem.rows) {
        for (assign::Level &level : row.levels) {
            level.cost = 0;
        }
        row.levels = {row.levels.back()};
    }
    return problem;
}

/// Everything stays that can; nothing if that breaks a limit or something cannot stay.
std::optional<std::vector<std::uint32_t>> unchanged(Model const &model)
{
    if (std::ranges::count(model.present, assign::none) > 0 ||
        !evaluate(model.problem, model.present).feasible) {
        return std::nullopt;
    }
    return model.present;
}

/// Cheapest plan that weighs no more than `first`.
Answer cheapest(Model const &model, std::vector<Amount> const &weight, Answer const &first,
                assign::Control const &control)
{
    Problem const limited =
        with_row(model.problem, {{{weight_of(weight, first.choice), 0}}, assign::none}, weight);
    Answer start;
    start.choice = first.choice;
    start.cost = evaluate(limited, first.choice).cost;
    start.price.assign(limited.rows.size(), 0.0);
    assign::Control own = control;
    own.start = &start;
    Answer answer = solve_anytime(limited, own);
    if (!answer.feasible() || answer.cost > start.cost) {
        answer.choice = first.choice;
        answer.cost = start.cost;
    }
    answer.price.resize(model.problem.rows.size(), 0.0); // that of the row falls away
    return answer;
}

int blocks_in(Amount weight)
{
    return static_cast<int>((std::max<Amount>(0, weight) + block_weight - 1) / block_weight);
}

/// Weights count blocks by millions and routes by ones: 2 000 001 is two blocks.
int whole_blocks(Amount weight)
{
    return static_cast<int>(std::max<Amount>(0, weight) / block_weight);
}

} // namespace

assign::Model remaining_model(assign::Task const &task, std::vector<BlockState> const &blocks,
                              Day today)
{
    Model model = make_model(task.dataset, task.scenario, task.material);
    int const next_year = civil_date(today + 1).year;
    for (std::size_t r = 0; r < model.limits.size(); ++r) {
        if (year_of(model.limits[r]).value_or(next_year) < next_year) {
            model.problem.rows[r].levels = {{assign::unlimited, 0}};
        }
    }
    std::vector<Amount> closed(model.problem.option_count(), 0);
    for (std::size_t g = 0; g < model.problem.group_count(); ++g) {
        if (task.scenario.plan.choices[g].locked) {
            continue;
        }
        for (std::uint32_t o = model.problem.first_option[g]; o < model.problem.first_option[g + 1];
             ++o) {
            Choice const &choice = model.candidates[o].choice;
            bool const coal = task.dataset.route(choice.route).family == RouteFamily::none;
            bool const stays = o == model.present[g] && !blocks[g].overdue;
            closed[o] = !coal && !stays && choice.start_year < next_year ? 1 : 0;
        }
        if (model.present[g] != assign::none && closed[model.present[g]] != 0) {
            model.present[g] = assign::none;
        }
    }
    if (std::ranges::count(closed, Amount{1}) > 0) {
        model.problem = with_row(std::move(model.problem), {{{0, 0}}, assign::none}, closed);
        Limit over;
        over.id = "year_over";
        over.kind = LimitKind::tolerance;
        over.name = text("Years that are over");
        over.unit = "block";
        over.may_grow = false;
        model.limits.push_back(std::move(over));
    }
    return model;
}

assign::Problem with_row(assign::Problem problem, assign::Row row,
                         std::vector<assign::Amount> const &amount)
{
    auto const index = static_cast<std::uint32_t>(problem.rows.size());
    problem.rows.push_back(std::move(row));
    std::vector<std::uint32_t> first{0};
    std::vector<std::uint32_t> rows;
    std::vector<Amount> amounts;
    for (std::size_t o = 0; o < problem.option_count(); ++o) {
        auto const own_rows = problem.rows_of(o);
        auto const own_amounts = problem.amounts_of(o);
        rows.insert(rows.end(), own_rows.begin(), own_rows.end());
        amounts.insert(amounts.end(), own_amounts.begin(), own_amounts.end());
        if (amount[o] != 0) {
            rows.push_back(index);
            amounts.push_back(amount[o]);
        }
        first.push_back(static_cast<std::uint32_t>(rows.size()));
    }
    problem.first_use = std::move(first);
    problem.use_row = std::move(rows);
    problem.use_amount = std::move(amounts);
    return problem;
}

Routes fewest_moves(assign::Task const &task, std::vector<BlockState> const &blocks, Day today,
                    RouteEffort const &effort)
{
    auto const model = std::make_shared<Model>(remaining_model(task, blocks, today));
    assign::Task const remaining{task.dataset, task.scenario, task.material, model};
    Routes routes;
    routes.plan = task.scenario.plan;
    if (unchanged(*model)) {
        return routes;
    }
    std::vector<Amount> const weight = weights(*model, task.scenario.plan);
    Answer const first = solve_exact(counting(model->problem, weight), effort.fewest);
    if (!first.feasible()) {
        routes.conflict = assign::assign(remaining, assign::Method::anytime, effort.least_cost,
                                         effort.for_conflict);
        if (!routes.conflict->answer.feasible()) {
            return routes;
        }
    }
    Answer const found = cheapest(
        *model, weight, first.feasible() ? first : routes.conflict->answer, effort.least_cost);
    routes.conflict.reset();
    routes.plan = plan_of(*model, found.choice);
    routes.moves = assign::moves(task.dataset, task.scenario, task.material, *model, found);
    Amount const bound = first.bound == assign::no_bound ? 0 : first.bound;
    routes.fewest_moves = first.proof == assign::Proof::optimal
                              ? whole_blocks(first.cost)
                              : std::max(blocks_in(bound - static_cast<Amount>(blocks.size())),
                                         whole_blocks(least_weight(*model, weight)));
    return routes;
}

} // namespace sim::replan
