#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/import/digest_index.hpp"
#include "sim/io/raw_table.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sim::io {

/// Rows of the project that lines of a digest belong to.
class DigestTarget
{
public:
    /// \param column  of the lines: the words for a row of `layer`
    DigestTarget(RawProject const &tables, char const *layer, RawTable const &lines,
                 char const *column, Diagnostics &findings);

    /// The row that a line names, or in which its point lies. Lines that name none or several are
    /// counted and told by tell_lost().
    std::optional<std::size_t> row_of(RawRow const &line);

    /// Shares of rows that a line covers: 1 for a row that it names, part of the area for polygons.
    /// Of a border that crosses itself nothing is known: it is told and covers nothing.
    std::vector<std::pair<std::size_t, double>> covered(RawRow const &line);

    /// One finding for each name that was not found, or that several rows have.
    void tell_lost();

    [[nodiscard]] std::string code(std::size_t row) const;
    [[nodiscard]] RawTable const &table() const { return *m_table; }

private:
    struct Lost
    {
        std::size_t lines = 0;
        std::size_t first = 0;
        bool several = false;
    };

    [[nodiscard]] std::string words(RawRow const &line) const;
    std::optional<std::size_t> by_words(RawRow const &line, std::string const &words);
    std::optional<std::size_t> by_point(RawRow const &line, geo::Point place);
    [[nodiscard]] std::vector<std::pair<std::size_t, double>>
    shares_of(geo::MultiPolygon const &polygons) const;
    void tell_crossing(RawRow const &line) const;

    RawTable const *m_table;
    RawTable const &m_lines;
    Diagnostics &m_findings;
    DigestIndex m_index;
    std::optional<std::size_t> m_column;
    std::optional<std::size_t> m_town;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> m_known{};
    std::map<std::string, Lost> m_lost{};
};

/// A digest's outcome: rows of a layer with `code` first.
RawTable digest_table(RawTable const &lines, char const *layer, std::vector<RawColumn> columns);

/// The cell of a column, or none.
RawCell const &digest_cell(RawTable const &lines, RawRow const &line, char const *column);

} // namespace sim::io
