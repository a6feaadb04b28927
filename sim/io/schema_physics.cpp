#include "sim/io/column_spec.hpp"
#include "sim/io/schema.hpp"

namespace sim::io {

namespace {

using namespace column;

constexpr double coldest_c = -60.0;
constexpr double warmest_c = 50.0;

/// A national table of the physics: projects that lack it are calculated without.
TableSpec national(std::string name, ColumnSpec key, std::vector<ColumnSpec> own)
{
    TableSpec spec{.name = std::move(name),
                   .presence = Presence::expected,
                   .key = {key.name},
                   .columns = {key}};
    spec.columns.insert(spec.columns.end(), own.begin(), own.end());
    spec.columns.push_back(filled("source"));
    spec.columns.push_back(one_of("confidence", {"high", "medium", "low"}));
    return spec;
}

TableSpec weather_hours()
{
    return {.name = "weather_hours",
            .presence = Presence::optional,
            .may_be_empty = true,
            .key = {"weather", "hour"},
            .columns = {refers("weather", "weather_years.key"), integer("hour", 0, 4391),
                        number("temperature_c", coldest_c, warmest_c)}};
}

TableSpec building_classes()
{
    return national("building_classes", code("key"),
                    {title("name_zh"), title("name_en"), number("heat_loss_w_per_m2k", 0.1, 20),
                     number("time_constant_h", 0.5, 1000), number("internal_gain_w_per_m2", 0, 50),
                     number("solar_gain_w_per_m2", 0, 50), number("heated_share", 0.01, 1),
                     may_refer("after_walls", "building_classes.key"),
                     may_refer("after_full", "building_classes.key")});
}

} // namespace

std::vector<TableSpec> physics_table_specs()
{
    ColumnSpec comfort_hours = filled("comfort_hours");
    comfort_hours.rule = WordRule::hours;
    return {national("climate_normals", integer("month", 1, 12),
                     {number("max_c", coldest_c, warmest_c), number("min_c", coldest_c, warmest_c),
                      number("mean_offset_k", -10, 10), number("sigma_k", 0, 20),
                      number("sunshine_share", 0, 1)}),
            national("weather_years", code("key"),
                     {title("name_zh"), title("name_en"), integer("seed", 0, 9e15),
                      number("offset_k", -20, 20)}),
            weather_hours(),
            building_classes(),
            national("occupancy_patterns", code("key"),
                     {title("name_zh"), title("name_en"), number("share", 0, 1), comfort_hours}),
            national("transformer_sizes", number("capacity_kva", 1, 1e5),
                     {number("no_load_loss_kw", 0, 1e3), number("load_loss_kw", 0, 1e4),
                      number("short_circuit_share", 0, 0.5)}),
            national("conductors", filled("key"),
                     {number("limit_kva", 1, 1e6), number("r_ohm_per_km", 0, 100),
                      number("x_ohm_per_km", 0, 100)})};
}

} // namespace sim::io
