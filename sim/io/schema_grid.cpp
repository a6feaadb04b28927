#include "sim/io/column_spec.hpp"
#include "sim/io/schema.hpp"

namespace sim::io {

namespace {

using namespace column;

/// A table of the electric network: districts that lack it are calculated without.
TableSpec asset(std::string name, ShapeKind shape, std::vector<ColumnSpec> own)
{
    TableSpec spec{.name = std::move(name),
                   .shape = shape,
                   .presence = Presence::expected,
                   .may_be_empty = true,
                   .key = {"code"},
                   .columns = {code("code")}};
    spec.columns.insert(spec.columns.end(), own.begin(), own.end());
    spec.columns.push_back(filled("source"));
    spec.columns.push_back(words("illustrative"));
    return spec;
}

} // namespace

std::vector<TableSpec> grid_table_specs()
{
    return {
        asset("substations", ShapeKind::point,
              {title("name"), title("name_en"), number("capacity_kva", 1, 1e7),
               number("already_loaded_kva", 0, 1e7)}),
        asset("feeders", ShapeKind::none,
              {title("name"), title("name_en"), refers("substation", "substations.code"),
               may_refer("conductor", "conductors.key"), number("limit_kva", 1, 1e6),
               number("r_ohm_per_km", 0, 100), number("x_ohm_per_km", 0, 100),
               may_refer("tie", "feeders.code")}),
        asset("feeder_sections", ShapeKind::line,
              {refers("feeder", "feeders.code"), may_refer("upstream", "feeder_sections.code"),
               may_refer("block", "blocks.code"), number("other_load_peak_kw", 0, 1e6)}),
        asset("transformer_zones", ShapeKind::point,
              {title("name"), title("name_en"), refers("block", "blocks.code"),
               refers("section", "feeder_sections.code"), may_refer("utility_branch", "units.code"),
               one_of("ownership", {"public", "private"}), number("capacity_kva", 1, 1e5),
               integer("households", 0, 100000), number("base_peak_kw", 0, 1e6)})};
}

} // namespace sim::io
