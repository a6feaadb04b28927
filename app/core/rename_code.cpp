#include "app/core/rename_code.hpp"

#include "app/core/data_table.hpp"
#include "sim/engine/reshape/share.hpp"
#include "sim/io/raw_table.hpp"
#include "sim/io/row_key.hpp"
#include "sim/io/schema.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr std::array<std::string_view, 9> layers{
    "heat_sources", "heat_mains",      "gas_stations",      "gas_mains", "substations",
    "feeders",      "feeder_sections", "transformer_zones", "problems"};

/// Rows of a table that name the code in a column.
void follow(sim::DataChange &change, sim::io::RawTable const &table, sim::io::TableSpec const &spec,
            std::string const &column, CodeChange const &code)
{
    auto const at = table.find_column(column);
    for (std::size_t i = 0; at && i < table.rows.size(); ++i) {
        if (sim::io::cell_words(table.rows[i].cells[*at]) != code.from) {
            continue;
        }
        sim::RowEdit row;
        row.layer = table.name;
        row.key = sim::io::row_key(table, spec, table.rows[i]);
        row.is_fact = false; // it says what it said before
        row.fields[column] = code.to;
        change.rows.push_back(std::move(row));
    }
}

/// Dates of works are kept under the code.
std::optional<sim::Text> has_works(sim::Project const &project, std::string const &code)
{
    for (sim::Scenario const &scenario : project.scenarios) {
        for (auto const &[package, dates] : scenario.works) {
            if (sim::reshape::speaks_of(package, code)) {
                return sim::text(
                    "{scenario} keeps dates for works of {code}: the code stays.",
                    {{"scenario", scenario.name_zh, scenario.name_en}, {"code", code}});
            }
        }
    }
    return std::nullopt;
}

} // namespace

bool has_own_codes(std::string_view layer)
{
    return std::ranges::find(layers, layer) != layers.end();
}

Renaming rename_code(sim::io::RawProject const &tables, sim::Project const &project,
                     CodeChange const &change)
{
    Renaming result;
    result.refusal = cell_fault(tables, change.layer, "code", change.to);
    if (!result.refusal) {
        result.refusal = has_works(project, change.from);
    }
    if (result.refusal) {
        return result;
    }
    sim::RowEdit own;
    own.layer = change.layer;
    own.key = change.from;
    own.fields["code"] = change.to;
    for (sim::io::TableSpec const &spec : sim::io::table_specs()) {
        sim::io::RawTable const *const table = tables.find(spec.name);
        for (sim::io::ColumnSpec const &column : spec.columns) {
            if (table != nullptr && column.references == change.layer + ".code") {
                follow(result.change, *table, spec, column.name, change);
            }
        }
    }
    result.followers = result.change.rows.size();
    result.change.rows.push_back(std::move(own)); // last: the others are found by their own codes
    return result;
}

} // namespace app
