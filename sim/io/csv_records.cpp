#include "sim/io/csv_records.hpp"

#include <algorithm>

namespace sim::io {

CsvRecord CsvRecords::next()
{
    CsvRecord record{.cells = {}, .line = m_line};
    bool more = true;
    while (more) {
        record.cells.push_back(!m_rest.empty() && m_rest.front() == '"' ? quoted() : plain());
        more = !m_rest.empty() && m_rest.front() == m_separator;
        m_rest.remove_prefix(more ? 1 : 0);
    }
    end_line();
    return record;
}

std::string CsvRecords::plain()
{
    char const ends[] = {m_separator, '\r', '\n', '\0'};
    std::size_t const end = std::min(m_rest.find_first_of(std::string_view{ends}), m_rest.size());
    std::string cell{m_rest.substr(0, end)};
    m_rest.remove_prefix(end);
    return cell;
}

std::string CsvRecords::quoted()
{
    std::string cell;
    m_rest.remove_prefix(1);
    while (true) {
        std::size_t const quote = m_rest.find('"');
        m_good = m_good && quote != std::string_view::npos;
        std::string_view const part = m_rest.substr(0, quote);
        m_line += static_cast<std::size_t>(std::ranges::count(part, '\n'));
        cell += part;
        m_rest.remove_prefix(std::min(part.size() + 1, m_rest.size()));
        if (m_rest.empty() || m_rest.front() != '"') {
            return cell + plain();
        }
        cell += '"';
        m_rest.remove_prefix(1);
    }
}

void CsvRecords::end_line()
{
    if (m_rest.starts_with('\r')) {
        m_rest.remove_prefix(1);
    }
    if (m_rest.starts_with('\n')) {
        m_rest.remove_prefix(1);
    }
    ++m_line;
}

} // namespace sim::io
