#include "sim/io/import/found.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"

#include <utility>

namespace sim::io {

Diagnostic found(Severity severity, std::string code, Location where, std::string value,
                 Text message, Text allowed)
{
    Diagnostic finding = error_at(std::move(code), std::move(where), std::move(value),
                                  std::move(message), std::move(allowed));
    finding.severity = severity;
    return finding;
}

std::string row_words(std::size_t number)
{
    return fmt::format("row {}", number);
}

} // namespace sim::io
