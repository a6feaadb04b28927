#include "sim/io/column_spec.hpp"
#include "sim/io/schema.hpp"

namespace sim::io {

namespace {

using namespace column;

TableSpec routes()
{
    return {
        .name = "routes",
        .key = {"key"},
        .columns = {filled("key"),
                    one_of("family", {"none", "heat_network", "gas", "electric", "solar_electric"}),
                    title("name_zh"), title("name_en"), number("capex_yuan_per_household", 0, 1e6),
                    filled("source"), one_of("confidence", {"high", "medium", "low"})}};
}

TableSpec parameters()
{
    ColumnSpec low{.name = "low", .kind = CellKind::number};
    ColumnSpec high{.name = "high", .kind = CellKind::number};
    return {.name = "parameters",
            .key = {"key"},
            .columns = {filled("key"), title("name_zh"), title("name_en"),
                        number("value", -1e12, 1e12), words("unit"), low, high, filled("source"),
                        one_of("confidence", {"high", "medium", "low"}), date("valid_from"),
                        date("valid_to")}};
}

TableSpec policy_rules()
{
    ColumnSpec rate = number("rate_yuan", 0, 1e6);
    rate.filled = false;
    ColumnSpec cap{
        .name = "area_cap_m2_per_household", .kind = CellKind::number, .min = 0, .max = 10000};
    return {
        .name = "policy_rules",
        .key = {"id", "route"},
        .columns = {
            filled("id"), title("name_zh"), title("name_en"), may_refer("route", "routes.key"),
            one_of("item", {"construction", "equipment", "gas_fee", "network", "envelope", "grid"}),
            one_of("basis", {"m2", "household", "m2_season", "remainder", "none"}), rate,
            one_of("funding", {"government", "city", "resident", "gas_company", "grid_company"}),
            cap, integer("seasons", 0, 50, false), may_refer("receiver", "units.code"),
            date("valid_from"), date("valid_to"), filled("source"), words("illustrative")}};
}

TableSpec programmes()
{
    return {.name = "programmes",
            .may_be_empty = true,
            .key = {"key"},
            .columns = {filled("key"), one_of("group", {"network", "envelope"}), title("name_zh"),
                        title("name_en"), number("quantity", 0, 1e9), filled("unit"),
                        number("total_yuan", 0, 1e12), number("other_yuan", 0, 1e12),
                        number("city_share", 0, 1), number("district_share", 0, 1), filled("rule"),
                        may_refer("receiver", "units.code"), filled("source"),
                        words("illustrative")}};
}

TableSpec phasing()
{
    return {
        .name = "phasing",
        .key = {"phasing", "item", "payer", "anchor", "year"},
        .columns = {
            one_of("phasing", {"published", "by_completion"}),
            one_of("item", {"construction", "equipment", "gas_fee", "network", "envelope", "grid"}),
            one_of("payer", {"*", "upper_grant", "city", "district", "resident", "gas_company",
                             "heat_company", "grid_company", "other"}),
            one_of("anchor", {"calendar", "start"}),
            integer("year", 0, 2100),
            {.name = "share", .kind = CellKind::fraction, .filled = true, .min = 0, .max = 1},
            filled("source")}};
}

} // namespace

std::vector<TableSpec> money_table_specs()
{
    return {routes(), parameters(), policy_rules(), programmes(), phasing()};
}

} // namespace sim::io
