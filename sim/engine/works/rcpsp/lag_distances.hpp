#pragma once

#include "sim/engine/works/rcpsp/time_lags.hpp"

#include <cstddef>
#include <vector>

namespace sim::works {

/// Longest distances between begins: begin(to) >= begin(from) + distance, closed under paths.
/// Besides the activities there are the begin of all (`origin()`) and the end of all (`finale()`).
class LagDistances
{
public:
    explicit LagDistances(LagProblem const &problem);

    [[nodiscard]] bool possible() const { return m_possible; }
    [[nodiscard]] std::size_t origin() const { return m_count - 2; }
    [[nodiscard]] std::size_t finale() const { return m_count - 1; }
    [[nodiscard]] Period between(std::size_t from, std::size_t to) const
    {
        return m_longest[from * m_count + to];
    }
    [[nodiscard]] Period earliest(std::size_t activity) const
    {
        return between(origin(), activity);
    }
    /// Requires begin(to) >= begin(from) + lag. \return whether distances grew
    bool add(std::size_t from, std::size_t to, Period lag);

private:
    void close();

    std::size_t m_count;
    std::vector<Period> m_longest;
    bool m_possible = true;
};

} // namespace sim::works
