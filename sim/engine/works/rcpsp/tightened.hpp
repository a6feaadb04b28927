#pragma once

#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/rcpsp/energy.hpp"

#include <cstdint>
#include <vector>

namespace sim::works {

/// Narrows windows by what all that stands before or behind an activity asks of single resources:
/// it begins after they can have done their work, and is finished before they must begin.
class Tightener
{
public:
    Tightener(Problem const &problem, std::vector<EnergyRow> const &rows);

    void raise_earliest(Windows &windows) const;
    /// \pre no latest start is below 0
    void lower_latest(Windows &windows) const;

private:
    [[nodiscard]] bool is_before(std::size_t activity, std::size_t later) const
    {
        return (m_ancestors[later * m_words + activity / 64] >> (activity % 64) & 1U) != 0;
    }
    [[nodiscard]] Period done_after(EnergyRow const &row, std::uint32_t activity,
                                    Windows const &windows, Period at_least) const;
    [[nodiscard]] Period begun_before(EnergyRow const &row, std::uint32_t activity,
                                      Windows const &windows, Period at_most) const;

    Problem const &m_problem;
    std::vector<EnergyRow> m_forward;  ///< efforts by falling earliest start of the chains alone
    std::vector<EnergyRow> m_backward; ///< by rising length of what stands behind them
    std::size_t m_words;
    std::vector<std::uint64_t> m_ancestors; ///< [activity][words]
};

} // namespace sim::works
