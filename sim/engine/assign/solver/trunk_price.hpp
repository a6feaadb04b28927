#pragma once

#include "sim/engine/assign/solver/leaf_curve.hpp"

#include <span>
#include <vector>

namespace sim::assign {

/// Level and price of one trunk row, found for itself while all other prices stand still.
class TrunkPrice
{
public:
    /// \param scale  price at which a trunk begins to matter: the first guess
    TrunkPrice(Row const *row, double scale);

    /// Least over the levels of the greatest value over the price of each level.
    /// \param value_at  of all leaves at a price: {value, load}, concave in the price
    /// \param evaluations  at most; more are only sharper
    template <typename ValueAt>
    double settle(ValueAt const &value_at, unsigned evaluations)
    {
        if (m_row == nullptr) {
            m_price = 0.0;
            return value_at(0.0).value;
        }
        for (Bracket &bracket : m_brackets) {
            bracket.known.clear();
        }
        auto const learn = [&](double price) {
            auto const seen = value_at(price);
            record(price, seen.value, seen.load);
        };
        learn(0.0);
        double last = 0.0;
        for (Bracket const &bracket : m_brackets) {
            if (bracket.last_price != last && bracket.last_price > 0.0) {
                learn(bracket.last_price);
                last = bracket.last_price;
            }
        }
        for (unsigned i = 0; i < evaluations; ++i) {
            double const next = next_price();
            if (next < 0.0) {
                break;
            }
            learn(next);
        }
        return choose();
    }

    /// A price to try first, for every level.
    void remember(double price);
    [[nodiscard]] double price() const { return m_price; }
    [[nodiscard]] std::size_t level() const { return m_level; }
    /// Highest price that the last value rests on.
    [[nodiscard]] double highest_price() const { return m_highest; }

private:
    struct Seen
    {
        double price = 0.0;
        double value = 0.0;
        double excess = 0.0; ///< load - capacity: the slope of the value
    };
    struct Bracket ///< what is known of one level, ascending in price
    {
        std::vector<Seen> known;
        double last_price = 0.0;

        [[nodiscard]] Seen const &best() const;
    };

    void record(double price, double value, double load);
    /// Where the tangents of the least level's bracket meet; below zero: sharp enough.
    [[nodiscard]] double next_price() const;
    double choose();

    Row const *m_row;
    double m_scale;
    std::vector<Bracket> m_brackets; ///< by level
    double m_price = 0.0;
    double m_highest = 0.0;
    std::size_t m_level = 0;
};

} // namespace sim::assign
