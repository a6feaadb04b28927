#include "sim/engine/assign/reasons/locks.hpp"

#include "sim/engine/assign/reasons/words.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace sim::assign {

namespace {

constexpr std::uint64_t enough_steps = 60; // most plans are found within ten

Scenario without_locks(Scenario scenario)
{
    for (Choice &choice : scenario.plan.choices) {
        choice.locked = false;
    }
    return scenario;
}

/// \return nothing if neither a plan was found nor proved that there is none
std::optional<bool> has_plan(Problem const &problem, Control const &control)
{
    bool found = false;
    Control own;
    own.seed = control.seed;
    own.threads = control.threads;
    own.steps = control.steps > 0 ? control.steps : enough_steps;
    own.stop = [&] { return found || control.stopped(); };
    own.improved = [&](Answer const &answer) { found = found || answer.feasible(); };
    Answer const answer = solve_anytime(problem, own);
    if (answer.feasible()) {
        return true;
    }
    return answer.proof == Proof::infeasible ? std::optional{false} : std::nullopt;
}

/// What an option adds to a row, through its children too.
Amount amount_on(Problem const &problem, std::uint32_t option, std::uint32_t row)
{
    Amount sum = 0;
    auto const rows = problem.rows_of(option);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        bool const counts = rows[i] == row || problem.rows[rows[i]].parent == row;
        sum += counts ? problem.amounts_of(option)[i] : 0;
    }
    return sum;
}

Text sentence(Dataset const &dataset, BlockId id, Choice const &choice)
{
    Block const &block = dataset.block(id);
    TextArg const name{"block", block.name, block.name_en};
    TextArg const route = route_arg("route", dataset, choice.route);
    return choice.start_year == 0
               ? text("Fixed: {block}, {route}", {name, route})
               : text("Fixed: {block}, {route} ({year})",
                      {name, route, {"year", fmt::format("{}", choice.start_year)}});
}

/// Rows of a model by the id of their limit.
std::map<std::string, std::uint32_t> rows_by_id(Model const &model)
{
    std::map<std::string, std::uint32_t> rows;
    for (std::uint32_t r = 0; r < model.limits.size(); ++r) {
        rows.emplace(model.limits[r].id, r);
    }
    return rows;
}

/// Some choice of the block that is free would load one of the rows less.
bool takes_part(Model const &model, Model const &free, std::uint32_t group,
                std::map<std::uint32_t, std::uint32_t> const &same_row)
{
    std::uint32_t const fixed = model.problem.first_option[group];
    for (auto const &[row, free_row] : same_row) {
        Amount const now = amount_on(model.problem, fixed, row);
        for (std::uint32_t o = free.problem.first_option[group];
             o < free.problem.first_option[group + 1]; ++o) {
            if (amount_on(free.problem, o, free_row) < now) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

std::optional<LockedPart> locked_part(Dataset const &dataset, Scenario const &scenario,
                                      Material const &material, Model const &model,
                                      std::span<std::uint32_t const> rows, Control const &control)
{
    if (std::ranges::none_of(scenario.plan.choices, &Choice::locked)) {
        return std::nullopt;
    }
    Model const free = make_model(dataset, without_locks(scenario), material);
    auto const free_rows = rows_by_id(free);
    std::map<std::uint32_t, std::uint32_t> same_row;
    for (std::uint32_t const row : rows) {
        if (auto const known = free_rows.find(model.limits[row].id); known != free_rows.end()) {
            same_row.emplace(row, known->second);
        }
    }
    LockedPart part;
    for (std::uint32_t g = 0; g < model.problem.group_count(); ++g) {
        Choice const &choice = scenario.plan.choices[g];
        if (choice.locked && takes_part(model, free, g, same_row)) {
            part.blocks.push_back({g});
            part.sentences.push_back(sentence(dataset, {g}, choice));
        }
    }
    part.unlocking_mends = has_plan(free.problem, control);
    return part;
}

} // namespace sim::assign
