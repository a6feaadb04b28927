#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/model/dataset.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sim::io {

/// Rows of a national table other than the parameters that a project lacks.
struct MissingRows
{
    std::string table;
    std::vector<std::string> keys;
    std::vector<std::string> statements;
};

/// Rows that newer data have and a project lacks: what they feed cannot be computed in it.
struct MissingParameters
{
    std::vector<std::string> keys;       ///< of parameters, in the order of the data
    std::vector<std::string> statements; ///< that add them
    std::vector<MissingRows> tables;     ///< calendar and crews
    std::string journal;                 ///< JSON: what is added

    [[nodiscard]] bool empty() const { return keys.empty() && tables.empty(); }
};

/// The parameters, calendar days and kinds of crews of `data_root`, and of its folder for the
/// dataset's district, that the dataset does not have. Values that differ are the project's own and no concern here.
/// \throws InputError if the data are not in order, IoError if they cannot be read
MissingParameters missing_parameters(Dataset const &dataset,
                                     std::filesystem::path const &data_root);

/// Says which are missing and how to mend it; nothing if none is.
std::optional<Diagnostic> note_missing(MissingParameters const &missing,
                                       std::filesystem::path const &project);

} // namespace sim::io
