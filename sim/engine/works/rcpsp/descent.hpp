#pragma once

#include "sim/engine/works/rcpsp/breeding.hpp"
#include "sim/engine/works/rcpsp/judge.hpp"
#include "sim/engine/works/rcpsp/moves.hpp"
#include "sim/engine/works/rcpsp/rules.hpp"

#include <cstdint>
#include <vector>

namespace sim::works {

/// One schedule of a long problem, changed a part at a time: the large-neighbourhood search for
/// thousands of activities, of which a population would see too few.
class Descent
{
public:
    Descent(Layout const &layout, Rules const &rules, std::uint64_t seed, std::uint32_t number);

    /// One trial: a first schedule by a rule, then a move.
    void advance();
    /// A schedule from elsewhere: taken over if this one has fallen far behind.
    void welcome(Member const &guest);
    void begin_with(Schedule const &schedule);

    [[nodiscard]] bool has_best() const { return !m_best.schedule.empty(); }
    [[nodiscard]] Member const &best() const { return m_best; }
    /// What it sends to another one. \return nullptr before there is a schedule
    [[nodiscard]] Member const *emissary() const { return has_best() ? &m_best : nullptr; }
    [[nodiscard]] std::uint64_t schedules() const { return m_schedules; }

private:
    struct State
    {
        Order order;
        Schedule schedule;
        Merit merit;
    };

    [[nodiscard]] Order rule_order();
    [[nodiscard]] bool decode();
    void take();

    Layout const *m_layout;
    Rules const *m_rules;
    Passes m_passes;
    Moves m_moves;
    Random m_random;
    std::uint32_t m_number;
    Judge m_judge;
    State m_current;
    State m_trial;
    Schedule m_shifted;
    Member m_best;
    std::vector<double> m_prices; ///< of resources in the rule of gains that led to m_current
    std::vector<double> m_trial_prices;
    std::vector<double> m_late; ///< fine values some trials ago: late acceptance
    std::uint64_t m_schedules = 0;
    std::uint32_t m_rule_trials; ///< left
    std::uint32_t m_trials = 0;
    std::uint32_t m_stale = 0; ///< trials since the best became better
};

} // namespace sim::works
