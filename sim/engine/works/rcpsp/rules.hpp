#pragma once

#include "sim/engine/works/rcpsp/passes.hpp"
#include "sim/engine/works/rcpsp/random.hpp"

#include <cstdint>
#include <span>
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

    /// One activity after another drawn at random from those that are ready, each with a chance that
    /// falls with how much later the rule would take it. \param exponent  the higher, the closer to
    /// the rule; 0: all alike
    /// \source regret-based biased random sampling: Drexl, "Scheduling of project networks by job
    /// assignment", Management Science 37 (1991)
    [[nodiscard]] Order sampled(std::size_t rule, double exponent, Random &random) const;

    /// Whether units are wanted, so that by_gains() has something to go by.
    [[nodiscard]] bool has_gains() const { return m_gainful; }
    /// Gains that cost least first: what stands behind an activity per work that it still takes, an
    /// hour of each resource at a price. An activity that serves several gains is as urgent as the
    /// most urgent of them; work shared by several counts in equal parts.
    /// \source Smith's rule for weighted completion on one machine, here on chains with prices
    [[nodiscard]] Order by_gains(std::span<double const> prices, double noise,
                                 Random &random) const;

private:
    void add(std::vector<double> rule);
    [[nodiscard]] std::vector<double> gains_rule(std::span<double const> prices) const;
    [[nodiscard]] Order to_order(std::vector<double> const &rule, double noise,
                                 Random &random) const;

    Layout const *m_layout;
    bool m_gainful = false;
    std::vector<std::int32_t> m_most;         ///< by resource: its largest capacity
    std::vector<std::vector<double>> m_rules; ///< by rule and activity, spread over 0..1
};

} // namespace sim::works
