#include "sim/io/import/set_apart.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/import/found.hpp"

#include <functional>
#include <set>
#include <string>
#include <utility>

namespace sim::io {

void set_apart(ForeignTable &table, Diagnostics &findings)
{
    std::set<std::string, std::less<>> known;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        std::string const own =
            table.columns[i].empty() ? fmt::format("#{}", i + 1) : table.columns[i];
        std::string name = own;
        for (int copy = 2; !known.insert(name).second; ++copy) {
            name = fmt::format("{} ({})", own, copy);
        }
        if (name != own) {
            findings.push_back(
                found(Severity::warning, "duplicate_column", {table.file, table.layer, "", name},
                      own, text("two columns have the same name"), text("each column once")));
        }
        table.columns[i] = std::move(name);
    }
}

} // namespace sim::io
