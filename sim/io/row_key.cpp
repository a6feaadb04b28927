#include "sim/io/row_key.hpp"

namespace sim::io {

std::string row_key(RawTable const &table, TableSpec const &spec, RawRow const &row)
{
    std::string key;
    bool says_something = false;
    for (std::size_t i = 0; i < spec.key.size(); ++i) {
        auto const column = table.find_column(spec.key[i]);
        std::string const words = column ? cell_words(row.cells[*column]) : std::string{};
        says_something = says_something || !words.empty();
        key += (i == 0 ? "" : "/") + words;
    }
    return says_something ? key : std::string{};
}

std::vector<std::string> key_parts(TableSpec const &spec, std::string_view key)
{
    std::vector<std::string> parts;
    while (parts.size() + 1 < spec.key.size()) {
        std::size_t const end = key.find('/');
        parts.emplace_back(key.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        key.remove_prefix(end + 1);
    }
    parts.emplace_back(key);
    return parts;
}

} // namespace sim::io
