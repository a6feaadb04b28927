#include "sim/io/import/refer.hpp"

#include "sim/io/import/row_finding.hpp"
#include "sim/io/import/row_index.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/typed_cells.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace sim::io {

namespace {

/// Finds the rows of one table that words of a file refer to.
class Referrer
{
public:
    /// \param ours  the project's own table: words of its column are known already, codes that
    ///        stand for something else than a row among them; may be null
    Referrer(RawTable const &target, RawTable const &own, RawTable const *ours,
             std::string const &column, Spelling const &spelling)
        : m_target{target}, m_index{target, spelling}
    {
        if (own.name == target.name) { // mains fed by mains of the same file
            for (RawRow const &row : own.rows) {
                m_own.insert(key_words(own, row));
            }
        }
        auto const at = ours != nullptr ? ours->find_column(column) : std::nullopt;
        for (std::size_t i = 0; at && i < ours->rows.size(); ++i) {
            for (std::string &word : split_list(cell_words(ours->rows[i].cells[*at]))) {
                m_own.insert(std::move(word));
            }
        }
    }

    /// \return keys; several: any could be meant; none: nothing is called so
    [[nodiscard]] std::vector<std::string> find(std::string const &words) const
    {
        if (m_own.contains(words) || !m_index.find_key(words).rows.empty()) {
            return {words};
        }
        std::vector<std::string> keys;
        for (std::size_t const row : m_index.find_name(words).rows) {
            keys.push_back(key_words(m_target, m_target.rows[row]));
        }
        return keys;
    }

private:
    RawTable const &m_target;
    RowIndex m_index;
    std::set<std::string, std::less<>> m_own;
};

std::string joined(std::vector<std::string> const &words, char const *between)
{
    std::string all;
    for (std::string const &word : words) {
        all += (all.empty() ? "" : between) + word;
    }
    return all;
}

/// \return the words as keys; a warning and no value where that cannot be done
std::string refer(Referrer const &referrer, ColumnSpec const &spec, RawTable const &table,
                  RawRow const &row, std::string const &words, Diagnostics &findings)
{
    std::vector<std::string> keys;
    for (std::string const &word :
         spec.kind == CellKind::list ? split_list(words) : std::vector<std::string>{words}) {
        std::vector<std::string> const found = referrer.find(word);
        if (found.size() == 1) {
            keys.push_back(found.front());
            continue;
        }
        findings.push_back(row_finding(
            Severity::warning, found.empty() ? "unknown_reference" : "ambiguous_reference", table,
            row.number, spec.name, word,
            found.empty() ? text("there is nothing of this name; the value is left out")
                          : text("this could be {list}; the value is left out",
                                 {TextArg{"list", joined(found, ", ")}}),
            text("a value that stands in {target}", {TextArg{"target", spec.references}})));
    }
    return joined(keys, ";");
}

void refer_column(Referrer const &referrer, RawTable &table, std::size_t column,
                  ColumnSpec const &spec, Diagnostics &findings)
{
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        std::string const words = cell_words(table.rows[i].cells[column]);
        if (words.empty()) {
            continue;
        }
        table.rows[i].cells[column] =
            cell_of(refer(referrer, spec, table, table.rows[i], words, findings));
    }
}

/// The schema of the columns that the file has; no row must fill them all.
TableSpec present(TableSpec spec, RawTable const &table)
{
    std::erase_if(spec.columns,
                  [&](ColumnSpec const &column) { return !table.find_column(column.name); });
    for (ColumnSpec &column : spec.columns) {
        column.filled = false;
    }
    return spec;
}

/// Cells that are no value of their column are emptied, one warning each.
void clear_bad_cells(RawTable &table, TableSpec const &spec, Diagnostics &findings)
{
    RawTable one{.name = table.name, .files = table.files, .columns = table.columns};
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        one.rows.assign(1, table.rows[i]);
        Diagnostics found;
        settle_cells(one, spec, found);
        for (Diagnostic &finding : found) {
            auto const column = table.find_column(finding.where.field);
            if (column && finding.severity == Severity::error) {
                one.rows.front().cells[*column] = {};
                finding.severity = Severity::warning;
            }
            findings.push_back(row_finding(finding.severity, finding.code, table,
                                           table.rows[i].number, finding.where.field, finding.value,
                                           finding.message, finding.allowed));
        }
        table.rows[i] = std::move(one.rows.front());
    }
    table.columns = one.columns;
}

} // namespace

void settle_foreign(RawProject const &tables, RawTable &table, Spelling const &spelling,
                    Diagnostics &findings)
{
    TableSpec const *const spec = find_table_spec(table.name);
    if (spec == nullptr) {
        return;
    }
    for (ColumnSpec const &column_spec : spec->columns) {
        auto const column = table.find_column(column_spec.name);
        auto const *const target =
            tables.find(column_spec.references.substr(0, column_spec.references.find('.')));
        if (column && target != nullptr) {
            Referrer const referrer{*target, table, tables.find(table.name), column_spec.name,
                                    spelling};
            refer_column(referrer, table, *column, column_spec, findings);
        }
    }
    TableSpec const known = present(*spec, table);
    RawTable settled = table;
    Diagnostics found;
    settle_cells(settled, known, found);
    if (found.empty()) {
        table = std::move(settled);
    } else {
        clear_bad_cells(table, known, findings);
    }
}

} // namespace sim::io
