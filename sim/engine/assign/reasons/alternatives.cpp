#include "sim/engine/assign/reasons/alternatives.hpp"

#include "sim/engine/assign/options/plan_cost.hpp"
#include "sim/engine/assign/reasons/aims.hpp"
#include "sim/engine/assign/reasons/descent.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sim::assign {

namespace {

/// Plans that differ in less than this part of the households count as the same.
constexpr double clearly_different = 0.03;

Text name_of(std::string const &key)
{
    if (key == "least_cost") {
        return text("Proposal");
    }
    if (key == "least_public") {
        return text("Least public money");
    }
    if (key == "least_burden") {
        return text("Lightest burden");
    }
    if (key == "least_peak") {
        return text("Lowest peak load");
    }
    return text("Least fine particles");
}

Text compromise_name(int number, std::string const &aim)
{
    TextArg const n{"n", std::to_string(number)};
    if (aim == "least_public") {
        return text("Compromise {n}: less public money", {n});
    }
    if (aim == "least_burden") {
        return text("Compromise {n}: lighter burden", {n});
    }
    if (aim == "least_peak") {
        return text("Compromise {n}: lower peak load", {n});
    }
    return text("Compromise {n}: less fine particles", {n});
}

/// The figures of a plan.
Alternative figures(Dataset const &dataset, Model const &model, Answer const &answer)
{
    Alternative plan;
    plan.choice = answer.choice;
    plan.gap = answer.gap();
    PlanCost const cost = plan_cost(model, answer.choice);
    plan.life_cost = cost.total();
    plan.government = cost.blocks.government;
    double burdened = 0.0;
    double homes = 0.0;
    for (std::uint32_t const option : answer.choice) {
        Candidate const &candidate = model.candidates[option];
        double const households = dataset.block(candidate.block).households;
        plan.peak_kw += candidate.peak_kw;
        plan.pm25_t += candidate.pm25_t;
        burdened += candidate.burden_share * households;
        homes += households;
    }
    plan.burden_share = homes > 0.0 ? burdened / homes : 0.0;
    return plan;
}

std::array<double, 5> figures_of(Alternative const &plan)
{
    return {plan.life_cost.yuan(), plan.government.yuan(), plan.peak_kw, plan.pm25_t,
            plan.burden_share};
}

/// At least as good in everything. \pre the two plans are clearly different
bool dominates(Alternative const &a, Alternative const &b)
{
    auto const mine = figures_of(a);
    auto const others = figures_of(b);
    return std::ranges::equal(mine, others, std::less_equal<>{});
}

/// Part of the households whose route differs.
double difference(Dataset const &dataset, Model const &model, Alternative const &a,
                  Alternative const &b)
{
    double homes = 0.0;
    double all = 0.0;
    for (std::size_t g = 0; g < a.choice.size(); ++g) {
        Candidate const &mine = model.candidates[a.choice[g]];
        double const households = dataset.block(mine.block).households;
        bool const same = mine.choice.route == model.candidates[b.choice[g]].choice.route;
        homes += same ? 0.0 : households;
        all += households;
    }
    return all > 0.0 ? homes / all : 0.0;
}

Answer solve_priced(Model const &model, Aim const &aim, double price, Answer const &base,
                    Control const &control)
{
    Problem const problem = priced(model.problem, aim, price);
    Answer start;
    start.choice = base.choice;
    start.price = base.price;
    start.cost = evaluate(problem, start.choice).cost;
    constexpr std::uint64_t enough_steps = 200; // a good plan; proof is not asked for here
    Control own = control;
    own.steps = control.steps > 0 ? control.steps : enough_steps;
    own.improved = nullptr;
    own.start = &start;
    Answer answer = solve_anytime(problem, own);
    std::vector<std::uint32_t> from_base = descend(problem, base.choice);
    if (answer.feasible()) {
        answer.choice = descend(problem, std::move(answer.choice));
        answer.cost = evaluate(problem, answer.choice).cost;
    }
    Cost const cost = evaluate(problem, from_base).cost;
    if (!answer.feasible() || cost < answer.cost) {
        answer.choice = std::move(from_base);
        answer.cost = cost;
    }
    return answer;
}

/// Those kept are clearly different from each other and none is dominated; the first always stays.
class Selection
{
public:
    Selection(Dataset const &dataset, Model const &model) : m_dataset{dataset}, m_model{model} {}

    /// \return true if it is kept
    bool offer(Alternative plan)
    {
        for (Alternative const &known : m_plans) {
            if (difference(m_dataset, m_model, known, plan) < clearly_different ||
                dominates(known, plan)) {
                return false;
            }
        }
        if (!m_plans.empty()) {
            m_plans.erase(
                std::remove_if(m_plans.begin() + 1, m_plans.end(),
                               [&](Alternative const &known) { return dominates(plan, known); }),
                m_plans.end());
        }
        m_plans.push_back(std::move(plan));
        return true;
    }
    [[nodiscard]] std::vector<Alternative> take() { return std::move(m_plans); }

private:
    Dataset const &m_dataset;
    Model const &m_model;
    std::vector<Alternative> m_plans;
};

} // namespace

std::vector<Alternative> alternatives_of(Dataset const &dataset, Model const &model,
                                         Answer const &base, Control const &control)
{
    Selection selection{dataset, model};
    auto const offer = [&](std::string const &key, Text name, Answer const &answer) {
        if (!answer.feasible()) {
            return false;
        }
        Alternative plan = figures(dataset, model, answer);
        plan.key = key;
        plan.name = std::move(name);
        return selection.offer(std::move(plan));
    };
    (void)offer("least_cost", name_of("least_cost"), base);
    std::vector<Aim> const aims = make_aims(dataset, model);
    std::vector<std::vector<double>> prices;
    for (Aim const &aim : aims) {
        prices.push_back(telling_prices(model.problem, aim, base.choice));
        if (!prices.back().empty() && !control.stopped()) {
            (void)offer(aim.key, name_of(aim.key),
                        solve_priced(model, aim, prices.back().back(), base, control));
        }
    }
    int between = 1;
    for (std::size_t a = 0; a < aims.size(); ++a) {
        if (!prices[a].empty() && !control.stopped()) {
            between +=
                offer("between." + std::to_string(between), compromise_name(between, aims[a].key),
                      solve_priced(model, aims[a], prices[a].front(), base, control))
                    ? 1
                    : 0;
        }
    }
    return selection.take();
}

std::vector<Alternative> make_alternatives(Dataset const &dataset, Scenario const &scenario,
                                           Material const &material, Answer const &base,
                                           Control const &control)
{
    return alternatives_of(dataset, make_model(dataset, scenario, material), base, control);
}

} // namespace sim::assign
