#include "sim/io/column_spec.hpp"
#include "sim/io/schema.hpp"

namespace sim::io {

namespace {

using namespace column;

TableSpec jurisdictions()
{
    return {.name = "jurisdictions",
            .shape = ShapeKind::polygon,
            .key = {"code"},
            .columns = {code("code"), title("name"), title("name_en"), words("alias"),
                        one_of("kind", {"town", "street"}), words("responsible_post"),
                        filled("source"), words("illustrative")}};
}

TableSpec blocks()
{
    return {
        .name = "blocks",
        .shape = ShapeKind::polygon,
        .key = {"code"},
        .columns = {code("code"),
                    title("name"),
                    title("name_en"),
                    one_of("kind", {"village", "community"}),
                    refers("jurisdiction", "jurisdictions.code"),
                    one_of("urban_class", {"built_up", "fringe", "rural"}),
                    one_of("urban_class_code", {"111", "112", "121", "122", "123", "210", "220"}),
                    integer("households", 0, 100000),
                    number("heated_floor_area_m2", 0, 1e8),
                    one_of("building_class", {"B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8"}),
                    integer("demolition_year", 2015, 2050, false),
                    {.name = "no_coal_zone", .kind = CellKind::flag, .filled = true},
                    number("coal_t_per_household", 0, 50),
                    number("income_yuan_per_household", 0, 1e7),
                    number("roof_share_usable", 0, 1),
                    integer("converted_already", 0, 100000),
                    filled("source"),
                    words("illustrative")}};
}

TableSpec network(std::string name, ShapeKind shape, std::vector<ColumnSpec> own)
{
    TableSpec spec{.name = std::move(name),
                   .shape = shape,
                   .may_be_empty = true,
                   .key = {"code"},
                   .columns = {code("code")}};
    spec.columns.insert(spec.columns.end(), own.begin(), own.end());
    spec.columns.push_back(filled("source"));
    spec.columns.push_back(words("illustrative"));
    return spec;
}

TableSpec context(std::string name)
{
    return {.name = std::move(name),
            .shape = ShapeKind::any,
            .presence = Presence::optional,
            .may_be_empty = true,
            .columns = {words("name"), words("name_en"), filled("source"), words("illustrative")}};
}

} // namespace

std::vector<TableSpec> spatial_table_specs()
{
    std::vector<TableSpec> specs{
        jurisdictions(),
        blocks(),
        network("heat_sources", ShapeKind::point,
                {title("name"), title("name_en"), number("spare_kw", 0, 1e8)}),
        network("heat_mains", ShapeKind::line,
                {refers("heat_source", "heat_sources.code"),
                 may_lack(may_refer("fed_by", "heat_mains.code")), number("spare_kw", 0, 1e8)}),
        network("gas_stations", ShapeKind::point,
                {title("name"), title("name_en"), may_lack(one_of("kind", {"gate", "regulator"})),
                 may_lack(may_refer("block", "blocks.code")), number("spare_m3_per_h", 0, 1e8),
                 number("spare_m3_per_day", 0, 1e9)}),
        network("gas_mains", ShapeKind::line,
                {refers("station", "gas_stations.code"), one_of("pressure", {"medium", "low"}),
                 one_of("state", {"existing", "planned"}),
                 may_lack(may_refer("fed_by", "gas_mains.code")),
                 may_lack(number("spare_m3_per_h", 0, 1e8))})};
    for (char const *layer : {"district", "neighbours", "river", "railway", "creeks"}) {
        specs.push_back(context(std::string{"context_"} + layer));
    }
    return specs;
}

} // namespace sim::io
