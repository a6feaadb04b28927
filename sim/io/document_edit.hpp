#pragma once

#include "sim/io/data_edit.hpp"
#include "sim/model/project.hpp"

#include <string>
#include <vector>

namespace sim::io {

/// What one commit does to the file where given data changed, with or without decisions.
struct DocumentEdit
{
    std::vector<RowChange> rows;         ///< of the given tables
    RawTable old_results;                ///< the layer results_blocks as it is before
    RawTable results;                    ///< and afterwards
    std::vector<std::string> statements; ///< for the tables of decisions
    std::string before;                  ///< JSON for the journal
    std::string after;
};

/// The difference between two documents over different datasets.
/// \param old_tables, new_tables  that the datasets were made of
/// \param details  JSON of what the edit came from, kept in the journal; may be empty
DocumentEdit edit_between(Project const &before, RawProject const &old_tables, Project const &after,
                          RawProject const &new_tables, std::string const &details);

/// Words of a journal line with what the edit came from among them.
/// \param details  JSON, may be empty
[[nodiscard]] std::string with_details(std::string const &words, std::string const &details);

} // namespace sim::io
