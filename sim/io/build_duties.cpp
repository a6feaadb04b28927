#include "sim/io/build_project.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/plane.hpp"
#include "sim/io/row_reader.hpp"
#include "sim/io/word_values.hpp"

namespace sim::io {

namespace {

Unit unit_of(RowReader const &row)
{
    return {.code = row.words("code"),
            .name_zh = row.words("name_zh"),
            .name_en = row.words("name_en"),
            .short_zh = row.words("short_zh"),
            .alias_zh = row.words("alias_zh"),
            .kind = row.words("kind"),
            .section = row.words("section"),
            .is_member = row.flag("is_member")};
}

TaskRule task_of(RowReader const &row)
{
    return {.number = row.integer("number"),
            .key = row.words("key"),
            .group_zh = row.words("group_zh"),
            .group_en = row.words("group_en"),
            .title_zh = row.words("title_zh"),
            .title_en = row.words("title_en"),
            .text_zh = row.words("text_zh"),
            .text_en = row.words("text_en"),
            .scope = row.words("scope"),
            .quantity_key = row.words("quantity_key"),
            .start = row.words("start"),
            .due = row.words("due"),
            .due_text_zh = row.words("due_text_zh"),
            .due_text_en = row.words("due_text_en"),
            .lead = split_list(row.words("lead")),
            .responsible = split_list(row.words("responsible")),
            .assisting = split_list(row.words("assisting")),
            .lead_inferred = row.flag("lead_inferred"),
            .section = row.words("section"),
            .remark_zh = row.words("remark_zh"),
            .remark_en = row.words("remark_en")};
}

Phase phase_of(RowReader const &row)
{
    return {.key = row.words("key"),
            .name_zh = row.words("name_zh"),
            .name_en = row.words("name_en"),
            .start = row.words("start"),
            .finish = row.words("finish"),
            .content_zh = row.words("content_zh"),
            .content_en = row.words("content_en")};
}

} // namespace

void build_duties(RawProject const &settled, Dataset &dataset)
{
    auto const each = [&](char const *name, auto const &add) {
        if (RawTable const *const table = settled.find(name)) {
            for (RawRow const &row : table->rows) {
                add(RowReader{*table, row});
            }
        }
    };
    each("meta",
         [&](RowReader const &row) { dataset.meta[row.words("key")] = row.words("value"); });
    dataset.meta["central_meridian"] = fmt::format("{}", central_meridian(settled));
    each("units", [&](RowReader const &row) { dataset.units.push_back(unit_of(row)); });
    each("tasks", [&](RowReader const &row) { dataset.tasks.push_back(task_of(row)); });
    each("phases", [&](RowReader const &row) { dataset.phases.push_back(phase_of(row)); });
}

} // namespace sim::io
