#include "sim/model/results.hpp"

#include <numeric>

namespace sim {

namespace {

using PayerAmounts = std::array<Money, payer_count>;

Money sum_of(PayerAmounts const &amounts, std::initializer_list<Payer> payers)
{
    Money total;
    for (Payer const payer : payers) {
        total += amounts[static_cast<std::size_t>(payer)];
    }
    return total;
}

Money published_sum(PayerAmounts const &amounts)
{
    return sum_of(
        amounts, {Payer::upper_grant, Payer::city, Payer::district, Payer::resident, Payer::other});
}

Money government_sum(PayerAmounts const &amounts)
{
    return sum_of(amounts, {Payer::upper_grant, Payer::city, Payer::district});
}

} // namespace

int Quantities::households_of(Category category) const
{
    int total = 0;
    for (std::size_t f = 0; f < family_count; ++f) {
        if (category_of(static_cast<RouteFamily>(f)) == category) {
            total += households[f];
        }
    }
    return total;
}

double Quantities::area_of(Category category) const
{
    double total = 0.0;
    for (std::size_t f = 0; f < family_count; ++f) {
        if (category_of(static_cast<RouteFamily>(f)) == category) {
            total += area_m2[f];
        }
    }
    return total;
}

int Quantities::total_households() const
{
    return std::accumulate(households.begin(), households.end(), 0);
}

double Quantities::total_area_m2() const
{
    return std::accumulate(area_m2.begin(), area_m2.end(), 0.0);
}

void MoneySummary::add(Payer payer, int year, Money amount)
{
    by_payer[static_cast<std::size_t>(payer)] += amount;
    by_year[year][static_cast<std::size_t>(payer)] += amount;
}

Money MoneySummary::of(Payer payer, int year) const
{
    auto const found = by_year.find(year);
    return found == by_year.end() ? Money{} : found->second[static_cast<std::size_t>(payer)];
}

Money MoneySummary::published_total() const
{
    return published_sum(by_payer);
}

Money MoneySummary::published_total(int year) const
{
    auto const found = by_year.find(year);
    return found == by_year.end() ? Money{} : published_sum(found->second);
}

Money MoneySummary::government() const
{
    return government_sum(by_payer);
}

Money MoneySummary::government(int year) const
{
    auto const found = by_year.find(year);
    return found == by_year.end() ? Money{} : government_sum(found->second);
}

} // namespace sim
