#pragma once

#include "sim/engine/works/rcpsp/bounds.hpp"
#include "sim/engine/works/rcpsp/energy.hpp"

#include <cstdint>
#include <vector>

namespace sim::works {

/// Which activities can still serve a gain before an end, and between which periods.
struct UnitReach
{
    Period end = 0;
    std::vector<Period> earliest_start;
    std::vector<Period> latest_start; ///< below 0: serves no gain before the end
    std::vector<std::uint8_t> gains;  ///< by activity: its own units can be gained
    std::vector<double> weight;       ///< units that hang on it, each counted once in all
    std::int64_t units = 0;           ///< of all that can be gained

    [[nodiscard]] bool serves(std::size_t activity) const { return latest_start[activity] >= 0; }
};
/// \param earliest  earliest starts, never above the true ones
[[nodiscard]] UnitReach unit_reach(Problem const &problem, std::vector<Period> const &earliest,
                                   Period end);

/// No schedule gains units of which the sum of cost exceeds the room: work of one resource between
/// two periods.
struct UnitRow
{
    std::uint32_t resource = none;
    double room = 0.0;
    double lost = 0.0; ///< units that it keeps out alone
    struct Entry
    {
        std::uint32_t activity = 0;
        double cost = 0.0;
    };
    std::vector<Entry> entries; ///< activities that gain, cost above zero

    /// Most units that the row alone lets be gained, of those in it.
    [[nodiscard]] double most(std::vector<std::int32_t> const &units) const;
};

/// The row of a resource between two periods. Work that several gains share is split among them:
/// any split keeps the row true, since the work is done if any of them is gained.
[[nodiscard]] UnitRow unit_row(Problem const &problem, EnergyRow const &energy,
                               UnitReach const &reach, Period from, Period to);

/// Least upper bound on units that prices of the rows prove, by descent along single prices. Every
/// set of prices proves one, so rounding can only make it weaker.
[[nodiscard]] double priced_units(std::vector<UnitRow> const &rows,
                                  std::vector<std::int32_t> const &units, UnitReach const &reach);

} // namespace sim::works
