#include "sim/io/schema.hpp"

#include <iterator>

namespace sim::io {

namespace {

std::vector<TableSpec> all_specs()
{
    std::vector<TableSpec> all;
    for (auto part : {spatial_table_specs(), grid_table_specs(), physics_table_specs(),
                      money_table_specs(), plan_table_specs(), works_table_specs()}) {
        std::move(part.begin(), part.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace

std::span<TableSpec const> table_specs()
{
    static std::vector<TableSpec> const specs = all_specs();
    return specs;
}

TableSpec const *find_table_spec(std::string_view name)
{
    for (TableSpec const &spec : table_specs()) {
        if (spec.name == name) {
            return &spec;
        }
    }
    return nullptr;
}

RawType stored_type(CellKind kind)
{
    switch (kind) {
    case CellKind::integer:
    case CellKind::flag:
        return RawType::integer;
    case CellKind::number:
        return RawType::number;
    case CellKind::words:
    case CellKind::list:
    case CellKind::date:
    case CellKind::fraction:
        break;
    }
    return RawType::words;
}

} // namespace sim::io
