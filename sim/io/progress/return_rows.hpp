#pragma once

#include "sim/io/import/raw_sheets.hpp"
#include "sim/io/progress/progress_return.hpp"
#include "sim/io/progress/return_words.hpp"

#include <set>

namespace sim::io {

/// Reads the rows below a header of a return, cell by cell; what is no value is a finding.
class ReturnRows
{
public:
    ReturnRows(ReturnWords const &words, std::string file, Diagnostics &findings)
        : m_words{words}, m_file{std::move(file)}, m_findings{findings}
    {
    }

    /// \param header  position of the header in the sheet's grid
    void read_blocks(RawSheet const &sheet, std::size_t header, ReturnColumns const &columns,
                     std::vector<ReturnedBlock> &blocks);
    void read_problems(RawSheet const &sheet, std::size_t header, ReturnColumns const &columns,
                       std::vector<ReturnedProblem> &problems);

private:
    /// One row under its columns.
    struct Row
    {
        RawSheet const &sheet;
        std::size_t line; ///< position in the sheet's grid
        ReturnColumns const &columns;

        [[nodiscard]] std::string const &cell(std::string_view column) const;
        [[nodiscard]] std::size_t number() const { return sheet.grid.numbers[line]; }
    };

    /// Columns that are not read, with words in a row that is.
    using Unread = std::set<std::size_t>;
    static void add_unread(Row const &row, Unread &unread);
    void tell_unread(RawSheet const &sheet, std::size_t header, Unread const &unread);

    [[nodiscard]] Location at(Row const &row, std::string const &field) const;
    void refuse(Row const &row, std::string const &field, std::string code, Text message,
                Text allowed = {});
    [[nodiscard]] std::string block_of(Row const &row) const;
    [[nodiscard]] bool is_total(Row const &row) const;
    /// A formula whose result was not stored looks like an empty cell.
    void refuse_formulas(Row const &row, std::set<CellPlace> const &formulas);
    std::optional<int> homes(Row const &row, std::string const &column);
    std::optional<Money> money(Row const &row, std::string const &column);
    std::optional<Day> day(Row const &row, std::string const &column);
    std::optional<BlockStage> stage(Row const &row);
    ReturnedBlock block(Row const &row);
    ReturnedProblem problem(Row const &row);

    ReturnWords const &m_words;
    std::string m_file;
    Diagnostics &m_findings;
};

} // namespace sim::io
