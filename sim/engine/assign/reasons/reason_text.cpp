#include "sim/engine/assign/reasons/reason_text.hpp"

#include "sim/engine/assign/reasons/clean.hpp"
#include "sim/engine/assign/reasons/words.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sim::assign {

namespace {

Candidate const &candidate(FlipBase const &base, std::uint32_t option)
{
    return base.model.candidates[option];
}

TextArg route(FlipBase const &base, char const *name, std::uint32_t option)
{
    return route_arg(name, base.dataset, candidate(base, option).choice.route);
}

TextArg homes_money(FlipBase const &base, BlockView const &view, char const *name, Cost fen)
{
    Block const &block = base.dataset.blocks[view.group];
    return money_arg(name, per_home(std::abs(fen), block));
}

/// Routes that convert and that the gates leave open.
int open_routes(FlipBase const &base, std::uint32_t group)
{
    int count = 0;
    for (RouteGates const &gates : base.model.gates[group]) {
        bool const converts = base.dataset.route(gates.route).family != RouteFamily::none;
        count += converts && gates.open ? 1 : 0;
    }
    return count;
}

/// The level or charge that makes most of what a switch costs beside its own option.
Text dearest_work(FlipBase const &base, Switch const &change)
{
    Problem const &problem = base.model.problem;
    Cost most = 0;
    Text name = text("shared works");
    for (std::uint32_t const charge : base.situation.new_charges(change.option)) {
        if (problem.charge_cost[charge] > most) {
            most = problem.charge_cost[charge];
            name = base.model.works[charge].name;
        }
    }
    for (std::uint32_t const used : problem.rows_of(change.option)) {
        for (std::uint32_t const row : {used, problem.rows[used].parent}) {
            if (row == none || problem.rows[row].levels.size() == 1) {
                continue;
            }
            if (change.steps > most) {
                most = change.steps;
                name = text("enlarging {limit}", {text_arg("limit", base.model.limits[row].name)});
            }
        }
    }
    return name;
}

Text coal_reason(FlipBase const &base, BlockView const &view)
{
    if (open_routes(base, view.group) == 0) {
        return text("No route meets the conditions of use; the block stays as it is and its route "
                    "is still to be settled");
    }
    auto const kept_out =
        std::ranges::find_if(view.routes, [](Switch const &change) { return !change.feasible(); });
    if (kept_out != view.routes.end() && !view.routes.front().feasible()) {
        return text("Within the years of the programme {limit} leaves no room for this block; it "
                    "stays as it is for now",
                    {text_arg("limit", base.model.limits[kept_out->broken.front()].name)});
    }
    return text("Not needed to reach the targets: staying as it is costs least for now");
}

Text kept_out_reason(FlipBase const &base, BlockView const &view, Switch const &cheap)
{
    std::vector<TextArg> args{route(base, "cheap", cheap.option), route(base, "route", view.chosen),
                              homes_money(base, view, "less", cheap.own)};
    if (!cheap.feasible()) {
        args.push_back(text_arg("limit", base.model.limits[cheap.broken.front()].name));
        return text("{cheap} would cost {less} a home less over its life, but {limit} has no room "
                    "for it; {route} is the best that fits",
                    std::move(args));
    }
    args.push_back(text_arg("works", dearest_work(base, cheap)));
    args.push_back(money_arg("step", Money::from_fen(cheap.steps)));
    return text("{cheap} alone would cost {less} a home less, but needs {works} ({step}); with it "
                "{route} is cheaper",
                std::move(args));
}

Text clean_reason(FlipBase const &base, BlockView const &view, Switch const &cheap)
{
    double const less_t =
        candidate(base, cheap.option).pm25_t - candidate(base, view.chosen).pm25_t;
    return text("{route} costs within {tolerance} of the cheapest, {cheap}, and emits {less} of "
                "fine particles a season less",
                {route(base, "route", view.chosen), route(base, "cheap", cheap.option),
                 quantity_arg("tolerance", base.tolerance_share, "share"),
                 quantity_arg("less", less_t, "t")});
}

Text cheapest_reason(FlipBase const &base, BlockView const &view)
{
    Switch const &second = view.routes.front();
    std::vector<TextArg> args{route(base, "route", view.chosen),
                              route(base, "other", second.option),
                              homes_money(base, view, "less", second.extra())};
    if (!second.feasible()) {
        args.push_back(text_arg("limit", base.model.limits[second.broken.front()].name));
        return text(
            "{route} is the only route that meets the conditions and fits; {other} finds no "
            "room in {limit}",
            std::move(args));
    }
    if (second.extra() <= 0) {
        return text("{route} and {other} cost about the same over their lives; needs a closer look",
                    std::move(args));
    }
    args.emplace_back("count", fmt::format("{}", open_routes(base, view.group)));
    return text("Of the {count} routes that meet the conditions {route} costs least over its life, "
                "{less} a home less than {other}",
                std::move(args));
}

/// A fixed route stays whatever its conditions say; those that it does not meet are told.
Text locked_reason(FlipBase const &base, BlockView const &view)
{
    Choice const &chosen = candidate(base, view.chosen).choice;
    TextArg const name = route(base, "route", view.chosen);
    Text const why = chosen.start_year == 0
                         ? text("Fixed as {route}; not compared with others", {name})
                         : text("Fixed as {route} from {year}; not compared with others",
                                {name, TextArg{"year", fmt::format("{}", chosen.start_year)}});
    std::optional<Text> unmet;
    for (RouteGates const &gates : base.model.gates[view.group]) {
        for (GateRecord const &record : gates.records) {
            if (gates.route == chosen.route && record.verdict == GateVerdict::fail) {
                unmet = unmet ? text("{first}; {then}",
                                     {text_arg("first", *unmet), text_arg("then", record.sentence)})
                              : record.sentence;
            }
        }
    }
    return unmet ? text("{why}. The fixed route does not meet the conditions of use: {unmet}",
                        {text_arg("why", why), text_arg("unmet", *unmet)})
                 : why;
}

Text route_reason(FlipBase const &base, BlockView const &view)
{
    Candidate const &chosen = candidate(base, view.chosen);
    if (chosen.choice.locked) {
        return locked_reason(base, view);
    }
    if (base.dataset.route(chosen.choice.route).family == RouteFamily::none) {
        return coal_reason(base, view);
    }
    if (open_routes(base, view.group) <= 1 || view.routes.empty()) {
        return text("Only {route} meets the conditions of use here",
                    {route(base, "route", view.chosen)});
    }
    if (view.cheapest) {
        Switch const &cheap = *view.cheapest;
        if (!cheap.feasible() || cheap.exact() >= 0) {
            return kept_out_reason(base, view, cheap);
        }
        if (cleaner(chosen, candidate(base, cheap.option))) {
            return clean_reason(base, view, cheap);
        }
        return text(
            "Best found so far; {cheap} would cost {less} a home less",
            {route(base, "cheap", cheap.option), homes_money(base, view, "less", cheap.exact())});
    }
    return cheapest_reason(base, view);
}

} // namespace

