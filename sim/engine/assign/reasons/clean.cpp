#include "sim/engine/assign/reasons/clean.hpp"

#include "sim/engine/assign/reasons/situation.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace sim::assign {

bool cleaner(Candidate const &a, Candidate const &b)
{
    return std::tie(a.pm25_t, a.co2_t) < std::tie(b.pm25_t, b.co2_t);
}

namespace {

/// Cleanest option of the group that costs no more than `budget` beyond the present one and breaks
/// no limit; of equally clean ones the cheapest, then the first.
std::optional<std::uint32_t> cleanest(Model const &model, Situation const &situation,
                                      std::uint32_t group, Cost budget)
{
    Problem const &problem = model.problem;
    std::uint32_t best = situation.choice()[group];
    Cost best_cost = 0;
    for (std::uint32_t o = problem.first_option[group]; o < problem.first_option[group + 1]; ++o) {
        Candidate const &candidate = model.candidates[o];
        bool const worse = cleaner(model.candidates[best], candidate);
        if (o == situation.choice()[group] || worse) {
            continue;
        }
        Switch const change = situation.switch_to(group, o);
        bool const better = cleaner(candidate, model.candidates[best]) ||
                            (best != situation.choice()[group] && change.exact() < best_cost);
        if (better && change.feasible() && change.exact() <= budget) {
            best = o;
            best_cost = change.exact();
        }
    }
    return best == situation.choice()[group] ? std::nullopt : std::optional{best};
}

} // namespace

std::vector<std::uint32_t> cleanest_among_equals(Model const &model, Answer const &answer,
                                                 double tolerance_share)
{
    Situation situation{model.problem, answer.choice,
                        std::vector<double>(model.problem.rows.size(), 0.0)};
    for (std::uint32_t g = 0; g < model.problem.group_count(); ++g) {
        double const cost = std::abs(static_cast<double>(model.problem.cost[answer.choice[g]]));
        auto const budget = static_cast<Cost>(std::floor(tolerance_share * cost));
        if (auto const option = cleanest(model, situation, g, budget)) {
            situation.take(g, *option);
        }
    }
    auto const choice = situation.choice();
    return {choice.begin(), choice.end()};
}

} // namespace sim::assign
