#pragma once

#include "sim/io/data_edit.hpp"

#include <string>
#include <vector>

namespace app {

/// One thing that a change does to a row, as a person reads it.
struct FixLine
{
    enum class Kind
    {
        cell,  ///< before and after are words
        shape, ///< its shape becomes another
        added,
        removed
    };

    Kind kind = Kind::cell;
    std::string layer;
    std::string key; ///< of the row
    std::string column{};
    std::string before{};
    std::string after{};

    friend bool operator==(FixLine const &, FixLine const &) = default;
};

/// What a change would do to the tables, row by row.
/// \return empty if it cannot be applied to them
std::vector<FixLine> fix_lines(sim::io::RawProject const &tables, sim::DataChange const &change);

/// A fix of the data doctor as a step; the journal names kind and feature.
sim::io::DataEdit fix_edit(sim::io::RawProject const &tables, sim::DataChange const &change,
                           std::string const &kind, std::string const &feature);

} // namespace app
