#include "sim/engine/assign/solver/trunk_price.hpp"

#include <algorithm>
#include <cmath>

namespace sim::assign {

namespace {

constexpr double sharp_enough = 1e-7; ///< of the value: what more evaluations could still add

} // namespace

TrunkPrice::TrunkPrice(Row const *row, double scale)
    : m_row{row}, m_scale{scale}, m_brackets(row == nullptr ? 0 : row->levels.size())
{
}

TrunkPrice::Seen const &TrunkPrice::Bracket::best() const
{
    return *std::ranges::max_element(known, {}, &Seen::value);
}

void TrunkPrice::remember(double price)
{
    for (Bracket &bracket : m_brackets) {
        bracket.last_price = price;
    }
}

void TrunkPrice::record(double price, double value, double load)
{
    for (std::size_t l = 0; l < m_brackets.size(); ++l) {
        Level const &level = m_row->levels[l];
        auto const capacity = static_cast<double>(level.capacity);
        Seen const seen{price, static_cast<double>(level.cost) - price * capacity + value,
                        load - capacity};
        auto &known = m_brackets[l].known;
        known.insert(std::ranges::upper_bound(known, price, {}, &Seen::price), seen);
    }
}

double TrunkPrice::next_price() const
{
    auto const least = std::ranges::min_element(
        m_brackets, {}, [](Bracket const &bracket) { return bracket.best().value; });
    auto const &known = least->known;
    double const best = least->best().value;
    if (!std::isfinite(best)) {
        return -1.0;
    }
    auto const right = std::ranges::find_if(known, [](Seen const &s) { return s.excess <= 0.0; });
    if (right == known.begin()) {
        return -1.0; // free: the price 0 is best
    }
    Seen const &low = *(right - 1);
    if (right == known.end()) {
        return low.price > 0.0 ? 2.0 * low.price : m_scale;
    }
    Seen const &high = *right;
    double const meet =
        low.price + (high.value - low.value - high.excess * (high.price - low.price)) /
                        (low.excess - high.excess);
    double const there = low.value + low.excess * (meet - low.price);
    bool const inside = meet > low.price && meet < high.price;
    if (!inside || there - best <= sharp_enough * std::abs(best)) {
        return -1.0;
    }
    return meet;
}

double TrunkPrice::choose()
{
    m_highest = 0.0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t l = 0; l < m_brackets.size(); ++l) {
        Seen const &best = m_brackets[l].best();
        m_brackets[l].last_price = best.price;
        m_highest = std::max(m_highest, best.price);
        if (best.value < least || l == 0) {
            least = best.value;
            m_level = l;
            m_price = best.price;
        }
    }
    return least;
}

} // namespace sim::assign
