#pragma once

#include "sim/engine/works/rcpsp/passes.hpp"
#include "sim/engine/works/rcpsp/random.hpp"

#include <cstdint>
#include <vector>

namespace sim::works {

/// Begins and ends by precedence, calendars and releases alone, resources left out.
struct Reach
{
    std::vector<Period> earliest_start;
    std::vector<Period> latest_start; ///< for ending with the longest chain; may be below 0
    std::vector<Period> latest_finish;
    Period length = 0; ///< of the longest chain
};
[[nodiscard]] Reach reach_of(Layout const &layout);

/// Priority rules for first schedules: smaller goes first.
class Rules
{
public:
    explicit Rules(Layout const &layout);

    [[nodiscard]] std::size_t count() const { return m_rules.size(); }
    /// \param noise  0: the rule itself; 1: as wide as the rule's whole range
    [[nodiscard]] Order order(std::size_t rule, double noise, Random &random) const;

private:
    void add(std::vector<double> rule);
    void add_gains();

    Layout const *m_layout;
    std::vector<std::vector<double>> m_rules; ///< by rule and activity, spread over 0..1
};

} // namespace sim::works
