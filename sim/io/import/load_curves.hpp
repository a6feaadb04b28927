#pragma once

#include "sim/io/import/map_rows.hpp"

#include <cstddef>
#include <string>

namespace sim::io {

/// The highest value of a curve, while its hours pass by.
struct CurvePeak
{
    double highest_kw = 0.0;
    double second_kw = 0.0; ///< highest of the other hours
    std::string time{};     ///< of the highest, as the file writes it
    std::size_t row = 0;    ///< where it stands
    std::size_t hours = 0;

    void add(double load_kw, std::string const &when, std::size_t at);

    /// One hour stands alone, twice as high as any other: more likely a meter's fault than a load.
    [[nodiscard]] bool is_spike() const;
};

/// Are there columns of zones or of hours instead of one column of loads?
bool has_wide_curves(MapTask const &task);

/// Reads such a table. Of each zone one row is kept: its highest hour.
void map_wide_curves(MapTask const &task, MappedTable &mapped, Diagnostics &findings);

} // namespace sim::io
