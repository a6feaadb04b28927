#include "sim/io/document_edit.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/blocks_by_code.hpp"
#include "sim/io/decision_tables.hpp"
#include "sim/io/gdal_raii.hpp"
#include "sim/io/results_layer.hpp"
#include "sim/io/row_key.hpp"
#include "sim/io/scenario_edit.hpp"
#include "sim/io/schema.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace sim::io {

namespace {

using Json = nlohmann::ordered_json;

/// Rows that the journal spells out in one line; of larger edits it keeps the numbers.
constexpr std::size_t longest_journal = 2000;

std::vector<RowChange> given_changes(RawProject const &before, RawProject const &after)
{
    std::vector<RowChange> rows = changes_between(before, after);
    std::erase_if(rows, [](RowChange const &row) { return is_decision_table(row.table); });
    return rows;
}

/// Choices of blocks that go and come, in the scenarios that both documents have.
std::vector<std::string> block_statements(Project const &before, Project const &after)
{
    std::vector<std::string> statements;
    BlocksByCode const old_blocks{*before.dataset};
    BlocksByCode const new_blocks{*after.dataset};
    for (Block const &block : before.dataset->blocks) {
        if (!new_blocks.find(block.code)) {
            statements.push_back("DELETE FROM choices WHERE block = " + sql_words(block.code));
        }
    }
    for (std::size_t b = 0; b < after.dataset->blocks.size(); ++b) {
        std::string const &code = after.dataset->blocks[b].code;
        if (old_blocks.find(code)) {
            continue;
        }
        for (Scenario const &scenario : after.scenarios) {
            if (before.find_scenario(scenario.key) != nullptr) {
                statements.push_back(choice_statement(*after.dataset, scenario, b));
            }
        }
    }
    return statements;
}

std::string key_of(RawTable const &table, RawRow const &row)
{
    TableSpec const *const spec = find_table_spec(table.name);
    std::string const key = spec != nullptr ? row_key(table, *spec, row) : std::string{};
    return key.empty() ? fmt::format("row {}", row.number) : key;
}

/// The cells in which a row differs from another; all that hold something if there is no other.
Json cells_of(RawTable const &table, RawRow const &row, std::optional<RawRow> const &other)
{
    Json cells = Json::object();
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        bool const differs = other ? other->cells[i] != row.cells[i]
                                   : !std::holds_alternative<std::monostate>(row.cells[i]);
        if (differs) {
            cells[table.columns[i].name] = cell_words(row.cells[i]);
        }
    }
    if (table.spatial && (!other || !(other->geometry == row.geometry))) {
        cells["geometry"] = "changed";
    }
    return cells;
}

void write_rows_to(Json &before, Json &after, std::vector<RowChange> const &rows,
                   RawProject const &tables)
{
    bool const spelled = rows.size() <= longest_journal;
    for (RowChange const &change : rows) {
        RawTable const &table = tables.tables.at(change.table);
        if (!spelled) {
            Json &count = after["data"][change.table];
            count = (count.is_null() ? 0 : count.get<int>()) + 1;
            continue;
        }
        std::string const key = key_of(table, change.after ? *change.after : *change.before);
        before["data"][change.table][key] =
            change.before ? cells_of(table, *change.before, change.after) : Json{};
        after["data"][change.table][key] =
            change.after ? cells_of(table, *change.after, change.before) : Json{};
    }
}

} // namespace

DocumentEdit edit_between(Project const &before, RawProject const &old_tables, Project const &after,
                          RawProject const &new_tables, std::string const &details)
{
    DocumentEdit edit;
    edit.rows = given_changes(old_tables, new_tables);
    edit.old_results = results_blocks(old_tables, before);
    edit.results = results_blocks(new_tables, after);
    ScenarioEdit const decisions = edit_between(over_dataset(before, after), after, false);
    edit.statements = block_statements(before, after);
    edit.statements.insert(edit.statements.end(), decisions.statements.begin(),
                           decisions.statements.end());
    Json old_words = Json::parse(decisions.before);
    Json new_words = Json::parse(decisions.after);
    write_rows_to(old_words, new_words, edit.rows, new_tables);
    if (!details.empty()) {
        new_words["details"] = Json::parse(details);
    }
    edit.before = old_words.dump(-1, ' ', false, Json::error_handler_t::replace);
    edit.after = new_words.dump(-1, ' ', false, Json::error_handler_t::replace);
    return edit;
}

std::string with_details(std::string const &words, std::string const &details)
{
    if (details.empty()) {
        return words;
    }
    Json all = Json::parse(words);
    all["details"] = Json::parse(details);
    return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace sim::io
