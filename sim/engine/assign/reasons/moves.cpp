#include "sim/engine/assign/reasons/explain.hpp"

#include "sim/engine/assign/options/plan_model.hpp"
#include "sim/engine/assign/reasons/move_reason.hpp"
#include "sim/engine/assign/reasons/scarcity.hpp"

#include <array>
#include <cstddef>

namespace sim::assign {

namespace {

std::array<Money, 8> owed_by_payer(Candidate const &candidate)
{
    std::array<Money, 8> sum{};
    for (auto const &[key, money] : candidate.owed) {
        sum[static_cast<std::size_t>(key.first)] += money;
    }
    return sum;
}

bool differs(Choice const &a, Choice const &b)
{
    return a.route != b.route || a.start_year != b.start_year || a.retrofit != b.retrofit;
}

} // namespace

std::vector<Move> moves(Dataset const &dataset, Scenario const &before, Material const &material,
                        Model const &model, Answer const &after)
{
    Model const old = model_of_plan(dataset, before, material, before.plan);
    Situation const situation{model.problem, after.choice, scarcity_prices(model.problem, after)};
    std::vector<Move> result;
    for (std::uint32_t g = 0; g < after.choice.size(); ++g) {
        Candidate const &from = old.candidates[old.problem.first_option[g]];
        Candidate const &to = model.candidates[after.choice[g]];
        if (!differs(before.plan.choices[g], to.choice)) {
            continue;
        }
        Move move;
        move.block = to.block;
        move.before = before.plan.choices[g];
        move.after = to.choice;
        move.reason = move_reason({dataset, model, situation}, g, move.before);
        auto const was = owed_by_payer(from);
        move.by_payer = owed_by_payer(to);
        for (std::size_t payer = 0; payer < was.size(); ++payer) {
            move.by_payer[payer] -= was[payer];
        }
        move.life_cost = to.life_cost.total() - from.life_cost.total();
        result.push_back(std::move(move));
    }
    return result;
}

} // namespace sim::assign
