#include "sim/io/finding.hpp"
#include "sim/io/progress/progress_return.hpp"
#include "sim/io/progress/return_rows.hpp"
#include "sim/io/progress/return_values.hpp"
#include "sim/io/sha256.hpp"
#include "sim/io/source_text.hpp"

#include <algorithm>

namespace sim::io {

namespace {

constexpr std::size_t longest_head = 30; ///< rows of titles above a table, at most

/// Reads one file sheet by sheet.
class ReturnReader
{
public:
    ReturnReader(std::string file, Diagnostics &findings)
        : m_file{std::move(file)}, m_findings{findings}, m_rows{m_words, m_file, findings}
    {
        m_return.file = m_file;
    }

    void read(ReturnGrid const &grid)
    {
        if (read_facts(grid)) {
            return;
        }
        std::size_t const end = std::min(longest_head, grid.lines.size());
        for (std::size_t i = 0; i < end; ++i) {
            if (read_table(grid, i)) {
                m_found = true;
                return;
            }
            find_week(grid.lines[i]);
        }
    }

    ProgressReturn finish()
    {
        if (!m_found) {
            m_findings.push_back(
                error_at("no_return_table", {m_file, "", "", ""}, "",
                         text("no table of progress or problems was found"),
                         text("a form of this project, or a header with the code of the block and "
                              "the homes done so far")));
        }
        return std::move(m_return);
    }

private:
    /// The hidden sheet of a form: whose it is.
    bool read_facts(ReturnGrid const &grid)
    {
        bool is_form = false;
        for (ReturnGrid::Line const &line : grid.lines) {
            for (std::size_t c = 0; c + 1 < line.cells.size(); ++c) {
                std::string const &key = line.cells[c];
                std::string const &value = line.cells[c + 1];
                is_form = is_form || (key == "form" && value == "progress");
                if (is_form && key == "district_code") {
                    m_return.district = value;
                } else if (is_form && key == "jurisdiction") {
                    m_return.jurisdiction = value;
                } else if (is_form && key == "week" && !value.empty()) {
                    m_return.week = returned_day(value);
                }
            }
        }
        return is_form;
    }

    bool read_table(ReturnGrid const &grid, std::size_t line)
    {
        std::vector<std::string> const &cells = grid.lines[line].cells;
        ReturnColumns const blocks = m_words.columns_of("progress", cells);
        auto const has = [](ReturnColumns const &columns, char const *column) {
            return columns.at.contains(column);
        };
        if ((has(blocks, "block") || has(blocks, "name")) &&
            (has(blocks, "households_done") || has(blocks, "stage"))) {
            m_rows.read_blocks(grid, line, blocks, m_return.blocks);
            return true;
        }
        ReturnColumns const problems = m_words.columns_of("problems", cells);
        if ((has(problems, "block") || has(problems, "name")) && has(problems, "words")) {
            m_rows.read_problems(grid, line, problems, m_return.problems);
            return true;
        }
        return false;
    }

    /// "截止日期 | 2021-08-06" above the table.
    void find_week(ReturnGrid::Line const &line)
    {
        bool named = false;
        for (std::string const &cell : line.cells) {
            if (named && !cell.empty()) {
                auto const day = returned_day(cell);
                if (!day) {
                    m_findings.push_back(error_at(
                        "bad_date", {m_file, "", "row " + std::to_string(line.number), "week"},
                        cell, text("this is not a day of the calendar"),
                        text("a date such as 2021-08-06")));
                }
                m_return.week = m_return.week ? m_return.week : day;
                return;
            }
            named = named || m_words.is_called("progress", "week", cell);
        }
    }

    std::string m_file;
    Diagnostics &m_findings;
    ReturnWords m_words;
    ReturnRows m_rows;
    ProgressReturn m_return;
    bool m_found = false;
};

} // namespace

ProgressReturn read_progress_return(std::filesystem::path const &file, Diagnostics &findings)
{
    std::string const name = shown_path(file.filename());
    std::vector<ReturnGrid> const grids = read_return_grids(file, findings);
    ProgressReturn read{.file = name};
    if (!grids.empty()) { // else nothing can be read, and that is told
        ReturnReader reader{name, findings};
        for (ReturnGrid const &grid : grids) {
            reader.read(grid);
        }
        read = reader.finish();
    }
    read.hash = file_sha256(file);
    return read;
}

} // namespace sim::io
