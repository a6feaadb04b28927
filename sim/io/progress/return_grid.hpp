#pragma once

#include "sim/base/diagnostic.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sim::io {

/// A sheet or text file as cells; blanks at their ends are cut off.
struct ReturnGrid
{
    struct Line
    {
        std::size_t number = 0; ///< row of the sheet, line of the file, from 1
        std::vector<std::string> cells{};

        /// Empty beyond its end.
        [[nodiscard]] std::string const &cell(std::size_t column) const;
        [[nodiscard]] bool empty() const;
    };

    std::string sheet{}; ///< empty: the file is the table
    std::vector<Line> lines{};
};

/// All sheets of an xlsx, hidden ones among them, or the table of a csv.
/// \throws IoError if the file cannot be opened
std::vector<ReturnGrid> read_return_grids(std::filesystem::path const &file, Diagnostics &findings);

} // namespace sim::io
