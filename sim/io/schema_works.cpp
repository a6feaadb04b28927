#include "sim/io/column_spec.hpp"
#include "sim/io/schema.hpp"
#include "sim/model/progress_report.hpp"
#include "sim/model/works.hpp"

namespace sim::io {

namespace {

using namespace column;

std::vector<std::string> work_time_keys()
{
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < work_time_count; ++i) {
        keys.emplace_back(key_of(static_cast<WorkTime>(i)));
    }
    return keys;
}

ColumnSpec day(std::string name)
{
    ColumnSpec spec = date(std::move(name));
    spec.filled = true;
    return spec;
}

TableSpec calendar_days()
{
    return {.name = "calendar_days",
            .presence = Presence::expected,
            .may_be_empty = true,
            .key = {"date"},
            .columns = {day("date"), one_of("kind", {"holiday", "workday"}), title("name_zh"),
                        title("name_en"), filled("source")}};
}

TableSpec crew_types()
{
    return {.name = "crew_types",
            .presence = Presence::expected,
            .may_be_empty = true,
            .key = {"key"},
            .columns = {code("key"), title("name_zh"), title("name_en"), integer("people", 1, 1000),
                        one_of("time", work_time_keys()), filled("unit"),
                        number("yuan_per_crew_day", 0, 1e6), filled("source"),
                        one_of("confidence", {"high", "medium", "low"})}};
}

TableSpec works()
{
    return {.name = "works",
            .presence = Presence::internal,
            .may_be_empty = true,
            .key = {"scenario", "package"},
            .columns = {refers("scenario", "scenarios.key"), title("package"), day("start"),
                        day("finish"), flag("fixed")}};
}

std::vector<std::string> block_stage_keys()
{
    return {key_of(BlockStage::coal), key_of(BlockStage::in_works), key_of(BlockStage::energised),
            key_of(BlockStage::accepted)};
}

TableSpec progress()
{
    return {.name = "progress",
            .presence = Presence::internal,
            .may_be_empty = true,
            .key = {"block", "week"},
            .columns = {refers("block", "blocks.code"), day("week"),
                        integer("households_done", 0, 100000), one_of("stage", block_stage_keys()),
                        number("owed_yuan", 0, 1e12), number("budgeted_yuan", 0, 1e12),
                        number("paid_yuan", 0, 1e12), words("remark"), words("source")}};
}

TableSpec problems()
{
    return {.name = "problems",
            .presence = Presence::internal,
            .may_be_empty = true,
            .key = {"code"},
            .columns = {code("code"), refers("block", "blocks.code"), day("reported"),
                        filled("words"), words("unit"), date("due"), date("solved"),
                        words("source")}};
}

/// How a source was read last time: columns, units, coordinates, as JSON.
TableSpec import_settings()
{
    return {.name = "import_settings",
            .presence = Presence::internal,
            .may_be_empty = true,
            .key = {"layer", "source"},
            .columns = {title("layer"), title("source"), filled("settings")}};
}

ColumnSpec maybe_number(char const *name, double min, double max)
{
    ColumnSpec spec = number(name, min, max);
    spec.filled = false;
    return spec;
}

/// What is presented, step by step. Words that this program does not know (a scenario that is gone,
/// a figure of a later version) are no reason to refuse the project: the step says so.
TableSpec story_steps()
{
    return {.name = "story_steps",
            .presence = Presence::internal,
            .may_be_empty = true,
            .key = {"code"},
            .columns = {code("code"), integer("number", 1, 1000), title("headline_zh"),
                        title("headline_en"), words("scenario"), words("compare"),
                        words("colouring"), list("layers", ""), maybe_number("west", -180, 180),
                        maybe_number("south", -90, 90), maybe_number("east", -180, 180),
                        maybe_number("north", -90, 90), integer("hour", 0, 167, false), date("day"),
                        list("figures", ""), words("what_if")}};
}

/// Files that lie under the map. A file that is gone is no reason to refuse the project.
TableSpec backgrounds()
{
    return {.name = "backgrounds",
            .presence = Presence::internal,
            .may_be_empty = true,
            .key = {"code"},
            .columns = {code("code"), integer("number", 1, 1000), filled("path"), words("layer"),
                        one_of("kind", {"raster", "vector"}), number("opacity", 0, 1),
                        flag("visible")}};
}

} // namespace

std::vector<TableSpec> works_table_specs()
{
    return {calendar_days(), crew_types(),      works(),       progress(),
            problems(),      import_settings(), story_steps(), backgrounds()};
}

} // namespace sim::io
