#include "sim/engine/assign/solver/search_core.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace sim::assign {

namespace {

/// Uses of an option with those of the parents, rows ascending.
void expand(Problem const &problem, std::uint32_t option, std::vector<Use> &uses)
{
    auto const rows = problem.rows_of(option);
    auto const amounts = problem.amounts_of(option);
    std::size_t const begin = uses.size();
    bool parents = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        uses.push_back({amounts[i], rows[i]});
        if (problem.rows[rows[i]].parent != none) {
            uses.push_back({amounts[i], problem.rows[rows[i]].parent});
            parents = true;
        }
    }
    if (!parents) {
        return;
    }
    auto const from = uses.begin() + static_cast<std::ptrdiff_t>(begin);
    std::sort(from, uses.end(), [](Use const &a, Use const &b) { return a.row < b.row; });
    std::size_t kept = begin;
    for (std::size_t i = begin; i < uses.size(); ++i) {
        if (kept > begin && uses[kept - 1].row == uses[i].row) {
            uses[kept - 1].amount += uses[i].amount;
        } else {
            uses[kept++] = uses[i];
        }
    }
    uses.resize(kept);
}

/// What a charge adds to the reduced cost of an option that needs it.
std::vector<double> charge_shares(Problem const &problem, std::span<std::uint32_t const> start)
{
    std::vector<double> share(problem.charge_cost.size(), 0.0);
    if (share.empty()) {
        return share;
    }
    std::vector<std::uint32_t> groups(share.size(), 0);
    std::vector<std::uint32_t> last(share.size(), none);
    for (std::uint32_t g = 0; g < problem.group_count(); ++g) {
        for (std::uint32_t o = problem.first_option[g]; o < problem.first_option[g + 1]; ++o) {
            for (std::uint32_t const c : problem.charges_of(o)) {
                groups[c] += last[c] == g ? 0U : 1U;
                last[c] = g;
            }
        }
    }
    for (std::size_t c = 0; c < share.size(); ++c) {
        share[c] = static_cast<double>(problem.charge_cost[c]) / std::max(1U, groups[c]);
    }
    for (std::uint32_t const option : start) {
        for (std::uint32_t const c : problem.charges_of(option)) {
            share[c] = 0.0;
        }
    }
    return share;
}

/// Mean size of the uses of each row, parents included.
std::vector<double> typical_uses(Problem const &problem)
{
    std::vector<double> sum(problem.rows.size(), 0.0);
    std::vector<double> count(problem.rows.size(), 0.0);
    for (std::size_t i = 0; i < problem.use_row.size(); ++i) {
        double const size = std::abs(static_cast<double>(problem.use_amount[i]));
        std::uint32_t const row = problem.use_row[i];
        sum[row] += size;
        count[row] += 1.0;
        if (std::uint32_t const parent = problem.rows[row].parent; parent != none) {
            sum[parent] += size;
            count[parent] += 1.0;
        }
    }
    for (std::size_t r = 0; r < sum.size(); ++r) {
        sum[r] = count[r] > 0.0 ? sum[r] / count[r] : 1.0;
    }
    return sum;
}

/// Mean over groups of the difference between the best and the second-best reduced cost.
double mean_spread(Problem const &problem, std::vector<double> const &reduced)
{
    double sum = 0.0;
    double groups = 0.0;
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        double best = std::numeric_limits<double>::infinity();
        double second = best;
        for (std::uint32_t o = problem.first_option[g]; o < problem.first_option[g + 1]; ++o) {
            if (reduced[o] < best) {
                second = best;
                best = reduced[o];
            } else {
                second = std::min(second, reduced[o]);
            }
        }
        if (std::isfinite(second)) {
            sum += second - best;
            groups += 1.0;
        }
    }
    return groups > 0.0 ? sum / groups : 0.0;
}

} // namespace

