#include "sim/io/import/digests.hpp"

#include <utility>

namespace sim::io {

MappedTable digest(MappedTable mapped, RawProject const &tables, Diagnostics &findings)
{
    std::string const layer = mapped.table.name;
    auto const sum = layer == "households"      ? digest_households
                     : layer == "demolition"    ? digest_demolition
                     : layer == "no_coal_zones" ? digest_no_coal_zones
                     : layer == "load_curves"   ? digest_load_curves
                                                : nullptr;
    if (sum != nullptr) {
        mapped.table = sum(mapped.table, tables, findings);
    }
    return mapped;
}

} // namespace sim::io
