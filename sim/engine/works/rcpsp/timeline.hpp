#pragma once

#include "sim/engine/works/rcpsp/layout.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim::works {

/// Begin and end of a placed activity.
struct Slot
{
    Period start = -1; ///< below 0: no place
    Period finish = -1;

    [[nodiscard]] bool found() const { return start >= 0; }
};

/// What is free in every period while activities are placed.
class Timeline
{
public:
    explicit Timeline(Layout const &layout) : m_layout{&layout}, m_free{layout.empty} {}

    void clear();
    /// First place that begins at `from` or later and ends within the horizon.
    [[nodiscard]] Slot earliest(std::size_t activity, Period from) const;
    /// Last place that ends at `end` or before and begins at the activity's release or later.
    [[nodiscard]] Slot latest(std::size_t activity, Period end) const;
    /// The place that begins at `start`, if it is free.
    [[nodiscard]] Slot exactly(std::size_t activity, Period start) const;
    void take(std::size_t activity, Slot slot) { change<true>(activity, slot); }
    void give(std::size_t activity, Slot slot) { change<false>(activity, slot); }

private:
    [[nodiscard]] Slot earliest_brief(Layout::Brief const &brief, Period from) const;
    [[nodiscard]] Slot latest_brief(Layout::Brief const &brief, Period end) const;
    [[nodiscard]] Slot earliest_plain(std::size_t activity, Period from) const;
    [[nodiscard]] Slot earliest_worked(std::size_t activity, Period from) const;
    [[nodiscard]] Slot latest_plain(std::size_t activity, Period end) const;
    [[nodiscard]] Slot latest_worked(std::size_t activity, Period end) const;
    /// Last (first) period of [from, to) without enough for the activity; below 0: none.
    [[nodiscard]] Period last_clash(std::size_t activity, Period from, Period to) const;
    [[nodiscard]] Period first_clash(std::size_t activity, Period from, Period to) const;
    template <bool taken>
    void change(std::size_t activity, Slot slot);

    Layout const *m_layout;
    std::vector<std::uint64_t> m_free;
    Period m_end = 0; ///< nothing is taken from here on
};

} // namespace sim::works
