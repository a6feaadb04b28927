#include "sim/engine/assign/reasons/aims.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace sim::assign {

std::vector<Aim> make_aims(Dataset const &dataset, Model const &model)
{
    std::vector<Aim> aims{{"least_public", {}, {}},
                          {"least_burden", {}, {}},
                          {"least_peak", {}, {}},
                          {"least_pm25", {}, {}}};
    for (Candidate const &candidate : model.candidates) {
        RouteFamily const family = dataset.route(candidate.choice.route).family;
        for (Aim &aim : aims) {
            aim.converts.push_back(family != RouteFamily::none);
        }
        double const homes = dataset.block(candidate.block).households;
        aims[0].amount.push_back(candidate.life_cost.government.yuan());
        aims[1].amount.push_back(candidate.burden_share * homes);
        aims[2].amount.push_back(candidate.peak_kw);
        aims[3].amount.push_back(candidate.pm25_t);
    }
    return aims;
}

namespace {

/// Cost of one unit less of the aim on the group's cheapest way; nothing if it has none. Options that
/// are better and cheaper too are kept out by a limit, no price brings them in; coal is no way.
std::optional<double> least_rate(Problem const &problem, Aim const &aim, std::size_t group,
                                 std::uint32_t chosen)
{
    std::optional<double> least;
    for (std::uint32_t o = problem.first_option[group]; o < problem.first_option[group + 1]; ++o) {
        double const better = aim.amount[chosen] - aim.amount[o];
        auto const dearer = static_cast<double>(problem.cost[o] - problem.cost[chosen]);
        if (better > 0.0 && dearer > 0.0 && aim.converts[o]) {
            double const rate = dearer / better;
            least = least ? std::min(*least, rate) : rate;
        }
    }
    return least;
}

} // namespace

std::vector<double> telling_prices(Problem const &problem, Aim const &aim,
                                   std::vector<std::uint32_t> const &choice)
{
    std::vector<double> rates;
    for (std::size_t g = 0; g < choice.size(); ++g) {
        if (auto const rate = least_rate(problem, aim, g, choice[g])) {
            rates.push_back(*rate);
        }
    }
    if (rates.empty()) {
        return {};
    }
    std::ranges::sort(rates);
    return {rates[rates.size() / 2], rates[rates.size() * 9 / 10]};
}

Problem priced(Problem problem, Aim const &aim, double price)
{
    for (std::size_t o = 0; o < problem.cost.size(); ++o) {
        problem.cost[o] += std::llround(price * aim.amount[o]);
    }
    return problem;
}

} // namespace sim::assign
