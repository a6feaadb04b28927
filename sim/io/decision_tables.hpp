#pragma once

#include "sim/io/raw_table.hpp"
#include "sim/model/project.hpp"

#include <map>
#include <string>
#include <string_view>

namespace sim::io {

/// Tables that hold what the user decides: scenarios with their values, choices and works.
bool is_decision_table(std::string_view name);

/// Puts a document's scenarios into the tables of a project whose blocks may have changed. Blocks
/// that are new take over the choices of their heirs' forebears, or begin with coal; choices of
/// blocks that are gone are left out.
/// \param heirs  by code of a new block: the block whose choices it takes over
void put_decisions(RawProject &tables, Project const &project,
                   std::map<std::string, std::string, std::less<>> const &heirs);

/// The document's scenarios over another dataset, block by block: blocks that the document does not
/// know get what `other` decides for them.
Project over_dataset(Project const &project, Project const &other);

} // namespace sim::io
