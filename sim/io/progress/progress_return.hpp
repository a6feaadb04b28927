#pragma once

#include "sim/base/date.hpp"
#include "sim/base/diagnostic.hpp"
#include "sim/base/money.hpp"
#include "sim/model/progress_report.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sim::io {

/// What one line of a return says of one block. Nothing: the cell is empty.
struct ReturnedBlock
{
    std::string block{}; ///< code or name, as it stands there
    std::optional<int> households_done{};
    std::optional<BlockStage> stage{};
    std::optional<Money> owed{};
    std::optional<Money> budgeted{};
    std::optional<Money> paid{};
    std::string remark{};
    std::optional<Day> week{}; ///< of this line, where the list holds several weeks
    std::size_t row = 0;       ///< of the sheet or file, from 1
    std::string sheet{};
};

/// One line of the list of problems.
struct ReturnedProblem
{
    std::string code{}; ///< empty: a new one
    std::string block{};
    std::optional<Day> reported{};
    std::string words{};
    std::string unit{};
    std::optional<Day> due{};
    std::optional<Day> solved{};
    std::size_t row = 0;
    std::string sheet{};
};

/// A file that a town or street sent back, as it stands there.
struct ProgressReturn
{
    std::string file{};         ///< name without folders
    std::string hash{};         ///< SHA-256
    std::string district{};     ///< code, if the form says so
    std::string jurisdiction{}; ///< code, if the form says so
    std::optional<Day> week{};  ///< that it speaks of, if it says so
    std::vector<ReturnedBlock> blocks{};
    std::vector<ReturnedProblem> problems{};
};

/// Reads a form that was filled in (xlsx), or a list (xlsx, csv) with columns of its names: see
/// docs/progress.md. Cells that are no number, date or stage are findings.
/// \throws IoError if the file cannot be opened
ProgressReturn read_progress_return(std::filesystem::path const &file, Diagnostics &findings);

} // namespace sim::io
