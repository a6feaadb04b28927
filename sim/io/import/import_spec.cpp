#include "sim/io/column_spec.hpp"
#include "sim/io/decision_tables.hpp"
#include "sim/io/import/columns.hpp"
#include "sim/io/import/digests.hpp"
#include "sim/io/import/import.hpp"
#include "sim/io/import/map_for_project.hpp"

#include <algorithm>
#include <array>

namespace sim::io {

namespace {

using namespace column;

ColumnSpec flag_or_none(std::string name)
{
    return {.name = std::move(name), .kind = CellKind::flag};
}

ColumnSpec number_or_none(std::string name, double min, double max)
{
    return {.name = std::move(name), .kind = CellKind::number, .min = min, .max = max};
}

/// A column that the digest fills, as the layer has it.
ColumnSpec as_in_blocks(std::string_view name)
{
    auto const &columns = find_table_spec("blocks")->columns;
    ColumnSpec spec = *std::ranges::find(columns, name, &ColumnSpec::name);
    spec.filled = false;
    return spec;
}

TableSpec households()
{
    return {.name = "households",
            .shape = ShapeKind::point,
            .columns = {words("block"), words("jurisdiction"), words("household"),
                        number_or_none("floor_area_m2", 0, 1e5), flag_or_none("burns_coal"),
                        flag_or_none("converted")}};
}

TableSpec demolition()
{
    return {.name = "demolition",
            .shape = ShapeKind::any,
            .columns = {words("block"), words("jurisdiction"), as_in_blocks("demolition_year")}};
}

TableSpec no_coal_zones()
{
    return {.name = "no_coal_zones",
            .shape = ShapeKind::any,
            .columns = {words("block"), words("jurisdiction"), as_in_blocks("no_coal_zone")}};
}

TableSpec load_curves()
{
    return {.name = "load_curves",
            .columns = {words("zone"), words("time"), words("date"), words("hour"),
                        number_or_none("load_kw", -1e6, 1e6)}};
}

} // namespace

std::span<TableSpec const> digest_specs()
{
    static std::array<TableSpec, 4> const specs{households(), demolition(), no_coal_zones(),
                                                load_curves()};
    return specs;
}

TableSpec const *import_spec(std::string const &layer)
{
    auto const digests = digest_specs();
    auto const found = std::ranges::find(digests, layer, &TableSpec::name);
    if (found != digests.end()) {
        return &*found;
    }
    TableSpec const *const spec = find_table_spec(layer);
    return spec != nullptr && spec->presence != Presence::internal ? spec : nullptr;
}

std::vector<std::string> importable_layers()
{
    std::vector<std::string> layers;
    for (TableSpec const &spec : table_specs()) {
        if (spec.presence != Presence::internal && !spec.key.empty() &&
            !is_decision_table(spec.name)) {
            layers.push_back(spec.name);
        }
    }
    for (TableSpec const &spec : digest_specs()) {
        layers.push_back(spec.name);
    }
    return layers;
}

std::vector<std::string> const &place_columns()
{
    static std::vector<std::string> const columns{"lon", "lat", "north", "east", "x", "y", "wkt"};
    return columns;
}

std::string target_layer(std::string const &layer)
{
    if (layer == "load_curves") {
        return "transformer_zones";
    }
    if (std::ranges::find(digest_specs(), layer, &TableSpec::name) != digest_specs().end()) {
        return "blocks";
    }
    return import_spec(layer) == nullptr ? "" : layer;
}

} // namespace sim::io
