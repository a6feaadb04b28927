#pragma once

#include "app/view/works_rows.hpp"

#include <cstdint>

namespace app {

struct WorksCrews;
struct WorksDraws;
struct WorksMends;
struct WorksProposal;

/// What is being worked out.
enum class WorksTask
{
    none,
    schedule,
    mends,
    risk,
    crews
};

/// What map and panels show of the works.
struct WorksView
{
    WorksProposal const *proposal = nullptr; ///< nullptr: not asked, or no answer yet
    WorksRows const *rows = nullptr;         ///< of it; nullptr: it has no schedule
    WorksMends const *mends = nullptr;       ///< nullptr: not looked for
    WorksDraws const *draws = nullptr;
    WorksCrews const *crews = nullptr;
    WorksTask task = WorksTask::none;
    double fraction = 0.0; ///< of the task that is done
    bool kept = false;     ///< the scenario keeps this schedule

    [[nodiscard]] bool has_schedule() const { return rows != nullptr; }
};

/// Days from the first to the last that a time axis shows.
struct DayRange
{
    sim::Day from = 0;
    sim::Day to = 0;

    [[nodiscard]] int days() const { return to - from + 1; }
    friend bool operator==(DayRange const &, DayRange const &) = default;
};

/// How far a block is on a day.
enum class BlockProgress : std::uint8_t
{
    coal,     ///< no works on site yet
    in_works, ///< begun, not every home connected
    done,
    staying ///< no works are planned for it
};

} // namespace app
