#include "sim/base/diagnostic.hpp"

#include <algorithm>
#include <string_view>

namespace sim {

namespace {

/// A feature without a code is called "row 12", one of two with the same code "b1 (row 12)".
std::string feature_words(Language language, std::string const &feature)
{
    constexpr std::string_view mark = "row ";
    std::size_t const at = feature.starts_with(mark) ? 0 : feature.find("(row ") + 1;
    std::size_t const end = feature.find_first_not_of("0123456789", at + mark.size());
    bool const is_row = feature.compare(at, mark.size(), mark) == 0 && end != at + mark.size() &&
                        (end == std::string::npos || feature[end] == ')');
    if (!is_row) {
        return feature;
    }
    std::string const number = feature.substr(at + mark.size(), end - at - mark.size());
    return feature.substr(0, at) + render(language, text("row {row}", {TextArg{"row", number}})) +
           (end == std::string::npos ? "" : feature.substr(end));
}

} // namespace

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
    std::string const feature = feature_words(language, diagnostic.where.feature);
    for (std::string const *part :
         {&diagnostic.where.file, &diagnostic.where.layer, &feature, &diagnostic.where.field}) {
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
