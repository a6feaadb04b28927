#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/import/foreign_table.hpp"

namespace sim::io {

/// Gives each column a name of its own: "homes (2)" for a second "homes", "#7" for one without.
/// Second ones are told.
void set_apart(ForeignTable &table, Diagnostics &findings);

} // namespace sim::io
