#include "app/core/data_table.hpp"

#include "sim/io/csv.hpp"
#include "sim/io/csv_records.hpp"
#include "sim/io/decision_tables.hpp"
#include "sim/io/raw_table.hpp"
#include "sim/io/row_key.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/typed_cells.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace app {

namespace {

bool is_number(sim::io::CellKind kind)
{
    return kind == sim::io::CellKind::integer || kind == sim::io::CellKind::number;
}

sim::io::ColumnSpec const *find_column(sim::io::TableSpec const &spec, std::string_view name)
{
    auto const found = std::ranges::find(spec.columns, name, &sim::io::ColumnSpec::name);
    return found != spec.columns.end() ? &*found : nullptr;
}

/// The words of "table.column".
std::set<std::string> words_of(sim::io::RawProject const &tables, std::string const &target)
{
    std::size_t const dot = target.find('.');
    sim::io::RawTable const *const table = tables.find(target.substr(0, dot));
    auto const column =
        table != nullptr ? table->find_column(target.substr(dot + 1)) : std::nullopt;
    std::set<std::string> words;
    for (std::size_t i = 0; column && i < table->rows.size(); ++i) {
        words.insert(sim::io::cell_words(table->rows[i].cells[*column]));
    }
    return words;
}

} // namespace

std::vector<std::string> data_layers(sim::io::RawProject const &tables)
{
    std::vector<std::string> layers;
    for (sim::io::TableSpec const &spec : sim::io::table_specs()) {
        bool const hidden = spec.key.empty() || sim::io::is_decision_table(spec.name) ||
                            spec.name == "meta" || spec.name == "import_settings" ||
                            spec.name == "story_steps" || // their own editors keep them in order
                            spec.name == "backgrounds";
        if (!hidden && tables.find(spec.name) != nullptr) {
            layers.push_back(spec.name);
        }
    }
    return layers;
}

DataTable data_table(sim::io::RawProject const &tables, std::string_view layer)
{
    DataTable shown;
    sim::io::RawTable const *const table = tables.find(layer);
    sim::io::TableSpec const *const spec = sim::io::find_table_spec(layer);
    if (table == nullptr || spec == nullptr) {
        return shown;
    }
    for (sim::io::RawColumn const &column : table->columns) {
        DataColumn one;
        one.name = column.name;
        one.is_key = std::ranges::find(spec->key, column.name) != spec->key.end();
        if (sim::io::ColumnSpec const *const known = find_column(*spec, column.name)) {
            one.is_number = is_number(known->kind);
            one.words = known->words;
        }
        shown.columns.push_back(std::move(one));
    }
    shown.rows.reserve(table->rows.size());
    auto const marks = table->find_column("illustrative");
    for (sim::io::RawRow const &row : table->rows) {
        DataRow one;
        one.key = sim::io::row_key(*table, *spec, row);
        one.cells.reserve(row.cells.size());
        for (sim::io::RawCell const &cell : row.cells) {
            one.cells.push_back(sim::io::cell_words(cell));
        }
        one.illustrative = marks ? one.cells[*marks] : "";
        shown.rows.push_back(std::move(one));
    }
    return shown;
}

std::optional<sim::Text> cell_fault(sim::io::RawProject const &tables, std::string_view layer,
                                    std::string_view column, std::string const &words)
{
    sim::io::TableSpec const *const spec = sim::io::find_table_spec(layer);
    sim::io::ColumnSpec const *const known = spec != nullptr ? find_column(*spec, column) : nullptr;
    sim::io::RawTable const *const table = tables.find(layer);
    std::string const field{column};
    if (spec == nullptr || table == nullptr || !table->find_column(column)) {
        return sim::text("there is no such column");
    }
    if (known == nullptr) {
        return std::nullopt; // a column of the district's own
    }
    sim::io::RawTable one;
    one.name = spec->name;
    one.columns = {{field, sim::io::RawType::words}};
    one.rows = {{.cells = {sim::io::cell_of(words)}}};
    one.files = {""};
    sim::Diagnostics findings;
    sim::io::settle_cells(one, {.name = spec->name, .columns = {*known}}, findings);
    auto const say = [&](sim::Text const &message, sim::Text const &allowed) {
        auto const both = [](char const *name, sim::Text const &sentence) {
            return sim::TextArg{name, render(sim::Language::zh, sentence),
                                render(sim::Language::en, sentence)};
        };
        return sim::text("{field} \"{value}\": {message}; allowed: {allowed}",
                         {{"field", field},
                          {"value", words},
                          both("message", message),
                          both("allowed", allowed)});
    };
    for (sim::Diagnostic const &finding : findings) {
        if (finding.severity == sim::Severity::error) {
            return say(finding.message, finding.allowed);
        }
    }
    bool const is_list = known->kind == sim::io::CellKind::list;
    if (!known->references.empty() && !words.empty() && !is_list &&
        !words_of(tables, known->references).contains(words)) {
        return say(sim::text("no row has this code"),
                   sim::text("a value that stands in {target}", {{"target", known->references}}));
    }
    return std::nullopt;
}

sim::DataChange cells_change(DataTable const &table, std::string_view layer,
                             std::vector<CellEdit> const &edits, std::string const &by_hand)
{
    std::map<std::string, std::size_t> positions; // by key, in the order of the edits
    sim::DataChange change;
    auto const source = std::ranges::find(table.columns, "source", &DataColumn::name);
    for (CellEdit const &edit : edits) {
        auto const [at, is_new] = positions.emplace(edit.key, change.rows.size());
        if (is_new) {
            sim::RowEdit row;
            row.layer = layer;
            row.key = edit.key;
            change.rows.push_back(std::move(row));
        }
        change.rows[at->second].fields[edit.column] = edit.words;
    }
    for (sim::RowEdit &row : change.rows) {
        auto const old = std::ranges::find(table.rows, row.key, &DataRow::key);
        if (source == table.columns.end() || old == table.rows.end() ||
            row.fields.contains("source")) {
            continue;
        }
        std::string words = old->cells[static_cast<std::size_t>(source - table.columns.begin())];
        if (words.find(by_hand) == std::string::npos) {
            words += (words.empty() ? "" : "; ") + by_hand;
            row.fields["source"] = words;
        }
    }
    return change;
}

std::vector<std::vector<std::string>> tsv_cells(std::string_view words)
{
    sim::io::CsvRecords records{words, '\t'};
    std::vector<std::vector<std::string>> lines;
    while (!records.at_end()) {
        lines.push_back(records.next().cells);
    }
    return lines;
}

std::string tsv_of(std::vector<std::vector<std::string>> const &cells)
{
    std::string words;
    for (std::vector<std::string> const &line : cells) {
        sim::io::append_csv_row(words, line, '\t');
    }
    return words;
}

} // namespace app
