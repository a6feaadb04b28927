#include "sim/io/import/remembered.hpp"

#include "sim/base/error.hpp"

#include <algorithm>
#include <cctype>

namespace sim::io {

std::string source_key(std::string const &file_name)
{
    std::string key;
    for (char const c : file_name) {
        bool const is_digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
        if (!is_digit) {
            key += c;
        } else if (key.empty() || key.back() != '#') {
            key += '#';
        }
    }
    return key;
}

std::optional<ImportSettings> remembered_settings(RawProject const &tables,
                                                  std::string const &layer,
                                                  std::string const &file_name)
{
    RawTable const *const table = tables.find("import_settings");
    auto const column = [&](char const *name) {
        return table != nullptr ? table->find_column(name) : std::nullopt;
    };
    auto const of_layer = column("layer");
    auto const source = column("source");
    auto const words = column("settings");
    if (!of_layer || !source || !words) {
        return std::nullopt;
    }
    std::string const wanted = source_key(file_name);
    for (RawRow const &row : table->rows) {
        if (cell_words(row.cells[*of_layer]) == layer && cell_words(row.cells[*source]) == wanted) {
            try {
                return settings_of(cell_words(row.cells[*words]));
            } catch (InputError const &) {
                return std::nullopt; // of another version of the program: found anew
            }
        }
    }
    return std::nullopt;
}

ImportSettings with_remembered(ImportSettings wish, ImportSettings const &remembered,
                               ForeignTable const &file)
{
    auto const has = [&](std::string const &column) {
        return std::ranges::find(file.columns, column) != file.columns.end();
    };
    for (auto const &[ours, theirs] : remembered.columns) {
        if (theirs.empty()) { // nothing was to be taken for it
            wish.columns.emplace(ours, theirs);
            continue;
        }
        bool const is_free = std::ranges::none_of(
            wish.columns, [&](auto const &told) { return told.second == theirs; });
        if (has(theirs) && is_free && wish.columns.emplace(ours, theirs).second) {
            if (auto const unit = remembered.units.find(ours); unit != remembered.units.end()) {
                wish.units.insert(*unit);
            }
        }
    }
    if (wish.crs.empty() && wish.datum.empty() && !wish.x_is_north && file.crs.empty()) {
        wish.crs = remembered.crs;
        wish.datum = remembered.datum;
        wish.x_is_north = remembered.x_is_north;
    }
    return wish;
}

} // namespace sim::io
