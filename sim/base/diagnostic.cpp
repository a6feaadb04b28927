#include "sim/base/diagnostic.hpp"

#include <algorithm>

namespace sim {

bool has_errors(Diagnostics const &diagnostics)
{
    return std::ranges::any_of(diagnostics,
                               [](Diagnostic const &d) { return d.severity == Severity::error; });
}

std::string format_diagnostic(Language language, Diagnostic const &diagnostic)
{
    char const *const severity = diagnostic.severity == Severity::error     ? "error"
                                 : diagnostic.severity == Severity::warning ? "warning"
                                                                            : "note";
    std::string line = tr(language, severity) + ":";
    for (std::string const *part : {&diagnostic.where.file, &diagnostic.where.layer,
                                    &diagnostic.where.feature, &diagnostic.where.field}) {
        if (!part->empty()) {
            line += " " + *part;
        }
    }
    if (!diagnostic.value.empty()) {
        line += " = \"" + diagnostic.value + "\"";
    }
    line += ": " + render(language, diagnostic.message);
    if (!diagnostic.allowed.key.empty()) {
        line += " (" + render(language, diagnostic.allowed) + ")";
    }
    return line;
}

} // namespace sim
