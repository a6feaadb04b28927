#include "app/core/fix_lines.hpp"

#include "sim/base/error.hpp"
#include "sim/io/import/row_index.hpp"

#include <nlohmann/json.hpp>

namespace app {

namespace {

void add_lines(std::vector<FixLine> &lines, sim::io::RawTable const &table,
               sim::io::RowChange const &change)
{
    std::string const key =
        sim::io::key_words(table, change.before ? *change.before : *change.after);
    if (!change.before || !change.after) {
        lines.push_back(
            {change.before ? FixLine::Kind::removed : FixLine::Kind::added, table.name, key});
        return;
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        std::string before = sim::io::cell_words(change.before->cells[i]);
        std::string after = sim::io::cell_words(change.after->cells[i]);
        if (before != after) {
            lines.push_back({FixLine::Kind::cell, table.name, key, table.columns[i].name,
                             std::move(before), std::move(after)});
        }
    }
    if (change.before->geometry != change.after->geometry) {
        lines.push_back({FixLine::Kind::shape, table.name, key});
    }
}

} // namespace

std::vector<FixLine> fix_lines(sim::io::RawProject const &tables, sim::DataChange const &change)
{
    std::vector<FixLine> lines;
    try {
        for (sim::io::RowChange const &row : sim::io::edit_of(tables, change).rows) {
            add_lines(lines, tables.tables.at(row.table), row);
        }
    } catch (sim::InputError const &) {
        lines.clear(); // the data have moved on; the next examination proposes anew
    }
    return lines;
}

sim::io::DataEdit fix_edit(sim::io::RawProject const &tables, sim::DataChange const &change,
                           std::string const &kind, std::string const &feature)
{
    sim::io::DataEdit edit = sim::io::edit_of(tables, change);
    nlohmann::ordered_json const details{
        {"kind", kind}, {"feature", feature}, {"rows", edit.rows.size()}};
    edit.details = details.dump();
    return edit;
}

} // namespace app
