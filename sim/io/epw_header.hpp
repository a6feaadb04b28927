#pragma once

#include "sim/base/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sim::io {

inline constexpr std::size_t epw_header_lines = 8;

using EpwCells = std::vector<std::string_view>;

/// The parts between separators, without blanks around them; one empty part for no words.
EpwCells epw_split(std::string_view words, char separator);

/// What the header of a weather file says about its hours.
struct EpwHeader
{
    std::string station;
    std::string source; ///< the file's own source and the station's number
    int shift_h = 0;    ///< from the station's standard time to Beijing's
};

/// Reads the eight lines of the header; what is wrong with them is added to `findings`.
EpwHeader read_epw_header(std::string const &file, EpwCells const &lines, Diagnostics &findings);

} // namespace sim::io
