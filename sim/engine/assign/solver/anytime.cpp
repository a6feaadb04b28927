#include "sim/engine/assign/solver/anytime_search.hpp"
#include "sim/engine/assign/solver/presolve.hpp"
#include "sim/engine/assign/solver/solver.hpp"

#include <algorithm>

namespace sim::assign {

namespace {

/// The answer in terms of the problem as it was given.
Answer in_given_options(Answer answer, Presolved const &presolved)
{
    if (presolved.smaller) {
        for (std::uint32_t &option : answer.choice) {
            option = presolved.option[option];
        }
    }
    return answer;
}

/// A choice in terms of the presolved options; empty if it has one that is gone.
std::vector<std::uint32_t> in_kept_options(std::span<std::uint32_t const> choice,
                                           Presolved const &presolved)
{
    std::vector<std::uint32_t> kept;
    for (std::uint32_t const option : choice) {
        auto const at = std::ranges::lower_bound(presolved.option, option);
        if (at == presolved.option.end() || *at != option) {
            return {};
        }
        kept.push_back(static_cast<std::uint32_t>(at - presolved.option.begin()));
    }
    return kept;
}

} // namespace

Answer solve_anytime(Problem const &problem, Control const &control)
{
    Presolved const presolved = presolve(problem);
    if (presolved.infeasible) {
        Answer answer;
        answer.proof = Proof::infeasible;
        return answer;
    }
    Problem const &smaller = presolved.smaller ? *presolved.smaller : problem;
    auto const report = [&](Answer const &answer) {
        if (control.improved) {
            control.improved(in_given_options(answer, presolved));
        }
    };
    AnytimeSearch search{smaller, control, report};
    if (control.start != nullptr) {
        std::span<std::uint32_t const> const choice = control.start->choice;
        search.start_from(presolved.smaller
                              ? in_kept_options(choice, presolved)
                              : std::vector<std::uint32_t>(choice.begin(), choice.end()),
                          control.start->price);
    }
    search.run();
    return in_given_options(search.answer(), presolved);
}

} // namespace sim::assign
