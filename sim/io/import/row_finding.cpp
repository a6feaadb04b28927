#include "sim/io/import/row_finding.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"

#include <utility>

namespace sim::io {

Diagnostic row_finding(Severity severity, std::string code, RawTable const &table,
                       std::size_t row_number, std::string column, std::string value, Text message,
                       Text allowed)
{
    Diagnostic finding =
        error_at(std::move(code),
                 {table.files.empty() ? std::string{} : table.files.front(), table.name,
                  fmt::format("row {}", row_number), std::move(column)},
                 std::move(value), std::move(message), std::move(allowed));
    finding.severity = severity;
    return finding;
}

} // namespace sim::io
