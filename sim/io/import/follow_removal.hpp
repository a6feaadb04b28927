#pragma once

#include "sim/io/raw_table.hpp"
#include "sim/model/data_change.hpp"

#include <string>

namespace sim::io {

/// Adds to a change that removes rows of a layer what must follow: rows of other tables that refer
/// to a removed row refer to the one that lies where they are (or to none, where they may); new
/// blocks take over the decisions of the removed block that they lie in.
/// \throws InputError if a row would refer to nothing
void follow_removal(RawProject const &tables, std::string const &layer, DataChange &change);

} // namespace sim::io
