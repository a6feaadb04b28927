#pragma once

#include "sim/base/diagnostic.hpp"

#include <string>
#include <utility>

namespace sim {

/// A finding at a layer, feature and field; the file is added by whoever read it.
inline Diagnostic finding_at(Severity severity, std::string code, Location where, std::string value,
                             Text message, Text allowed = {})
{
    return {.severity = severity,
            .code = std::move(code),
            .where = std::move(where),
            .value = std::move(value),
            .message = std::move(message),
            .allowed = std::move(allowed),
            .place = {}};
}

} // namespace sim
