#include "sim/io/data_edit.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
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
            throw std::invalid_argument{"a row of " + table.name + " is not as it was"};
        }
        if (step.after) {
            rows.push_back(*step.after);
            rows.back().number = row.number;
        }
        changes.erase(found);
    }
    for (auto const &[number, step] : changes) {
        if (step->before) {
            throw std::invalid_argument{"a row of " + table.name + " is gone"};
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
            throw std::invalid_argument{"no table " + name};
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

} // namespace sim::io
