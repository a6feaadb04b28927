#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sim::io {

/// One line of a CSV file, or several where quotes hold line ends.
struct CsvRecord
{
    std::vector<std::string> cells{};
    std::size_t line = 1; ///< where it starts

    /// Nothing stands in it.
    [[nodiscard]] bool is_blank() const { return cells.size() == 1 && cells.front().empty(); }
};

/// Splits a text into records after RFC 4180: commas (or another separator), quotes doubled inside
/// quotes, CRLF, CR or LF.
/// \pre UTF-8 without byte order mark
class CsvRecords
{
public:
    explicit CsvRecords(std::string_view content, char separator = ',')
        : m_rest{content}, m_separator{separator}
    {
    }

    [[nodiscard]] bool at_end() const { return m_rest.empty(); }
    /// False once a quote was still open at the end of the text.
    [[nodiscard]] bool good() const { return m_good; }

    CsvRecord next();

private:
    std::string plain();
    std::string quoted();
    void end_line();

    std::string_view m_rest;
    char m_separator;
    std::size_t m_line = 1;
    bool m_good = true;
};

} // namespace sim::io
