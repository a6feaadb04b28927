#include "sim/io/column_spec.hpp"
#include "sim/io/schema.hpp"

namespace sim::io {

namespace {

using namespace column;

TableSpec published_figures()
{
    return {.name = "published_figures",
            .presence = Presence::expected,
            .may_be_empty = true,
            .key = {"id"},
            .columns = {filled("id"), filled("text_zh"), filled("text_en"), filled("printed"),
                        filled("unit"), filled("section"), filled("formula"),
                        list("finding", "finding_rules.id")}};
}

TableSpec finding_rules()
{
    return {.name = "finding_rules",
            .presence = Presence::expected,
            .may_be_empty = true,
            .key = {"id"},
            .columns = {filled("id"), filled("condition"), filled("sentence_zh"),
                        filled("sentence_en"), words("evidence")}};
}

TableSpec units()
{
    return {.name = "units",
            .presence = Presence::expected,
            .key = {"code"},
            .columns = {code("code"), title("name_zh"), title("name_en"), words("short_zh"),
                        words("alias_zh"), filled("kind"), words("section"), flag("is_member")}};
}

TableSpec tasks()
{
    std::vector<ColumnSpec> columns{integer("number", 0, 100000), code("key")};
    for (char const *name : {"group", "title", "text"}) {
        columns.push_back(filled(std::string{name} + "_zh"));
        columns.push_back(filled(std::string{name} + "_en"));
    }
    columns.push_back(one_of("scope", {"jurisdiction", "department", "programme"}));
    columns.push_back(words("quantity_key"));
    columns.push_back(date("start"));
    columns.push_back(date("due"));
    columns.push_back(words("due_text_zh"));
    columns.push_back(words("due_text_en"));
    for (char const *role : {"lead", "responsible", "assisting"}) {
        columns.push_back(list(role, "units.code"));
    }
    columns.push_back(flag("lead_inferred"));
    columns.push_back(words("section"));
    columns.push_back(words("remark_zh"));
    columns.push_back(words("remark_en"));
    return {.name = "tasks",
            .presence = Presence::expected,
            .may_be_empty = true,
            .key = {"key"},
            .columns = std::move(columns)};
}

TableSpec phases()
{
    ColumnSpec start = date("start");
    ColumnSpec finish = date("finish");
    start.filled = finish.filled = true;
    return {.name = "phases",
            .presence = Presence::expected,
            .may_be_empty = true,
            .key = {"key"},
            .columns = {code("key"), title("name_zh"), title("name_en"), start, finish,
                        filled("content_zh"), filled("content_en")}};
}

TableSpec scenarios()
{
    return {.name = "scenarios",
            .key = {"key"},
            .columns = {code("key"), title("name_zh"), title("name_en"),
                        may_refer("parent", "scenarios.key"),
                        one_of("phasing", {"published", "by_completion"}),
                        may_lack(may_refer("weather", "weather_years.key")), words("note")}};
}

TableSpec scenario_values()
{
    return {.name = "scenario_values",
            .presence = Presence::internal,
            .may_be_empty = true,
            .key = {"scenario", "key"},
            .columns = {refers("scenario", "scenarios.key"), filled("key"),
                        number("value", -1e12, 1e12)}};
}

TableSpec choices()
{
    return {.name = "choices",
            .key = {"scenario", "block"},
            .columns = {refers("scenario", "scenarios.key"), refers("block", "blocks.code"),
                        refers("route", "routes.key"), integer("start_year", 2000, 2100, false),
                        flag("locked"), may_lack(one_of("retrofit", {"none", "walls", "full"}))}};
}

} // namespace

std::vector<TableSpec> plan_table_specs()
{
    return {{.name = "meta", .key = {"key"}, .columns = {filled("key"), words("value")}},
            scenarios(),
            scenario_values(),
            choices(),
            published_figures(),
            finding_rules(),
            units(),
            tasks(),
            phases()};
}

} // namespace sim::io
