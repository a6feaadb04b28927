#pragma once

#include "sim/io/workbook.hpp"
#include "sim/report/proposal_tables.hpp"
#include "sim/report/task_sheet.hpp"

#include <filesystem>
#include <vector>

namespace sim::report {

/// 改造路线建议: the tables of a proposal as sheets, with a page in short before them.
/// \param source  of the scenario that holds the proposed plan
[[nodiscard]] io::Book proposal_book(SheetSource const &source, ProposalTables const &tables);

/// Writes csv/<table>.csv, with every fen, the workbook proposal.xlsx and gis/results.gpkg, whose
/// blocks also name the runner-up and how far it is behind, into `folder`.
/// \return the files, in a fixed order
/// \throws IoError
std::vector<std::filesystem::path> export_proposal(SheetSource const &source,
                                                   ProposalTables const &tables,
                                                   std::filesystem::path const &folder);

} // namespace sim::report