Text reason_of(FlipBase const &base, BlockView const &view)
{
    Text why = route_reason(base, view);
    Choice const &chosen = candidate(base, view.chosen).choice;
    if (!view.year || chosen.locked ||
        base.dataset.route(chosen.route).family == RouteFamily::none) {
        return why;
    }
    Limit const &limit = base.model.limits[view.year->broken.front()];
    TextArg const year{"year", fmt::format("{}", chosen.start_year)};
    if (limit.at_least) {
        return text("{why}. In {year} for {limit}",
                    {text_arg("why", why), year, text_arg("limit", limit.name)});
    }
    return text("{why}. Only in {year} because of {limit}",
                {text_arg("why", why), year, text_arg("limit", limit.name)});
}

std::vector<std::uint32_t> binding_of(FlipBase const &base, BlockView const &view)
{
    std::vector<std::uint32_t> rows;
    for (auto const &change : {view.cheapest, view.year}) {
        if (change) {
            rows.insert(rows.end(), change->broken.begin(), change->broken.end());
        }
    }
    Problem const &problem = base.model.problem;
    for (std::uint32_t const used : problem.rows_of(view.chosen)) {
        for (std::uint32_t const row : {used, problem.rows[used].parent}) {
            if (row != none && base.situation.price()[row] > 0.0) {
                rows.push_back(row);
            }
        }
    }
    std::ranges::sort(rows);
    auto const repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    return rows;
}

} // namespace sim::assign
