#include "sim/io/import/tally.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/import/found.hpp"

#include <utility>

namespace sim::io {

void Tally::add(std::size_t number, std::string value)
{
    if (m_count++ == 0) {
        m_first = number;
        m_value = std::move(value);
    }
}

void Tally::tell(ForeignTable const &table, Severity severity, char const *code, Text message,
                 Text allowed, Diagnostics &findings) const
{
    if (m_count > 0) {
        message.args.emplace_back("count", fmt::format("{}", m_count));
        findings.push_back(found(severity, code,
                                 {table.file, table.layer, row_words(m_first), "geometry"}, m_value,
                                 std::move(message), std::move(allowed)));
    }
}

} // namespace sim::io
