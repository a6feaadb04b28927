#pragma once

#include "sim/engine/works/rcpsp/breeding.hpp"
#include "sim/engine/works/rcpsp/rules.hpp"

#include <cstdint>
#include <vector>

namespace sim::works {

/// A population of schedules with random numbers of its own.
class Island
{
public:
    /// \param size  members; \param number  of the island: the first begins with the rules themselves
    Island(Layout const &layout, Rules const &rules, std::uint64_t seed, std::uint32_t number);

    /// Makes one more member: a first one until there are enough, then a child of two.
    void advance();
    /// A schedule from elsewhere, judged as a child is.
    void welcome(Member const &guest);
    /// A schedule to begin with: its order, everything as early as it can be.
    void begin_with(Schedule const &schedule);

    [[nodiscard]] bool has_best() const { return !m_best.schedule.empty(); }
    [[nodiscard]] Member const &best() const { return m_best; }
    /// What it sends to another island: the best of the present population, so that populations
    /// that begin anew stay apart. \return nullptr while one is being made
    [[nodiscard]] Member const *emissary() const;
    [[nodiscard]] std::uint64_t schedules() const { return m_schedules; }

private:
    void make_first();
    void make_child();
    /// Decodes m_child's order and justifies it. \return false: no place within the horizon
    bool decode();
    void keep(Member &member);
    [[nodiscard]] std::size_t pick();
    [[nodiscard]] bool is_known(Member const &member) const;

    Layout const *m_layout;
    Rules const *m_rules;
    Passes m_passes;
    Breeding m_breeding;
    Random m_random;
    std::uint32_t m_number;
    std::vector<Member> m_members;
    Member m_child;
    Schedule m_trial;
    Member m_best;
    std::uint64_t m_schedules = 0;
    std::uint64_t m_stale = 0; ///< children since the population had a better best
    std::int64_t m_population_best = 0;
    std::uint32_t m_made = 0; ///< members tried since the last restart
};

} // namespace sim::works
