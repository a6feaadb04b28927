#pragma once

#include "sim/io/progress/progress_return.hpp"
#include "sim/io/progress/return_grid.hpp"
#include "sim/io/progress/return_words.hpp"

namespace sim::io {

/// Reads the rows below a header of a return, cell by cell; what is no value is a finding.
class ReturnRows
{
public:
    ReturnRows(ReturnWords const &words, std::string file, Diagnostics &findings)
        : m_words{words}, m_file{std::move(file)}, m_findings{findings}
    {
    }

    void read_blocks(ReturnGrid const &grid, std::size_t header, ReturnColumns const &columns,
                     std::vector<ReturnedBlock> &blocks);
    void read_problems(ReturnGrid const &grid, std::size_t header, ReturnColumns const &columns,
                       std::vector<ReturnedProblem> &problems);

private:
    /// One row under its columns.
    struct Row
    {
        ReturnGrid const &grid;
        ReturnGrid::Line const &line;
        ReturnColumns const &columns;

        [[nodiscard]] std::string const &cell(std::string_view column) const;
    };

    [[nodiscard]] Location at(Row const &row, std::string const &field) const;
    void refuse(Row const &row, std::string const &field, std::string code, Text message,
                Text allowed = {});
    [[nodiscard]] std::string block_of(Row const &row) const;
    [[nodiscard]] bool is_total(Row const &row) const;
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
