#include "sim/io/finding.hpp"

#include "sim/base/error.hpp"

#include <algorithm>
#include <utility>

namespace sim::io {

Diagnostic error_at(std::string code, Location where, std::string value, Text message, Text allowed)
{
    return {.severity = Severity::error,
            .code = std::move(code),
            .where = std::move(where),
            .value = std::move(value),
            .message = std::move(message),
            .allowed = std::move(allowed),
            .place = {}};
}

void throw_if_errors(Diagnostics const &findings)
{
    if (has_errors(findings)) {
        Diagnostics hardest_first = findings;
        std::ranges::stable_sort(hardest_first, {}, &Diagnostic::severity);
        throw InputError{std::move(hardest_first)};
    }
}

} // namespace sim::io
