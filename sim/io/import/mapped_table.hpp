#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/import/foreign_table.hpp"
#include "sim/io/import/import_settings.hpp"
#include "sim/io/raw_table.hpp"

#include <string>
#include <vector>

namespace sim::io {

/// How a column of ours is filled.
struct ColumnMatch
{
    std::string ours{};
    std::string theirs{};
    std::string unit{};    ///< that theirs is in; empty: ours
    double factor = 1.0;   ///< from theirs to ours
    bool declared = false; ///< by the user; false: by name or synonym
};

/// A file's rows in our columns and coordinates, before anything is compared with the project.
struct MappedTable
{
    RawTable table{}; ///< named by our layer; only columns that are filled
    std::vector<ColumnMatch> columns{};
    std::vector<std::string> unused{}; ///< columns of theirs that nothing is taken from
    ImportSettings settings{};         ///< all that was found or declared, to be remembered
    Text crs_words{};                  ///< where coordinates were taken to be, and why
};

/// Finds or follows the mapping of columns, units and coordinates. Cells that are no value of their
/// column are findings, with the row of the file.
/// \param layer  of ours: blocks, gas_mains ... or a digest: households, demolition, no_coal_zones,
///        load_curves (see docs/import.md)
MappedTable map_table(ForeignTable const &foreign, std::string const &layer,
                      ImportSettings const &settings, Diagnostics &findings);

} // namespace sim::io
