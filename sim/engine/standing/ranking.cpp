#include "sim/engine/standing/ranking.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace sim::standing {

namespace {

struct Merit
{
    double of_planned = 0.0;
    double of_all = 0.0;
    int overdue = 0;

    [[nodiscard]] bool before(Merit const &other) const
    {
        return std::tuple{-of_planned, -of_all, overdue} <
               std::tuple{-other.of_planned, -other.of_all, other.overdue};
    }
};

/// Nothing due and nothing done keeps the plan; what is done before anything is due is ahead of it.
Merit merit_of(JurisdictionStanding const &place)
{
    double const of_all = static_cast<double>(place.households_done) / place.households;
    double const of_planned =
        place.households_planned > 0
            ? static_cast<double>(place.households_done) / place.households_planned
            : 1.0 + of_all;
    return {of_planned, of_all, place.problems_overdue};
}

} // namespace

void rank_places(std::vector<JurisdictionStanding> &places)
{
    std::vector<JurisdictionStanding *> order;
    for (JurisdictionStanding &place : places) {
        place.rank = 0;
        if (place.households > 0) {
            order.push_back(&place);
        }
    }
    std::stable_sort(order.begin(), order.end(), [](auto const *a, auto const *b) {
        return merit_of(*a).before(merit_of(*b));
    });
    for (std::size_t i = 0; i < order.size(); ++i) {
        bool const equal = i > 0 && !merit_of(*order[i - 1]).before(merit_of(*order[i]));
        order[i]->rank = equal ? order[i - 1]->rank : static_cast<int>(i) + 1;
    }
}

std::vector<std::uint32_t> places_by_rank(std::vector<JurisdictionStanding> const &places)
{
    std::vector<std::uint32_t> order(places.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t j) {
        return std::pair{places[j].rank == 0, places[j].rank};
    });
    return order;
}

JurisdictionStanding sum_of_places(std::vector<JurisdictionStanding> const &places)
{
    JurisdictionStanding sum;
    for (JurisdictionStanding const &place : places) {
        sum.households += place.households;
        sum.households_done += place.households_done;
        sum.households_week += place.households_week;
        sum.households_planned += place.households_planned;
        sum.accepted += place.accepted;
        sum.problems_open += place.problems_open;
        sum.problems_overdue += place.problems_overdue;
        sum.owed += place.owed;
        sum.budgeted += place.budgeted;
        sum.paid += place.paid;
    }
    return sum;
}

} // namespace sim::standing
