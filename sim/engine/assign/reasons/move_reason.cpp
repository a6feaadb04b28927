#include "sim/engine/assign/reasons/move_reason.hpp"

#include "sim/engine/assign/reasons/clean.hpp"
#include "sim/engine/assign/reasons/words.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sim::assign {

namespace {

GateRecord const *refusal(Model const &model, std::uint32_t group, RouteId route)
{
    for (RouteGates const &gates : model.gates[group]) {
        for (GateRecord const &record : gates.records) {
            if (gates.route == route && record.verdict == GateVerdict::fail) {
                return &record;
            }
        }
    }
    return nullptr;
}

/// The option that keeps the choice; else the best of its route, in whatever year.
std::optional<Switch> way_back(MoveBase const &base, std::uint32_t group, Choice const &before)
{
    Problem const &problem = base.model.problem;
    std::optional<Switch> best;
    for (std::uint32_t o = problem.first_option[group]; o < problem.first_option[group + 1]; ++o) {
        Choice const &choice = base.model.candidates[o].choice;
        if (choice.route != before.route || o == base.situation.choice()[group]) {
            continue;
        }
        Switch const change = base.situation.switch_to(group, o);
        if (choice.start_year == before.start_year && choice.retrofit == before.retrofit) {
            return change;
        }
        if (!best || std::pair{!change.feasible(), change.exact()} <
                         std::pair{!best->feasible(), best->exact()}) {
            best = change;
        }
    }
    return best;
}

/// A scarce limit that the choice of before would take more of than the present one.
std::optional<std::uint32_t> spared_limit(MoveBase const &base, std::uint32_t now,
                                          std::uint32_t before)
{
    Problem const &problem = base.model.problem;
    std::vector<double> spared(problem.rows.size(), 0.0);
    auto const add = [&](std::uint32_t option, double sign) {
        auto const rows = problem.rows_of(option);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto const amount = sign * static_cast<double>(problem.amounts_of(option)[i]);
            spared[rows[i]] += amount * base.situation.price()[rows[i]];
            if (std::uint32_t const parent = problem.rows[rows[i]].parent; parent != none) {
                spared[parent] += amount * base.situation.price()[parent];
            }
        }
    };
    add(before, 1.0);
    add(now, -1.0);
    auto const most = std::ranges::max_element(spared);
    if (most == spared.end() || *most <= 0.0) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(most - spared.begin());
}

struct Words
{
    TextArg after;
    TextArg before;
    TextArg year;
};

Text limit_reason(Words const &words, bool same_route, Limit const &limit)
{
    TextArg const name = text_arg("limit", limit.name);
    if (same_route && limit.at_least) {
        return text("Moved to {year} for {limit}", {words.year, name});
    }
    if (same_route) {
        return text("Moved to {year}: {limit} leaves no room for it as it was", {words.year, name});
    }
    if (limit.at_least) {
        return text("{after} instead of {before} for {limit}", {words.after, words.before, name});
    }
    return text("{limit} has no room for {before} here; {after} is the best that fits",
                {words.after, words.before, name});
}

Text cost_reason(MoveBase const &base, std::uint32_t group, Words const &words, Switch const &back)
{
    std::uint32_t const now = base.situation.choice()[group];
    Candidate const &mine = base.model.candidates[now];
    Candidate const &old = base.model.candidates[back.option];
    bool const same_route = mine.choice.route == old.choice.route;
    TextArg const less =
        money_arg("less", per_home(std::abs(back.exact()), base.dataset.blocks[group]));
    if (back.exact() >= 0 && same_route) {
        return text("Costs {less} a home less this way", {less});
    }
    if (back.exact() >= 0) {
        return text("{after} costs {less} a home less over its life than {before}",
                    {words.after, words.before, less});
    }
    if (auto const row = spared_limit(base, now, back.option)) {
        return text(
            "Makes room in {limit}, where it saves more elsewhere; costs {less} a home more",
            {text_arg("limit", base.model.limits[*row].name), less});
    }
    if (cleaner(mine, old)) {
        return text("{after} costs nearly the same as {before} ({less} a home more) and is cleaner",
                    {words.after, words.before, less});
    }
    return text("Best found so far; {before} would cost {less} a home less", {words.before, less});
}

Text route_reason(MoveBase const &base, std::uint32_t group, Choice const &before)
{
    Candidate const &now = base.model.candidates[base.situation.choice()[group]];
    Words const words{route_arg("after", base.dataset, now.choice.route),
                      route_arg("before", base.dataset, before.route),
                      {"year", fmt::format("{}", now.choice.start_year)}};
    if (now.choice.locked) {
        return text("Fixed as {after} by hand", {words.after});
    }
    if (GateRecord const *record = refusal(base.model, group, before.route)) {
        return text("{before} does not meet the conditions here ({record}); {after} instead",
                    {words.before, words.after, text_arg("record", record->sentence)});
    }
    bool const same_route = now.choice.route == before.route;
    std::optional<Switch> const back = way_back(base, group, before);
    if (!back) {
        return text("{before} is not on offer here any more; {after} instead",
                    {words.before, words.after});
    }
    if (!back->feasible() && back->exact() < 0) {
        return limit_reason(words, same_route, base.model.limits[back->broken.front()]);
    }
    return cost_reason(base, group, words, *back);
}

} // namespace

Text move_reason(MoveBase const &base, std::uint32_t group, Choice const &before)
{
    Text why = route_reason(base, group, before);
    Choice const &now = base.model.candidates[base.situation.choice()[group]].choice;
    if (now.retrofit == before.retrofit) {
        return why;
    }
    return now.retrofit != Retrofit::none
               ? text("{why}; insulated with it", {text_arg("why", why)})
               : text("{why}; without insulation", {text_arg("why", why)});
}

} // namespace sim::assign
