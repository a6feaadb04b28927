#pragma once

#include "sim/engine/assign/solver/problem.hpp"
#include "sim/engine/assign/solver/random.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <span>
#include <vector>

namespace tiny_assignment {

using sim::assign::Amount;
using sim::assign::Cost;
using sim::assign::Problem;

/// What random_problem may contain.
struct Shape
{
    std::uint32_t groups = 8;
    std::uint32_t options = 6;
    std::uint32_t plans = 5'000; ///< complete choices at most
};

/// Problem of every kind of part: stations with lines under them, levels, several lines a group,
/// flat rows with amounts of both signs, shared charges; tight, now and then impossible.
inline Problem random_problem(std::uint64_t seed, Shape const &shape = {})
{
    using sim::assign::none;
    sim::assign::Random random{seed};
    sim::assign::ProblemBuilder builder;
    std::uint32_t const groups = 1 + random.below(shape.groups);
    // Money and power in the units of the program: fen and W, or bare small numbers.
    Amount const unit = random.below(2) == 0 ? 1 : 997;
    Cost const yuan = random.below(2) == 0 ? 1 : 12'345;
    auto const capacity = [&](double share) {
        return static_cast<Amount>(share * groups * (3.0 + random.uniform() * 12.0)) * unit;
    };
    auto const levels = [&](double share) {
        std::vector<sim::assign::Level> result{{capacity(share), 0}};
        for (std::uint32_t l = random.below(3); l > 0; --l) {
            result.push_back({result.back().capacity + (1 + random.below(12)) * unit,
                              result.back().cost + (1 + random.below(20)) * yuan});
        }
        return result;
    };
    std::vector<std::uint32_t> lines;
    std::vector<std::uint32_t> parents{none};
    if (random.below(3) != 0) {
        parents.push_back(builder.add_row(levels(0.8)));
    }
    for (std::uint32_t l = random.below(4); l > 0; --l) {
        lines.push_back(builder.add_row(
            levels(0.4), parents[random.below(static_cast<std::uint32_t>(parents.size()))]));
    }
    for (std::uint32_t r = random.below(3); r > 0; --r) {
        lines.push_back(builder.add_row({{capacity(0.8), 0}}));
    }
    if (random.below(2) == 0) { // a target: at least so much of what the options give
        lines.push_back(builder.add_row({{-capacity(0.1), 0}}));
    }
    std::uint32_t const charges = random.below(4);
    for (std::uint32_t c = 0; c < charges; ++c) {
        builder.add_charge(static_cast<Cost>(random.below(30)) * yuan);
    }
    std::uint32_t plans = 1;
    for (std::uint32_t g = 0; g < groups; ++g) {
        builder.begin_group();
        std::uint32_t const most = std::min(shape.options, std::max(1U, shape.plans / plans));
        std::uint32_t const options = 1 + random.below(most);
        plans *= options;
        for (std::uint32_t o = 0; o < options; ++o) {
            std::vector<std::uint32_t> rows;
            std::vector<Amount> amounts;
            for (std::uint32_t const row : lines) {
                if (random.below(3) != 0) {
                    rows.push_back(row);
                    amounts.push_back((static_cast<Amount>(random.below(14)) - 3) * unit);
                }
            }
            std::vector<std::uint32_t> needs;
            for (std::uint32_t c = 0; c < charges; ++c) {
                if (random.below(4) == 0) {
                    needs.push_back(c);
                }
            }
            builder.add_option((static_cast<Cost>(random.below(60)) - 5) * yuan, rows, amounts,
                               needs);
        }
    }
    return builder.take();
}

/// Calls `see` with every complete choice.
inline void each_choice(Problem const &problem,
                        std::function<void(std::span<std::uint32_t const>)> const &see)
{
    std::vector<std::uint32_t> choice(problem.first_option.begin(), problem.first_option.end() - 1);
    while (true) {
        see(choice);
        std::size_t g = 0;
        while (g < choice.size() && ++choice[g] == problem.first_option[g + 1]) {
            choice[g] = problem.first_option[g];
            ++g;
        }
        if (g == choice.size()) {
            return;
        }
    }
}

inline constexpr Cost impossible = std::numeric_limits<Cost>::max();

/// Least cost of all choices, or `impossible`.
inline Cost least_cost(Problem const &problem)
{
    Cost best = impossible;
    each_choice(problem, [&](std::span<std::uint32_t const> choice) {
        auto const known = evaluate(problem, choice);
        best = known.feasible ? std::min(best, known.cost) : best;
    });
    return best;
}

} // namespace tiny_assignment
