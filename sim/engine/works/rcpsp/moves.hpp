#pragma once

#include "sim/engine/works/rcpsp/passes.hpp"
#include "sim/engine/works/rcpsp/random.hpp"

#include <cstdint>
#include <vector>

namespace sim::works {

/// Changes a part of a long order. Every order keeps each activity behind those it waits for.
class Moves
{
public:
    explicit Moves(Problem const &problem);

    /// One move, drawn. \param schedule  that the order belongs to
    void move(Order const &order, Schedule const &schedule, Random &random, Order &changed);

private:
    /// Draws the places of a stretch of the order anew.
    void shake(Random &random);
    /// Draws the places of those anew that need one resource and begin within some periods.
    void shake_resource(Schedule const &schedule, Random &random);
    /// All that an activity with a gain waits for goes earlier.
    void promote(std::uint32_t gain, Random &random);
    /// What only this gain waits for goes later.
    void demote(std::uint32_t gain, Random &random);
    void collect(std::uint32_t gain, bool only_its_own);
    [[nodiscard]] std::uint32_t draw_gain(Random &random) const;
    void sort_keys(Order &changed);

    Problem const *m_problem;
    std::vector<std::uint32_t> m_gains; ///< activities with units, or those nothing waits for
    std::vector<std::vector<std::uint32_t>> m_users; ///< by resource: activities that need it
    std::vector<std::uint32_t> m_key;                ///< by activity: its place
    std::vector<std::uint32_t> m_count;
    std::vector<std::uint32_t> m_chain;
    std::vector<char> m_marked;
};

} // namespace sim::works
