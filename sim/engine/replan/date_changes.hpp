#pragma once

#include "sim/engine/replan/block_state.hpp"
#include "sim/engine/works/works.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sim::replan {

enum class DateKind
{
    returned, ///< done on another day than planned
    moved,
    added,  ///< a package that the old plan does not have
    dropped ///< one that the new plan does not have
};
[[nodiscard]] char const *key_of(DateKind kind);

/// A package whose dates differ, and why.
struct DateChange
{
    DateKind kind = DateKind::moved;
    std::string package;
    Text name;
    std::uint32_t block = no_index;
    std::optional<WorkDates> before;
    std::optional<WorkDates> after;
    Text reason;
};

/// Plan and dates of one side.
struct Side
{
    works::Case const &works;
    WorksSchedule const &schedule;
};

/// What became other, in the order of the new plan's packages, then those that fall away.
/// \param before  its schedule has the old dates
[[nodiscard]] std::vector<DateChange> date_changes(Side const &before, Side const &after,
                                                   std::vector<BlockState> const &blocks,
                                                   Day today);

[[nodiscard]] std::size_t count_of(std::vector<DateChange> const &changes, DateKind kind);

} // namespace sim::replan
