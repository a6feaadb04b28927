#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <cstdint>
#include <vector>

namespace sim::assign {

/// One way to cool: width of the core and last temperature, both in SearchScale::spread.
struct Arm
{
    double width = 1.0;
    double cold = 0.1;
    double cost = 0.0; ///< of its cycle in this round
};

/// Which ways to cool suit a problem shows only when tried: all arms run cycles of the same length;
/// the better half stays, the length doubles; the last one stays.
/// \source successive halving: Karnin, Koren, Somekh, "Almost optimal exploration in multi-armed
/// bandits", ICML 2013
class SearchArms
{
public:
    /// \param most  arms to begin with, at least 2
    SearchArms(std::size_t groups, std::size_t most);

    [[nodiscard]] Arm const &arm(std::size_t island) const
    {
        return m_arms[(m_next + island) % m_arms.size()];
    }
    /// Doublings of the first cycle's length.
    [[nodiscard]] std::uint32_t doublings() const { return m_round; }
    [[nodiscard]] bool settled() const { return m_arms.size() == 1; }
    /// \param cost  best of the cycle; with what is over, dearly weighted, if nothing held
    void report(std::size_t island, double cost);
    /// After every island has reported.
    void advance(std::size_t islands);

private:
    std::vector<Arm> m_arms;
    std::size_t m_next = 0;
    std::uint32_t m_round = 0;
};

} // namespace sim::assign
