#include "sim/engine/works/rcpsp/layout.hpp"

#include <algorithm>
#include <limits>

namespace sim::works {

namespace {

constexpr std::int64_t full_period = 1000;

/// Amounts of one activity by resource, each resource once.
std::vector<Need> needs_of(Problem const &problem, std::size_t activity)
{
    std::vector<Need> needs;
    for (std::uint32_t i = problem.first_need[activity]; i < problem.first_need[activity + 1];
         ++i) {
        std::uint32_t const resource = problem.need_resource[i];
        auto const known = std::ranges::find(needs, resource, &Need::resource);
        if (known == needs.end()) {
            needs.push_back({resource, problem.need_amount[i]});
        } else {
            known->amount += problem.need_amount[i];
        }
    }
    return needs;
}

std::int32_t largest_amount(Problem const &problem)
{
    std::int32_t most = 0;
    for (std::vector<std::int32_t> const &row : problem.capacity) {
        most = std::max(most, *std::ranges::max_element(row));
    }
    for (std::size_t a = 0; a < problem.size(); ++a) {
        for (Need const &need : needs_of(problem, a)) {
            most = std::max(most, need.amount);
        }
    }
    return most;
}

} // namespace

Layout::Layout(Problem const &given)
    : problem{&given}, periods{static_cast<std::size_t>(std::max(given.horizon, 0))}
{
    bool const narrow = largest_amount(given) <= std::numeric_limits<std::int16_t>::max();
    std::uint32_t const bits = narrow ? 16 : 32;
    std::uint32_t const lanes = 64 / bits;
    guard = narrow ? 0x8000800080008000ULL : 0x8000000080000000ULL;
    empty.assign((given.capacity.size() + lanes - 1) / lanes * periods + fit_periods, guard);
    for (std::size_t r = 0; r < given.capacity.size(); ++r) {
        for (std::size_t p = 0; p < periods; ++p) {
            auto const amount = static_cast<std::uint64_t>(
                std::max(given.capacity_of(r, static_cast<Period>(p)), 0));
            empty[r / lanes * periods + p] |= amount << (r % lanes * bits);
        }
    }
    first_request.push_back(0);
    for (std::size_t a = 0; a < given.size(); ++a) {
        for (Need const need : needs_of(given, a)) {
            std::uint64_t const amounts = static_cast<std::uint64_t>(need.amount)
                                          << (need.resource % lanes * bits);
            std::uint32_t const plane = need.resource / lanes;
            auto const first = requests.begin() + first_request.back();
            auto const same = std::find_if(first, requests.end(),
                                           [&](Request const &r) { return r.plane == plane; });
            if (same == requests.end()) {
                requests.push_back({plane, amounts});
            } else {
                same->amounts |= amounts;
            }
        }
        first_request.push_back(static_cast<std::uint32_t>(requests.size()));
        duration.push_back(static_cast<Period>((given.content[a] + full_period - 1) / full_period));
        briefs.push_back(brief_of(a));
        if (given.fixed_start[a] >= 0) {
            fixed.push_back(static_cast<std::uint32_t>(a));
        }
    }
    for (WorkingTime const &time : given.times) {
        std::vector<std::uint64_t> row(periods);
        for (std::size_t p = 0; p < periods; ++p) {
            row[p] = time.works(static_cast<Period>(p)) ? 0 : ~std::uint64_t{0};
        }
        pause.push_back(std::move(row));
    }
}

Layout::Brief Layout::brief_of(std::size_t activity) const
{
    std::span<Request const> const needs = requests_of(activity);
    Period const length = duration[activity];
    if (problem->time[activity] != none || needs.size() != 1 || length < 1 ||
        length > fit_periods) {
        return {};
    }
    auto const first = static_cast<std::uint32_t>(needs.front().plane * periods);
    return {needs.front().amounts, first, length, FitRun{length}};
}

} // namespace sim::works
