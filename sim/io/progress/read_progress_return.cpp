#include "sim/base/table.hpp"
#include "sim/io/import/told.hpp"
#include "sim/io/progress/progress_return.hpp"
#include "sim/io/progress/return_rows.hpp"
#include "sim/io/progress/return_sheets.hpp"
#include "sim/io/progress/return_values.hpp"
#include "sim/io/sha256.hpp"
#include "sim/io/source_text.hpp"

#include <algorithm>
#include <utility>

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

    void read(RawSheet const &sheet)
    {
        if (read_facts(sheet)) {
            return;
        }
        std::size_t const end = std::min(longest_head, sheet.grid.rows.size());
        for (std::size_t i = 0; i < end; ++i) {
            if (read_table(sheet, i)) {
                return;
            }
            find_week(sheet, i);
        }
        if (!sheet.grid.rows.empty()) {
            m_unread.push_back(sheet.name);
        }
    }

    ProgressReturn finish()
    {
        if (m_is_form) {
            tell_lacking_sheets();
        } else if (!m_has_blocks && !m_has_problems) {
            refuse("no_return_table", {m_file, "", "", ""}, "",
                   text("no table of progress or problems was found"), what_is_a_table());
        } else {
            for (std::string const &name : m_unread) {
                m_findings.push_back(
                    warning_at("sheet_not_read", {m_file, name, "", ""}, "",
                               text("no table of progress or problems was found on this sheet"),
                               what_is_a_table()));
            }
        }
        settle_week();
        return std::move(m_return);
    }

private:
    using Shown = std::pair<Day, Location>;

    static Text what_is_a_table()
    {
        return text("a form of this project, or a header with the code of the block and the homes "
                    "done so far");
    }

    void refuse(char const *code, Location where, std::string value, Text message, Text allowed)
    {
        m_findings.push_back(error_at(code, std::move(where), std::move(value), std::move(message),
                                      std::move(allowed)));
    }

    /// Of a form all sheets are known: what is not read was there and is lost.
    void tell_lacking_sheets()
    {
        for (std::string const &name : m_unread) {
            refuse("no_return_table", {m_file, name, "", ""}, "",
                   text("the header of the sheet cannot be read"),
                   text("the header as the form had it"));
        }
        if (!m_has_blocks && m_unread.empty()) {
            refuse("no_return_table", {m_file, "", "", ""}, "",
                   text("the form has lost its sheet of progress"),
                   text("the form with all sheets"));
        }
        if (!m_has_problems && m_unread.empty()) {
            m_findings.push_back(warning_at("no_problems_sheet", {m_file, "", "", ""}, "",
                                            text("the form has lost its sheet of problems"),
                                            text("the form with all sheets")));
        }
    }

    /// The hidden sheet of a form: whose it is.
    bool read_facts(RawSheet const &sheet)
    {
        bool is_form = false;
        for (std::size_t i = 0; i < sheet.grid.rows.size(); ++i) {
            for (std::size_t c = 0; c + 1 < sheet.grid.rows[i].size(); ++c) {
                std::string const &key = sheet.grid.rows[i][c];
                std::string const &value = sheet.grid.rows[i][c + 1];
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
        m_is_form = m_is_form || is_form;
        return is_form;
    }

    bool read_table(RawSheet const &sheet, std::size_t line)
    {
        std::vector<std::string> const &cells = sheet.grid.rows[line];
        ReturnColumns const blocks = m_words.columns_of("progress", cells);
        auto const has = [](ReturnColumns const &columns, char const *column) {
            return columns.at.contains(column);
        };
        bool const names_blocks = has(blocks, "block") || has(blocks, "name");
        if (names_blocks && has(blocks, "households_done")) {
            m_rows.read_blocks(sheet, line, blocks, m_return.blocks);
            m_has_blocks = true;
            return true;
        }
        ReturnColumns const problems = m_words.columns_of("problems", cells);
        if ((has(problems, "block") || has(problems, "name")) && has(problems, "words")) {
            m_rows.read_problems(sheet, line, problems, m_return.problems);
            m_has_problems = true;
            return true;
        }
        if (names_blocks && (has(blocks, "stage") || has(blocks, "owed_yuan") ||
                             has(blocks, "budgeted_yuan") || has(blocks, "paid_yuan"))) {
            tell_no_homes(sheet, line);
            m_has_blocks = true;
            return true;
        }
        return false;
    }

    void tell_no_homes(RawSheet const &sheet, std::size_t line)
    {
        std::string headers;
        for (std::string const &cell : sheet.grid.rows[line]) {
            headers += (headers.empty() || cell.empty() ? "" : ", ") + cell;
        }
        refuse("no_return_table",
               {m_file, sheet.name, "row " + std::to_string(sheet.grid.numbers[line]),
                "households_done"},
               shown_bytes(headers), text("the table has no column of the homes done so far"),
               text("a header that says so: homes done so far"));
    }

    /// "截止日期 | 2021-08-06" above the table.
    void find_week(RawSheet const &sheet, std::size_t line)
    {
        bool named = false;
        Location const where{m_file, sheet.name, "row " + std::to_string(sheet.grid.numbers[line]),
                             "week"};
        for (std::string const &cell : sheet.grid.rows[line]) {
            if (named && !cell.empty()) {
                if (auto const day = returned_day(cell)) {
                    m_shown.emplace_back(*day, where);
                } else {
                    refuse("bad_date", where, cell, text("this is not a day of the calendar"),
                           text("a date such as 2021-08-06"));
                }
                return;
            }
            named = named || m_words.is_called("progress", "week", cell);
        }
    }

    /// The form's own day and those that people see on its sheets are one and the same.
    void settle_week()
    {
        for (auto const &[day, where] : m_shown) {
            if (m_return.week && day != *m_return.week) {
                refuse("other_week", where, iso_date(day),
                       text("the day on the sheet is not the day of the form"),
                       plain_text(iso_date(*m_return.week)));
            }
            m_return.week = m_return.week.value_or(day);
        }
    }

    std::string m_file;
    Diagnostics &m_findings;
    ReturnWords m_words;
    ReturnRows m_rows;
    ProgressReturn m_return;
    std::vector<Shown> m_shown;        ///< days above tables
    std::vector<std::string> m_unread; ///< sheets without a table, with something on them
    bool m_is_form = false;
    bool m_has_blocks = false;
    bool m_has_problems = false;
};

} // namespace

ProgressReturn read_progress_return(std::filesystem::path const &file, Diagnostics &findings)
{
    std::string const name = shown_path(file.filename());
    std::vector<RawSheet> const sheets = read_return_sheets(file, findings);
    ProgressReturn read{.file = name};
    if (!sheets.empty()) { // else nothing can be read, and that is told
        ReturnReader reader{name, findings};
        for (RawSheet const &sheet : sheets) {
            reader.read(sheet);
        }
        read = reader.finish();
    }
    read.hash = file_sha256(file);
    return read;
}

} // namespace sim::io