SearchScale make_scale(Problem const &problem, std::span<double const> price,
                       std::span<std::uint32_t const> start)
{
    /// A row without a price weighs as much as this share of a priced one.
    constexpr double least_weight = 0.1;
    /// With many equal options the spread vanishes; the temperature must not.
    constexpr double least_spread = 0.003;
    SearchScale scale;
    std::vector<double> const share = charge_shares(problem, start);
    scale.reduced.resize(problem.option_count());
    for (std::uint32_t o = 0; o < problem.option_count(); ++o) {
        auto const rows = problem.rows_of(o);
        auto const amounts = problem.amounts_of(o);
        double value = static_cast<double>(problem.cost[o]);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::uint32_t const parent = problem.rows[rows[i]].parent;
            double const all = price[rows[i]] + (parent == none ? 0.0 : price[parent]);
            value += all * static_cast<double>(amounts[i]);
        }
        for (std::uint32_t const c : problem.charges_of(o)) {
            value += share[c];
        }
        scale.reduced[o] = value;
    }
    scale.best.resize(problem.group_count());
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        scale.best[g] = *std::min_element(scale.reduced.begin() + problem.first_option[g],
                                          scale.reduced.begin() + problem.first_option[g + 1]);
    }
    scale.typical = typical_uses(problem);
    double sum = 0.0;
    double priced = 0.0;
    for (std::size_t r = 0; r < problem.rows.size(); ++r) {
        sum += price[r] * scale.typical[r];
        priced += price[r] > 0.0 ? 1.0 : 0.0;
    }
    double const spread = mean_spread(problem, scale.reduced);
    scale.value = priced > 0.0 ? sum / priced : std::max(1.0, spread);
    scale.spread = std::max(spread, least_spread * scale.value);
    for (std::size_t r = 0; r < problem.rows.size(); ++r) {
        scale.weight.push_back(std::max(price[r], least_weight * scale.value / scale.typical[r]));
    }
    return scale;
}

std::vector<std::uint32_t> least_reduced(Problem const &problem, SearchScale const &scale)
{
    std::vector<std::uint32_t> choice;
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        auto const begin = scale.reduced.begin() + problem.first_option[g];
        auto const end = scale.reduced.begin() + problem.first_option[g + 1];
        choice.push_back(
            static_cast<std::uint32_t>(std::min_element(begin, end) - scale.reduced.begin()));
    }
    return choice;
}

SearchCore make_core(Problem const &problem, SearchScale const &scale, double width,
                     std::span<std::span<std::uint32_t const> const> keep)
{
    SearchCore core;
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t g = 0; g < problem.group_count(); ++g) {
        core.first.push_back(static_cast<std::uint32_t>(core.option.size()));
        chosen.clear();
        double second = std::numeric_limits<double>::infinity();
        double best = second;
        for (std::uint32_t o = problem.first_option[g]; o < problem.first_option[g + 1]; ++o) {
            double const value = scale.reduced[o];
            second = std::min(second, std::max(best, value));
            best = std::min(best, value);
        }
        double const limit = std::max(best + width, second);
        for (std::uint32_t o = problem.first_option[g]; o < problem.first_option[g + 1]; ++o) {
            auto const kept = [&](auto const &choice) { return !choice.empty() && choice[g] == o; };
            if (scale.reduced[o] <= limit || std::ranges::any_of(keep, kept)) {
                chosen.push_back(o);
            }
        }
        for (std::uint32_t const o : chosen) {
            core.option.push_back(o);
            core.cost.push_back(problem.cost[o]);
            core.first_use.push_back(static_cast<std::uint32_t>(core.use.size()));
            expand(problem, o, core.use);
        }
        if (chosen.size() > 1) {
            core.movable.push_back(g);
        }
    }
    core.first.push_back(static_cast<std::uint32_t>(core.option.size()));
    core.first_use.push_back(static_cast<std::uint32_t>(core.use.size()));
    return core;
}

} // namespace sim::assign
