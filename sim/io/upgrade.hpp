#pragma once

#include "sim/io/raw_table.hpp"
#include "sim/io/schema.hpp"

#include <string>
#include <vector>

namespace sim::io {

/// Statements that give a project file of an older layout the columns and the tables of decisions
/// that it lacks, and its new number. They are run with the first commit: a file that is only read stays as it is.
/// \param project as it was read, before it was settled
/// \return none for a file of the present layout
std::vector<std::string> upgrade_statements(RawProject const &project);

/// Statements that make a table without rows, as write_table() does. \pre it has no shapes
std::vector<std::string> create_statements(TableSpec const &spec);

} // namespace sim::io
