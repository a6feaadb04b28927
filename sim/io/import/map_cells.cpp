#include "sim/base/fmt.hpp"
#include "sim/io/import/foreign_cell.hpp"
#include "sim/io/import/map_rows.hpp"
#include "sim/io/import/told.hpp"
#include "sim/io/source_text.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace sim::io {

namespace {

/// Findings of one column: the first ones each, the rest as a number.
class ColumnFindings
{
public:
    ColumnFindings(MapTask const &task, ColumnMatch const &match) : m_task{task}, m_match{match} {}

    void add(std::size_t row, std::string const &words, CellReading const &reading,
             Diagnostics &findings)
    {
        std::size_t const count = ++m_counts[reading.problem];
        if (count > told_each) {
            return;
        }
        findings.push_back(warning_at(reading.problem, where(fmt::format("row {}", row)),
                                      shown_bytes(words), reading.message,
                                      text("a value for {column}, read from \"{theirs}\"",
                                           {TextArg{"column", m_match.ours},
                                            TextArg{"theirs", shown_bytes(m_match.theirs)}})));
    }
    /// \param filled  cells of the column that are not empty
    void close(std::size_t filled, std::size_t left_empty, Diagnostics &findings) const
    {
        std::size_t all = 0;
        for (auto const &[code, count] : m_counts) {
            all += count;
            if (count > told_each) {
                findings.push_back(
                    warning_at(code, where(""), "",
                               text("{count} more cells of this column are wrong in the same way",
                                    {TextArg{"count", fmt::format("{}", count - told_each)}})));
            }
        }
        if (all >= 3 && 2 * all > filled) {
            findings.push_back(error_at(
                "wrong_column", where(""), shown_bytes(m_match.theirs),
                text("most cells of this column are no values of {column}",
                     {TextArg{"column", m_match.ours}}),
                text("say which one: --map {column}=...", {TextArg{"column", m_match.ours}})));
        }
        if (left_empty > 0) {
            findings.push_back(note_at("no_value_words", where(""), "",
                                       text("{count} cells say that there is no value",
                                            {TextArg{"count", fmt::format("{}", left_empty)}})));
        }
    }

private:
    [[nodiscard]] Location where(std::string feature) const
    {
        return {m_task.foreign.file, m_task.spec.name, std::move(feature), m_match.ours};
    }

    MapTask const &m_task;
    ColumnMatch const &m_match;
    std::map<std::string, std::size_t> m_counts;
};

ColumnSpec const *find_column(TableSpec const &spec, std::string const &name)
{
    auto const found = std::ranges::find(spec.columns, name, &ColumnSpec::name);
    return found == spec.columns.end() ? nullptr : &*found;
}

void fill(MapTask const &task, FoundColumn const &column, ColumnSpec const &spec,
          MappedTable &mapped, Diagnostics &findings)
{
    ColumnFindings told{task, column.match};
    std::size_t filled = 0;
    std::size_t left_empty = 0;
    for (std::size_t i = 0; i < task.foreign.rows.size(); ++i) {
        ForeignRow const &theirs = task.foreign.rows[i];
        std::string const &words =
            column.position < theirs.cells.size() ? theirs.cells[column.position] : std::string{};
        CellReading reading = read_foreign_cell(words, spec, column.match.factor, task.words);
        if (reading.problem != nullptr) {
            told.add(theirs.number, words, reading, findings);
        }
        filled += words.empty() ? 0 : 1;
        left_empty += reading.left_empty ? 1 : 0;
        mapped.table.rows[i].cells.push_back(std::move(reading.cell));
    }
    told.close(filled, left_empty, findings);
}

} // namespace

void map_cells(MapTask const &task, MappedTable &mapped, Diagnostics &findings)
{
    mapped.table.rows.resize(task.foreign.rows.size());
    for (std::size_t i = 0; i < task.foreign.rows.size(); ++i) {
        mapped.table.rows[i].number = task.foreign.rows[i].number;
        mapped.table.rows[i].cells.reserve(task.columns.size());
    }
    for (FoundColumn const &column : task.columns) {
        mapped.columns.push_back(column.match);
        if (ColumnSpec const *const spec = find_column(task.spec, column.match.ours)) {
            mapped.table.columns.push_back({spec->name, stored_type(spec->kind)});
            fill(task, column, *spec, mapped, findings);
        }
    }
}

} // namespace sim::io
