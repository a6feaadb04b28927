#include "sim/engine/assign/assign.hpp"

#include "sim/engine/assign/options/limit_value.hpp"
#include "sim/engine/assign/reasons/clean.hpp"
#include "sim/engine/money/values.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace sim::assign {

namespace {

/// How far a row may grow before its parameter leaves the range of its values.
Amount most_growth(Dataset const &dataset, Limit const &limit, Row const &row)
{
    if (!dataset.parameters.has(limit.parameter)) {
        return endless;
    }
    constexpr double noise = 1e-6; // of one amount: an end of the range is within it
    Parameter const &parameter = dataset.parameters.at(limit.parameter);
    double const now = stated_level(limit, row, row.levels.size() - 1).capacity;
    double const room = limit.at_least ? now - parameter.low : parameter.high - now;
    return std::max<Amount>(0, std::llround(std::floor(room / limit.unit_per_amount + noise)));
}

/// Growth of a limit counts by its share of what the limit is now: a tenth more gas is as bad as a
/// tenth more of a budget. Limits of nothing (no coal left) count by the largest load there can be.
std::vector<Growth> growth_of(Dataset const &dataset, Model const &model)
{
    Problem const &problem = model.problem;
    std::vector<Amount> largest(problem.rows.size(), 0);
    for (std::size_t i = 0; i < problem.use_row.size(); ++i) {
        Amount &row = largest[problem.use_row[i]];
        row = std::max(row, std::abs(problem.use_amount[i]));
    }
    std::vector<Growth> growth;
    for (std::size_t r = 0; r < problem.rows.size(); ++r) {
        Amount const capacity = std::abs(problem.rows[r].levels.back().capacity);
        Amount const size = std::max<Amount>(1, capacity != 0 ? capacity : largest[r]);
        Amount const most = most_growth(dataset, model.limits[r], problem.rows[r]);
        bool const may_grow = model.limits[r].may_grow && most > 0;
        growth.push_back(
            {.weight = may_grow ? 1.0 / static_cast<double>(size) : 0.0, .most = most});
    }
    return growth;
}

/// Rows that clash; those that would have to grow where no clash was found.
std::vector<std::uint32_t> rows_of(std::optional<Conflict> const &conflict)
{
    std::vector<std::uint32_t> rows;
    if (conflict) {
        rows = conflict->clash;
    }
    if (conflict && rows.empty()) {
        for (Relaxation const &relaxation : conflict->smallest) {
            rows.push_back(relaxation.row);
        }
    }
    return rows;
}

void take_cleanest(Model const &model, double tolerance_share, Answer &answer)
{
    answer.choice = cleanest_among_equals(model, answer, tolerance_share);
    answer.cost = evaluate(model.problem, answer.choice).cost;
}

} // namespace

double Assignment::solver_gap() const
{
    Answer least = answer;
    least.cost = least_cost;
    return least.gap();
}

Assignment assign(Dataset const &dataset, Scenario const &scenario, Material const &material,
                  Method method, Control const &control, ConflictControl const &for_conflict)
{
    auto model = std::make_shared<Model>(make_model(dataset, scenario, material));
    return assign({dataset, scenario, material, std::move(model)}, method, control, for_conflict);
}

Assignment assign(Task const &task, Method method, Control const &control,
                  ConflictControl const &for_conflict)
{
    Model const &model = *task.model;
    Answer answer = method == Method::exact ? solve_exact(model.problem, control)
                                            : solve_anytime(model.problem, control);
    if (!answer.feasible()) {
        Assignment result;
        result.model = task.model;
        result.plan = task.scenario.plan;
        result.answer = std::move(answer);
        auto const effort = [&] { return for_conflict ? for_conflict() : control; };
        result.conflict = find_conflict(model.problem, growth_of(task.dataset, model), effort());
        if (result.conflict && result.conflict->clash.empty() &&
            result.conflict->smallest.empty() && !result.conflict->proved) {
            result.conflict.reset(); // stopped before it found anything
        }
        result.locked = locked_part(task.dataset, task.scenario, task.material, model,
                                    rows_of(result.conflict), effort());
        return result;
    }
    Cost const least_cost = answer.cost;
    Values const values{task.dataset, task.scenario};
    take_cleanest(model, values.at("assign.tolerance_share", 0.0, 1.0), answer);
    Assignment result = describe(task, std::move(answer));
    result.least_cost =
        std::min(least_cost, result.answer.cost); // the cleanest may better it by chance
    return result;
}

Assignment describe(Task const &task, Answer answer)
{
    assert(answer.feasible());
    Model const &model = *task.model;
    Assignment result;
    result.model = task.model;
    result.answer = std::move(answer);
    result.least_cost = result.answer.cost;
    result.plan = plan_of(model, result.answer.choice);
    result.reasons = explain(task.dataset, task.scenario, task.material, model, result.answer);
    result.limits = limit_states(model, result.answer);
    result.moves = moves(task.dataset, task.scenario, task.material, model, result.answer);
    return result;
}

} // namespace sim::assign
