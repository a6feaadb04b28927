#include "sim/engine/assign/reasons/block_view.hpp"

#include "sim/engine/assign/reasons/clean.hpp"

#include <algorithm>
#include <tuple>

namespace sim::assign {

namespace {

bool better(Switch const &a, Switch const &b)
{
    return std::tuple{!a.feasible(), a.extra(), a.exact(), a.option} <
           std::tuple{!b.feasible(), b.extra(), b.exact(), b.option};
}

void keep_best(Model const &model, Switch const &change, std::vector<Switch> &routes)
{
    RouteId const route = model.candidates[change.option].choice.route;
    auto const same = std::ranges::find_if(routes, [&](Switch const &known) {
        return model.candidates[known.option].choice.route == route;
    });
    if (same == routes.end()) {
        routes.push_back(change);
    } else if (better(change, *same)) {
        *same = change;
    }
}

void keep_cheapest(Switch const &change, std::optional<Switch> &cheapest)
{
    if (change.own < 0 && (!cheapest || change.own < cheapest->own)) {
        cheapest = change;
    }
}

} // namespace

BlockView view_of(Dataset const &dataset, Model const &model, Situation const &situation,
                  std::uint32_t group)
{
    Problem const &problem = model.problem;
    BlockView view;
    view.group = group;
    view.chosen = situation.choice()[group];
    Choice const &chosen = model.candidates[view.chosen].choice;
    for (std::uint32_t o = problem.first_option[group]; o < problem.first_option[group + 1]; ++o) {
        if (o == view.chosen) {
            continue;
        }
        Switch const change = situation.switch_to(group, o);
        Choice const &other = model.candidates[o].choice;
        bool const converts = dataset.route(other.route).family != RouteFamily::none;
        if (other.route == chosen.route) {
            if (other.start_year != chosen.start_year && !change.feasible()) {
                keep_cheapest(change, view.year);
            }
        } else if (converts) {
            keep_best(model, change, view.routes);
            keep_cheapest(change, view.cheapest);
        }
        view.switches.push_back(change);
    }
    std::ranges::sort(view.routes, better);
    return view;
}

double tolerance_part(Model const &model, std::uint32_t chosen, std::uint32_t option,
                      double tolerance_share)
{
    Candidate const &mine = model.candidates[chosen];
    Candidate const &other = model.candidates[option];
    if (cleaner(other, mine)) {
        return -tolerance_share;
    }
    return cleaner(mine, other) ? tolerance_share / (1.0 + tolerance_share) : 0.0;
}

double flip_gap(Model const &model, BlockView const &view, Switch const &change,
                double tolerance_share)
{
    auto const cost = static_cast<double>(model.problem.cost[view.chosen]);
    return static_cast<double>(change.extra()) +
           cost * tolerance_part(model, view.chosen, change.option, tolerance_share);
}

} // namespace sim::assign
