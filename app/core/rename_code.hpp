#pragma once

#include "sim/base/text.hpp"
#include "sim/model/data_change.hpp"
#include "sim/model/project.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sim::io {
struct RawProject;
}

namespace app {

/// A place, line or station whose code is changed.
struct CodeChange
{
    std::string layer;
    std::string from;
    std::string to;
};

/// Layers whose codes may be changed: those of the networks and the list of problems. Keys of tables
/// stand in rules and formulas, blocks and towns in every decision.
bool has_own_codes(std::string_view layer);

/// The row under its new code, with every row that refers to it, as one change.
struct Renaming
{
    sim::DataChange change;
    std::size_t followers = 0; ///< rows that refer to it
    std::optional<sim::Text> refusal;
};

/// \pre has_own_codes(change.layer), and the row is there
Renaming rename_code(sim::io::RawProject const &tables, sim::Project const &project,
                     CodeChange const &change);

} // namespace app
