#pragma once

#include "sim/engine/works/answers/crew_numbers.hpp"
#include "sim/engine/works/answers/mend_trial.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace sim::works {

/// A target that is missed, and what ways out are measured against.
struct Miss
{
    Trials const &trials;
    WorksSchedule const &schedule; ///< the one that misses it
    Trial before;                  ///< nothing changed, searched as long as the trials
    int shown_by_due = 0;          ///< homes of the target by its day in `schedule`: what is gained
                                   ///< is counted from there
    int by_due = 0;                ///< of the better of both: a way must bring more
    CrewNumbers numbers;
    std::vector<std::uint32_t> strained; ///< pools, those that keep out most homes first

    [[nodiscard]] CrewType const &type_of(std::uint32_t pool) const
    {
        return trials.works().dataset.crew_types[trials.works().plan.crews[pool].type];
    }
};
[[nodiscard]] Miss look_into(Trials const &trials, WorksSchedule const &schedule);

/// Plans, bounds and schedules of a change; nothing if the bound shows that it cannot gain.
[[nodiscard]] std::optional<Trial> try_change(Miss const &miss, Change change);

// Each way as a mend, measured but without its place among the others; nothing if it does not gain.

/// Fewest more crews of one kind that meet the target, else that gain what more of them can.
[[nodiscard]] std::optional<TriedMend> more_crews(Miss const &miss, std::uint32_t pool);
[[nodiscard]] std::optional<TriedMend> two_shifts(Miss const &miss, std::uint32_t pool);
[[nodiscard]] std::optional<TriedMend> framework_contracts(Miss const &miss);
[[nodiscard]] std::optional<TriedMend> earlier_start(Miss const &miss);
/// Blocks that load the strained crews most, as far as the target's share leaves homes over.
[[nodiscard]] std::optional<TriedMend> move_blocks(Miss const &miss);
/// Crews of several kinds; what costs no money of the works together; both.
/// \param found  mends that do not meet the target alone
[[nodiscard]] std::vector<TriedMend> several_at_once(Miss const &miss,
                                                     std::vector<TriedMend> const &found);

/// A trial as a mend: figures and changes; id, name, detail and cost are the caller's.
[[nodiscard]] TriedMend measured(Miss const &miss, Trial const &trial);

/// Least number of crews by pool that a search may come down to.
enum class Floor
{
    now, ///< as many as the scenario has
    one
};
/// Lowers crews of each pool in turn as far as the bound lets the target.
void lower_to_bound(Trials const &trials, CrewNumbers const &numbers,
                    std::vector<std::uint32_t> const &pools, Floor floor, Change &change);
/// Adds crews to all pools, a tenth each time, until a schedule meets the target.
/// \return the last one if there are no more crews
[[nodiscard]] Trial grow_until_met(Trials const &trials, CrewNumbers const &numbers,
                                   std::vector<std::uint32_t> const &pools, Change change,
                                   WorksSchedule const &like);
/// Takes crews off each pool in turn while a schedule meets the target.
/// \pre trial.meets
void lower_by_schedule(Trials const &trials, CrewNumbers const &numbers,
                       std::vector<std::uint32_t> const &pools, Floor floor, Trial &trial);
/// Dearest crews first.
[[nodiscard]] std::vector<std::uint32_t> by_price(WorksPlan const &plan, Dataset const &dataset,
                                                  std::vector<std::uint32_t> pools);

} // namespace sim::works
