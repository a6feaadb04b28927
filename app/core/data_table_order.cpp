#include "app/core/data_table.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace app {

namespace {

char lower(char c)
{
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

std::vector<std::string> words_in(std::string const &filter)
{
    std::vector<std::string> words(1);
    for (char const c : filter) {
        if (c == ' ') {
            words.emplace_back();
        } else {
            words.back() += lower(c);
        }
    }
    std::erase(words, std::string{});
    return words;
}

/// Letters of any case. Nothing is copied: a filter is typed over hundreds of thousands of rows.
/// \param word  in small letters, not empty
bool holds(std::string_view cell, std::string_view word)
{
    char const first[] = {
        word.front(), static_cast<char>(std::toupper(static_cast<unsigned char>(word.front())))};
    for (std::size_t at = 0; at + word.size() <= cell.size(); ++at) {
        bool const begins = cell[at] == first[0] || cell[at] == first[1];
        if (begins && std::ranges::equal(cell.substr(at, word.size()), word, {}, lower)) {
            return true;
        }
    }
    return false;
}

bool passes(DataRow const &row, std::vector<std::string> const &words)
{
    return std::ranges::all_of(words, [&](std::string const &word) {
        return std::ranges::any_of(row.cells,
                                   [&](std::string const &cell) { return holds(cell, word); });
    });
}

/// What a row is sorted by: numbers, then words, then nothing.
struct SortKey
{
    std::size_t row = 0;
    int rank = 0; ///< 0 a number, 1 words, 2 empty
    double number = 0.0;
    std::string_view words;
};

SortKey key_of(DataTable const &table, std::size_t row, std::size_t column)
{
    std::string_view const words = table.rows[row].cells[column];
    if (words.empty()) {
        return {row, 2, 0.0, words};
    }
    if (table.columns[column].is_number) {
        if (auto const number = sim::io::parse_number<double>(words)) {
            return {row, 0, *number, words};
        }
    }
    return {row, 1, 0.0, words};
}

} // namespace

std::vector<std::size_t> rows_in_order(DataTable const &table, TableOrder const &order)
{
    std::vector<std::string> const words = words_in(order.filter);
    std::vector<std::size_t> rows;
    rows.reserve(table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (passes(table.rows[i], words)) {
            rows.push_back(i);
        }
    }
    auto const column = std::ranges::find(table.columns, order.sort, &DataColumn::name);
    if (order.sort.empty() || column == table.columns.end()) {
        return rows;
    }
    std::vector<SortKey> keys;
    keys.reserve(rows.size());
    for (std::size_t const row : rows) {
        keys.push_back(
            key_of(table, row, static_cast<std::size_t>(column - table.columns.begin())));
    }
    std::ranges::stable_sort(keys, [&](SortKey const &a, SortKey const &b) {
        if (a.rank != b.rank) {
            return a.rank < b.rank;
        }
        SortKey const &low = order.descending ? b : a;
        SortKey const &high = order.descending ? a : b;
        return a.rank == 0 ? low.number < high.number : low.words < high.words;
    });
    std::ranges::transform(keys, rows.begin(), &SortKey::row);
    return rows;
}

} // namespace app
