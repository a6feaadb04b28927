#include "sim/engine/assign/reasons/flips.hpp"

#include "sim/engine/assign/options/limit_value.hpp"
#include "sim/engine/assign/reasons/words.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sim::assign {

namespace {

double yuan(double fen)
{
    return fen / 100.0;
}

RouteId route_of(FlipBase const &base, std::uint32_t option)
{
    return base.model.candidates[option].choice.route;
}

/// Load of a row after the switch, all of it.
Amount load_after(FlipBase const &base, BlockView const &view, std::uint32_t option,
                  std::uint32_t row)
{
    Problem const &problem = base.model.problem;
    auto const amount = [&](std::uint32_t chosen) {
        Amount sum = 0;
        auto const rows = problem.rows_of(chosen);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            bool const counts = rows[i] == row || problem.rows[rows[i]].parent == row;
            sum += counts ? problem.amounts_of(chosen)[i] : 0;
        }
        return sum;
    };
    return base.situation.plan().load[row] + amount(option) - amount(view.chosen);
}

Flip limit_flip(FlipBase const &base, BlockView const &view, Switch const &change,
                std::uint32_t row)
{
    Limit const &limit = base.model.limits[row];
    Flip flip;
    flip.kind = FlipKind::limit;
    flip.key = limit.id;
    flip.from = stated_level(limit, base.model.problem.rows[row],
                             base.model.problem.rows[row].levels.size() - 1)
                    .capacity;
    flip.to = value_of(limit, load_after(base, view, change.option, row));
    flip.unit = limit.unit;
    flip.route = route_of(base, change.option);
    return flip;
}

/// A difference of two values of the unit: of shares, in percentage points.
Text step_text(double difference, std::string const &unit)
{
    if (unit == "share") {
        return text("{points} percentage points",
                    {{"points", fmt::format("{:.1f}", difference * 100.0)}});
    }
    return quantity_text(difference, unit);
}

/// "<limit> had 120 m3/h more"
Text growth_clause(FlipBase const &base, Flip const &flip, std::uint32_t row)
{
    Limit const &limit = base.model.limits[row];
    std::vector<TextArg> args{
        text_arg("limit", limit.name),
        text_arg("more", step_text(std::abs(flip.to - flip.from), flip.unit))};
    return limit.at_least ? text("{limit} asked for {more} less", std::move(args))
                          : text("{limit} had {more} more", std::move(args));
}

Text limit_sentence(FlipBase const &base, Flip const &first, BlockView const &view,
                    Switch const &change)
{
    std::vector<std::uint32_t> const &rows = change.broken;
    std::vector<TextArg> args{route_arg("route", base.dataset, first.route),
                              text_arg("change", growth_clause(base, first, rows[0]))};
    if (rows.size() == 1) {
        return text("Becomes {route} if {change}", std::move(args));
    }
    Flip const second = limit_flip(base, view, change, rows[1]);
    args.push_back(text_arg("other", growth_clause(base, second, rows[1])));
    return text("Becomes {route} if {change} and {other}", std::move(args));
}

} // namespace

void add_limit_flips(FlipBase const &base, BlockView const &view, std::vector<Flip> &flips)
{
    constexpr std::size_t most_limits = 2; // more than two at once is no answer to a planner
    std::optional<Switch> best;
    for (Switch const &change : view.switches) {
        bool const other = route_of(base, change.option) != route_of(base, view.chosen);
        bool const converts =
            base.dataset.route(route_of(base, change.option)).family != RouteFamily::none;
        if (!other || !converts || change.feasible() || change.broken.size() > most_limits) {
            continue;
        }
        Switch opened = change; // with the capacity there, nothing is scarce about it
        opened.broken.clear();
        opened.priced = opened.exact();
        if (flip_gap(base.model, view, opened, base.tolerance_share) < 0.0 &&
            (!best || change.exact() < best->exact())) {
            best = change;
        }
    }
    if (best) {
        Flip flip = limit_flip(base, view, *best, best->broken[0]);
        flip.sentence = limit_sentence(base, flip, view, *best);
        flips.push_back(std::move(flip));
    }
}

void add_cost_flip(FlipBase const &base, BlockView const &view, std::vector<Flip> &flips)
{
    if (view.routes.empty() || !view.routes.front().feasible()) {
        return;
    }
    Switch const &change = view.routes.front();
    double const gap = flip_gap(base.model, view, change, base.tolerance_share);
    int const homes = std::max(1, base.dataset.blocks[view.group].households);
    Money const cost = base.model.candidates[change.option].life_cost.total();
    if (gap < 0.0 || static_cast<double>(cost.fen()) < gap) {
        return;
    }
    Flip flip;
    flip.kind = FlipKind::cost;
    flip.route = route_of(base, change.option);
    flip.key = "life_cost." + base.dataset.route(flip.route).key;
    flip.from = cost.yuan() / homes;
    flip.to = flip.from - yuan(gap) / homes;
    flip.unit = "yuan/household";
    flip.sentence =
        text("Becomes {route} if it cost {less} a home less over its life, shared works counted",
             {route_arg("route", base.dataset, flip.route),
              money_arg("less", Money::from_yuan(flip.from - flip.to))});
    flips.push_back(std::move(flip));
}

void add_distance_flips(FlipBase const &base, BlockView const &view, std::vector<Flip> &flips)
{
    for (Switch const &change : view.routes) {
        double cost = 0.0;
        double metres = 0.0;
        for (std::uint32_t const charge : base.situation.new_charges(change.option)) {
            cost += static_cast<double>(base.model.problem.charge_cost[charge]);
            metres += base.model.works[charge].length_m;
        }
        double const gap = flip_gap(base.model, view, change, base.tolerance_share);
        if (!change.feasible() || metres <= 0.0 || gap < 0.0 || gap >= cost) {
            continue;
        }
        Flip flip{FlipKind::distance,
                  "",
                  metres,
                  metres * (1.0 - gap / cost),
                  "m",
                  route_of(base, change.option),
                  {}};
        flip.key = "length." + base.dataset.route(flip.route).key;
        flip.sentence =
            text("Becomes {route} if the main to be laid were at most {to} long (now {from})",
                 {route_arg("route", base.dataset, flip.route), quantity_arg("to", flip.to, "m"),
                  quantity_arg("from", flip.from, "m")});
        flips.push_back(std::move(flip));
    }
}

} // namespace sim::assign
