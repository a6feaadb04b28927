#include "sim/base/fmt.hpp"
#include "sim/io/import/import.hpp"

#include <map>
#include <string_view>

namespace sim::io {

Diagnostics findings_of_file(ImportPreview const &preview, Diagnostics const &findings)
{
    std::map<std::string_view, ImportRow const *> touched;
    for (ImportRow const &row : preview.rows) {
        bool const differs = row.kind != ImportKind::same && row.kind != ImportKind::gone;
        if (differs && row.taken) {
            touched.emplace(row.chosen.empty() ? row.key : row.chosen, &row);
        }
    }
    Diagnostics own;
    for (Diagnostic finding : findings) {
        auto const row = touched.find(finding.where.feature);
        bool const is_of_file =
            finding.where.layer == preview.mapped.table.name && row != touched.end();
        if (is_of_file) {
            finding.where.file = preview.file;
            finding.where.feature =
                fmt::format("row {} ({})", row->second->number, finding.where.feature);
        }
        if (finding.severity == Severity::error ||
            (is_of_file && finding.severity == Severity::warning)) {
            own.push_back(std::move(finding));
        }
    }
    return own;
}

} // namespace sim::io
