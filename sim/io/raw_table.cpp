#include "sim/io/raw_table.hpp"

#include "sim/base/fmt.hpp"

#include <utility>

namespace sim::io {

std::optional<std::size_t> RawTable::find_column(std::string_view column) const
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].name == column) {
            return i;
        }
    }
    return std::nullopt;
}

RawTable const *RawProject::find(std::string_view table) const
{
    auto const found = tables.find(table);
    return found == tables.end() ? nullptr : &found->second;
}

std::string cell_words(RawCell const &cell)
{
    if (auto const *whole = std::get_if<std::int64_t>(&cell)) {
        return fmt::format("{}", *whole);
    }
    if (auto const *number = std::get_if<double>(&cell)) {
        return fmt::format("{}", *number);
    }
    auto const *words = std::get_if<std::string>(&cell);
    return words != nullptr ? *words : std::string{};
}

RawCell cell_of(std::string words)
{
    if (words.empty()) {
        return {};
    }
    return RawCell{std::move(words)};
}

} // namespace sim::io
