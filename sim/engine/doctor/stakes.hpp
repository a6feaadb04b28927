#pragma once

#include "sim/model/dataset.hpp"

#include <cstddef>
#include <vector>

namespace sim::checkup {

/// What each block would do if it were alone.
struct Answer
{
    std::vector<RouteId> route;
    std::vector<Money> cost; ///< 20 years
};

/// What one figure moves, by jurisdiction and in the district. Refers to its arguments.
class Stakes
{
public:
    Stakes(Dataset const &dataset, Answer const &base);

    /// The answer at one end of the figure's range.
    void add(Answer const &varied);

    /// Blocks whose route could change.
    /// \param place  a jurisdiction, or behind the last one: the whole district
    [[nodiscard]] int routes(std::size_t place) const;
    /// Between the dearest and the cheapest end, of the place as a whole: what one town loses at an
    /// end another may win.
    [[nodiscard]] Money cost(std::size_t place) const { return m_high[place] - m_low[place]; }

private:
    Dataset const &m_dataset;
    Answer const &m_base;
    std::vector<bool> m_changed;
    std::vector<Money> m_low; ///< by jurisdiction and of all, against the figures as they are
    std::vector<Money> m_high;
};

} // namespace sim::checkup
