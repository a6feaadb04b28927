#pragma once

#include "sim/engine/works/rcpsp/timeline.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::works {

/// Activities in an order in which none stands before one that it waits for.
using Order = std::vector<std::uint32_t>;

/// Passes over one problem with memory of their own: one per thread.
class Passes
{
public:
    explicit Passes(Layout const &layout);

    /// Every activity of the order as early as it can be; fixed ones first, at their start.
    /// \return false if one finds no place; then `schedule` is of no use
    bool forward(std::span<std::uint32_t const> order, Schedule &schedule);
    /// Every activity as late as it can be without ending after `latest`, in the order of falling
    /// finish of `schedule`, which it replaces. \return false if one finds no place
    bool backward(std::span<Period const> latest, Schedule &schedule);
    /// All to the right, then all to the left: never a worse value.
    /// \source double justification: Valls, Ballestin, Quintanilla, "Justification and RCPSP",
    /// European Journal of Operational Research 165 (2005); with due periods per activity in
    /// place of the makespan, so that it holds for quotas and lateness too
    bool justify(Schedule &schedule);
    /// Order of rising start.
    void order_of(Schedule const &schedule, Order &order);

    [[nodiscard]] Layout const &layout() const { return *m_layout; }

private:
    bool place_fixed(Schedule &schedule);
    void sort_by(std::span<Period const> key);

    Layout const *m_layout;
    Timeline m_timeline;
    std::vector<std::uint32_t> m_count; ///< for sort_by
    Order m_sorted;
    Order m_rising;
    std::vector<Period> m_latest;
};

/// The finish that each activity may have without the schedule's value becoming worse.
void latest_finishes(Problem const &problem, Schedule const &schedule, std::vector<Period> &latest);

/// Activities by rising priority, none before those it waits for; ties by index.
[[nodiscard]] Order order_by(Problem const &problem, std::span<std::int64_t const> priority);

} // namespace sim::works
