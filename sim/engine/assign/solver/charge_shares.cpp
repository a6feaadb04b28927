#include "sim/engine/assign/solver/charge_shares.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace sim::assign {

ChargeShares::ChargeShares(Problem const &problem)
{
    std::size_t const charges = problem.charge_cost.size();
    std::vector<std::uint32_t> last_group(charges, none);
    std::vector<std::uint32_t> count(charges + 1, 0);
    auto const for_each_entry = [&](auto const &visit) {
        std::ranges::fill(last_group, none);
        for (std::uint32_t g = 0; g < problem.group_count() && !problem.charge.empty(); ++g) {
            std::uint32_t const begin = problem.first_charge[problem.first_option[g]];
            std::uint32_t const end = problem.first_charge[problem.first_option[g + 1]];
            for (std::uint32_t i = begin; i < end; ++i) {
                bool const again = last_group[problem.charge[i]] == g;
                last_group[problem.charge[i]] = g;
                visit(i, problem.charge[i], again);
            }
        }
    };
    for_each_entry([&](std::uint32_t, std::uint32_t charge, bool again) {
        count[charge + 1] += again ? 0U : 1U;
    });
    std::partial_sum(count.begin(), count.end(), count.begin());
    first_pair = count;
    pair.resize(problem.charge.size());
    for_each_entry([&](std::uint32_t entry, std::uint32_t charge, bool again) {
        pair[entry] = again ? count[charge] - 1 : count[charge]++;
    });
    scale.resize(first_pair.back());
    for (std::size_t k = 0; k < charges; ++k) {
        cost.push_back(static_cast<double>(problem.charge_cost[k]));
        auto const sharers = static_cast<double>(first_pair[k + 1] - first_pair[k]);
        for (std::uint32_t i = first_pair[k]; i < first_pair[k + 1]; ++i) {
            scale[i] = cost[k] / std::sqrt(sharers);
        }
    }
}

std::vector<double> ChargeShares::equal() const
{
    std::vector<double> share(size(), 0.0);
    for (std::size_t k = 0; k < cost.size(); ++k) {
        auto const sharers = static_cast<double>(first_pair[k + 1] - first_pair[k]);
        for (std::uint32_t i = first_pair[k]; i < first_pair[k + 1]; ++i) {
            share[i] = std::max(0.0, cost[k]) / sharers;
        }
    }
    return share;
}

void ChargeShares::split(Problem const &problem, std::span<std::uint32_t const> choice,
                         std::span<double> share) const
{
    std::vector<double> sharers(cost.size(), 0.0);
    for (std::uint32_t const option : choice) {
        for (std::uint32_t const k : problem.charges_of(option)) {
            sharers[k] += 1.0;
        }
    }
    std::vector<double> const even = equal();
    for (std::size_t k = 0; k < cost.size(); ++k) {
        for (std::uint32_t i = first_pair[k]; i < first_pair[k + 1]; ++i) {
            share[i] = sharers[k] > 0.0 ? 0.0 : even[i];
        }
    }
    for (std::uint32_t const option : choice) {
        auto const needed = problem.charges_of(option);
        for (std::size_t i = 0; i < needed.size(); ++i) {
            share[pair[problem.first_charge[option] + i]] =
                std::max(0.0, cost[needed[i]]) / sharers[needed[i]];
        }
    }
}

void ChargeShares::project(std::span<double> share) const
{
    std::vector<double> sorted;
    for (std::size_t k = 0; k < cost.size(); ++k) {
        auto const mine = share.subspan(first_pair[k], first_pair[k + 1] - first_pair[k]);
        double const most = std::max(0.0, cost[k]);
        if (std::accumulate(mine.begin(), mine.end(), 0.0) <= most) {
            continue;
        }
        sorted.assign(mine.begin(), mine.end());
        std::ranges::sort(sorted, std::greater<>{});
        double sum = 0.0;
        double cut = 0.0;
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            sum += sorted[i];
            double const next = (sum - most) / static_cast<double>(i + 1);
            if (next >= sorted[i]) {
                break;
            }
            cut = next;
        }
        for (double &s : mine) {
            s = std::max(0.0, s - cut);
        }
    }
}

double ChargeShares::value(std::span<double const> share) const
{
    double value = 0.0;
    for (std::size_t k = 0; k < cost.size(); ++k) {
        double left = cost[k];
        for (std::uint32_t i = first_pair[k]; i < first_pair[k + 1]; ++i) {
            left -= share[i];
        }
        value += std::min(0.0, left);
    }
    return value;
}

} // namespace sim::assign
