#include "sim/io/data_edit.hpp"

#include "sim/base/error.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/typed_cells.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace sim::io {

namespace {

using RowsByNumber = std::map<std::size_t, RawRow const *>;

RowsByNumber by_number(RawTable const &table)
{
    RowsByNumber rows;
    for (RawRow const &row : table.rows) {
        rows.emplace(row.number, &row);
    }
    return rows;
}

void compare(RawTable const &before, RawTable const &after, std::vector<RowChange> &changes)
{
    RowsByNumber const old_rows = by_number(before);
    RowsByNumber const new_rows = by_number(after);
    for (auto const &[number, row] : old_rows) {
        auto const now = new_rows.find(number);
        if (now == new_rows.end()) {
            changes.push_back({before.name, *row, std::nullopt});
        } else if (!(*row == *now->second)) {
            changes.push_back({before.name, *row, *now->second});
        }
    }
    for (auto const &[number, row] : new_rows) {
        if (!old_rows.contains(number)) {
            changes.push_back({after.name, std::nullopt, *row});
        }
    }
}

[[noreturn]] void refuse_stale(Location where)
{
    throw InputError{{error_at(
        "stale_edit", std::move(where), "", text("the row has changed since the edit was made"),
        text("an edit of the data as they are now: read, preview or import it again"))}};
}

void change(RawTable &table, std::map<std::size_t, RowChange const *> changes)
{
    std::vector<RawRow> rows;
    rows.reserve(table.rows.size() + changes.size());
    for (RawRow &row : table.rows) {
        auto const found = changes.find(row.number);
        if (found == changes.end()) {
            rows.push_back(std::move(row));
            continue;
        }
        RowChange const &step = *found->second;
        if (!step.before || !(*step.before == row)) {
            refuse_stale(place_of(table, find_table_spec(table.name), row, ""));
        }
        if (step.after) {
            rows.push_back(*step.after);
            rows.back().number = row.number;
        }
        changes.erase(found);
    }
    for (auto const &[number, step] : changes) {
        if (step->before) {
            refuse_stale(place_of(table, find_table_spec(table.name), *step->before, ""));
        }
        rows.push_back(*step->after);
    }
    table.rows = std::move(rows);
    std::ranges::stable_sort(table.rows, {}, &RawRow::number); // as the file hands them out
}

} // namespace

std::vector<RowChange> changes_between(RawProject const &before, RawProject const &after)
{
    std::vector<RowChange> changes;
    for (auto const &[name, table] : before.tables) {
        if (RawTable const *const other = after.find(name)) {
            compare(table, *other, changes);
        }
    }
    return changes;
}

RawProject with_rows(RawProject tables, std::vector<RowChange> const &rows)
{
    std::map<std::string, std::map<std::size_t, RowChange const *>> by_table;
    for (RowChange const &row : rows) {
        by_table[row.table].emplace(row.number(), &row);
    }
    for (auto &[name, changes] : by_table) {
        auto const table = tables.tables.find(name);
        if (table == tables.tables.end()) {
            refuse_stale({tables.origin, name, "", ""});
        }
        change(table->second, std::move(changes));
    }
    return tables;
}

std::size_t free_number(RawTable const &table)
{
    std::size_t last = 0;
    for (RawRow const &row : table.rows) {
        last = std::max(last, row.number);
    }
    return last + 1;
}

std::string without_facts(std::string const &illustrative, RawTable const &table,
                          std::vector<std::string> const &facts)
{
    std::vector<std::string> fields = split_list(illustrative);
    if (fields == std::vector<std::string>{"*"}) {
        TableSpec const *const spec = find_table_spec(table.name);
        fields.clear();
        for (RawColumn const &column : table.columns) {
            bool const is_key =
                spec != nullptr && std::ranges::find(spec->key, column.name) != spec->key.end();
            if (!is_key && column.name != "source" && column.name != "illustrative") {
                fields.push_back(column.name);
            }
        }
        if (table.spatial) {
            fields.emplace_back("geometry");
        }
    }
    std::string left;
    for (std::string const &field : fields) {
        if (std::ranges::find(facts, field) == facts.end()) {
            left += (left.empty() ? "" : ";") + field;
        }
    }
    return left;
}

} // namespace sim::io
