#include "sim/io/import/spelling.hpp"

#include "sim/io/csv.hpp"
#include "sim/io/import/import_words.hpp"

#include <algorithm>
#include <cstddef>

// data/import/aliases.csv, see sim/CMakeLists.txt.
extern unsigned char const import_aliases[];
extern unsigned long const import_aliases_size;

namespace sim::io {

namespace {

std::string_view embedded_table()
{
    return {reinterpret_cast<char const *>(import_aliases), import_aliases_size};
}

std::size_t characters(std::string_view words)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        words, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

void replace_all(std::string &words, std::string const &from, std::string const &to)
{
    for (std::size_t at = words.find(from); at != std::string::npos;
         at = words.find(from, at + to.size())) {
        words.replace(at, from.size(), to);
    }
}

} // namespace

Spelling::Spelling() : Spelling{embedded_table()} {}

Spelling::Spelling(std::string_view csv)
{
    CsvTable const table{"aliases.csv", csv};
    for (std::size_t row = 0; row < table.size(); ++row) {
        std::string const &kind = table.cell(row, "kind");
        Pairs &pairs = kind == "ending" ? m_endings : kind == "kind" ? m_kinds : m_spellings;
        if (!table.cell(row, "from").empty()) {
            pairs.emplace_back(table.cell(row, "from"), table.cell(row, "to"));
        }
    }
    auto const longer = [](auto const &a, auto const &b) {
        return a.first.size() > b.first.size();
    };
    std::ranges::stable_sort(m_endings, longer);
    std::ranges::stable_sort(m_kinds, longer);
}

std::string Spelling::plain(std::string_view name) const
{
    std::string words = folded(name);
    for (auto const &[from, to] : m_endings) {
        if (words.size() > from.size() && words.ends_with(from)) {
            words.replace(words.size() - from.size(), from.size(), to);
            break;
        }
    }
    for (auto const &[from, to] : m_spellings) {
        replace_all(words, from, to);
    }
    return words;
}

std::string Spelling::bare(std::string_view name) const
{
    std::string words = plain(name);
    for (auto const &[kind, nothing] : m_kinds) {
        if (words.ends_with(kind) && characters(words.substr(0, words.size() - kind.size())) >= 2) {
            words.resize(words.size() - kind.size());
            break;
        }
    }
    return words;
}

} // namespace sim::io
