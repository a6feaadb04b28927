#pragma once

#include "sim/engine/works/answers/mend_trial.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sim::works {

/// Numbers of crews as the scenario's parameters hold them, up to the year of a day.
class CrewNumbers
{
public:
    CrewNumbers(Case const &works, Day due);

    /// In the year of the day.
    [[nodiscard]] int now(std::uint32_t pool) const { return m_now[pool]; }
    /// That the parameters allow, four times as many as now and ten at most.
    [[nodiscard]] int most(std::uint32_t pool) const { return m_most[pool]; }
    /// The number that a change sets, or now().
    [[nodiscard]] int of(Change const &change, std::uint32_t pool) const;
    /// Sets it in the year of the day; earlier years get as many more or fewer.
    void put(Change &change, std::uint32_t pool, int count) const;

private:
    struct Key
    {
        std::string key;
        int value = 0;
    };
    std::vector<std::vector<Key>> m_keys; ///< by pool, last the one of the day's year
    std::vector<int> m_now;
    std::vector<int> m_most;
};

/// Pools whose work the target waits for.
[[nodiscard]] std::vector<bool> pools_before(WorksPlan const &plan, std::uint32_t target);

/// When crews beyond the scenario's number are at work.
struct ExtraCrews
{
    Day from = 0;
    Day to = 0;
    int days = 0; ///< of work, by the calendars of their packages
    Money cost;   ///< crews x days x yuan of a day

    [[nodiscard]] bool none() const { return days == 0; }
};
/// \param extra  crews that are hired from the first to the last day on which more are at work
///               than there were before
[[nodiscard]] ExtraCrews extra_crews(Case const &works, Trial const &trial, std::uint32_t pool,
                                     int extra);

} // namespace sim::works
