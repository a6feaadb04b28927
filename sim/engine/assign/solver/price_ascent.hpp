#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// Steps of dual ascent for prices that are very different in size: each price moves by a share of
/// its natural scale, in the direction of the smoothed overload over its own recent size. The rate
/// falls by the count of steps, cycle by cycle, and every cycle is longer and starts lower: good
/// whenever the caller stops it.
/// \source first and second moments as in Kingma, Ba, "Adam" (2015), on a concave dual; the rates
/// and the projection on prices >= 0 are ours
class PriceAscent
{
public:
    /// \param scale  by price: cost per unit at which the price begins to matter
    explicit PriceAscent(std::vector<double> scale);

    /// Moves `price` after one evaluation.
    /// \param excess  by price: load - capacity at these prices, over a fixed size of the row
    void step(std::span<double> price, std::span<double const> excess);

    /// True if the last step ended a cycle: the caller goes on from the best prices it knows.
    [[nodiscard]] bool cycle_ended() const { return m_in_cycle == 0; }
    /// Forgets the moments, for prices that were set from outside.
    void forget();
    /// Begins with a cycle of small steps: prices are known to be nearly right.
    void start_warm();
    [[nodiscard]] double rate() const;

private:
    std::vector<double> m_scale;
    std::vector<double> m_first; ///< smoothed excess
    std::vector<double> m_second;
    std::uint64_t m_cycle = 0;
    std::uint64_t m_in_cycle = 0;
    std::uint64_t m_since_forget = 0;
    bool m_warm = false;

    [[nodiscard]] std::uint64_t cycle_steps() const;
};

} // namespace sim::assign
