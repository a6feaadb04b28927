#pragma once

#include "sim/io/import/import.hpp"
#include "sim/io/raw_table.hpp"
#include "sim/io/schema.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace sim::io {

/// Compares rows of a file with rows of the project, column by column. A cell that the file leaves
/// empty says nothing. Both tables outlive it.
class RowComparison
{
public:
    RowComparison(RawTable const &ours, RawTable const &theirs);

    /// What a row would change. What was illustrative and is in the file is a fact from then on,
    /// a change even where the value stays; a file that has the column `illustrative` itself is
    /// taken at its word.
    /// \param by  names of rows found by another spelling stay as they are
    [[nodiscard]] std::vector<ImportRow::Difference>
    differences(RawRow const &ours, RawRow const &theirs, MatchedBy by) const;

private:
    struct Pair
    {
        std::string name;
        std::size_t ours;
        std::size_t theirs;
    };
    [[nodiscard]] std::vector<std::string> facts(RawRow const &theirs, bool has_shape) const;

    RawTable const &m_ours;
    ShapeKind m_shape = ShapeKind::none;
    std::vector<Pair> m_pairs;
    std::vector<std::pair<std::string, std::size_t>> m_told; ///< all columns of the file
    bool m_says_illustrative = false;
};

} // namespace sim::io
