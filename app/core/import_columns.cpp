#include "app/core/import_columns.hpp"

#include "sim/io/import/columns.hpp"
#include "sim/io/import/header_words.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

sim::io::ImportWords const &words()
{
    static sim::io::ImportWords const all = sim::io::import_words();
    return all;
}

std::vector<std::string> units_of(std::string const &column)
{
    std::vector<std::string> units;
    std::string const ending = sim::io::unit_of_column(column, words());
    for (sim::io::ImportWords::Unit const &unit : words().units) {
        bool const is_new = std::ranges::find(units, unit.word) == units.end();
        if (!ending.empty() && unit.ours == ending && is_new) {
            units.push_back(unit.word);
        }
    }
    return units;
}

ImportColumn column_of(std::string const &layer, std::string const &name)
{
    std::string word = office_word(layer, name);
    return {name, word.empty() ? name : std::move(word), units_of(name)};
}

} // namespace

std::span<char const *const> import_layers()
{
    static constexpr std::array layers{"blocks",        "households",    "demolition",
                                       "no_coal_zones", "jurisdictions", "transformer_zones",
                                       "load_curves",   "feeders",       "feeder_sections",
                                       "substations",   "gas_stations",  "gas_mains",
                                       "heat_sources",  "heat_mains"};
    return layers;
}

std::string without_unit(std::string const &column)
{
    std::string const ending = sim::io::unit_of_column(column, words());
    bool const ends_so = !ending.empty() && column.size() > ending.size() + 1 &&
                         column.ends_with(std::string{"_"}.append(ending));
    return ends_so ? column.substr(0, column.size() - ending.size() - 1) : column;
}

std::string office_word(std::string const &layer, std::string const &column)
{
    for (std::string const &wanted : {layer, std::string{"*"}}) {
        for (sim::io::ImportWords::Synonym const &synonym : words().synonyms) {
            if (synonym.layer == wanted && synonym.column == column && !synonym.words.empty()) {
                return synonym.words.front();
            }
        }
    }
    return {};
}

std::vector<ImportColumn> import_columns(std::string const &layer,
                                         sim::io::ForeignTable const *file)
{
    std::vector<ImportColumn> columns;
    sim::io::TableSpec const *const spec = sim::io::import_spec(layer);
    if (spec == nullptr) {
        return columns;
    }
    for (sim::io::ColumnSpec const &column : spec->columns) {
        columns.push_back(column_of(layer, column.name));
    }
    if (spec->shape != sim::io::ShapeKind::none && file != nullptr && !file->spatial) {
        for (std::string const &place : sim::io::place_columns()) {
            columns.push_back(column_of(layer, place));
        }
    }
    return columns;
}

} // namespace app
