#include "sim/io/import/row_index.hpp"

#include "sim/io/import/import_words.hpp"
#include "sim/io/row_key.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <initializer_list>

namespace sim::io {

namespace {

constexpr std::initializer_list<char const *> name_columns = {"name", "name_zh", "name_en"};
constexpr std::initializer_list<char const *> alias_columns = {"alias", "alias_zh", "short_zh"};

void add_once(std::vector<std::size_t> &rows, std::size_t row)
{
    if (rows.empty() || rows.back() != row) {
        rows.push_back(row);
    }
}

} // namespace

std::string words_in(RawTable const &table, RawRow const &row, std::string_view column)
{
    auto const position = table.find_column(column);
    return position ? cell_words(row.cells[*position]) : std::string{};
}

std::string key_words(RawTable const &table, RawRow const &row)
{
    TableSpec const *const spec = find_table_spec(table.name);
    bool const is_whole = spec != nullptr && std::ranges::all_of(spec->key, [&](auto const &name) {
                              return table.find_column(name).has_value();
                          });
    return is_whole ? row_key(table, *spec, row) : std::string{};
}

std::string label_of(RawTable const &table, RawRow const &row)
{
    for (char const *column : name_columns) {
        if (std::string words = words_in(table, row, column); !words.empty()) {
            return words;
        }
    }
    return key_words(table, row);
}

RowIndex::RowIndex(RawTable const &table, Spelling const &spelling) : m_spelling{spelling}
{
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        RawRow const &row = table.rows[i];
        if (std::string key = key_words(table, row); !key.empty()) {
            m_keys.emplace(std::move(key), i);
        }
        for (char const *column : name_columns) {
            add_name(words_in(table, row, column), i, false);
        }
        for (char const *column : alias_columns) {
            for (std::string const &alias : split_list(words_in(table, row, column))) {
                add_name(alias, i, true);
            }
        }
    }
}

void RowIndex::add_name(std::string const &name, std::size_t row, bool is_alias)
{
    if (name.empty()) {
        return;
    }
    if (!is_alias) {
        add_once(m_names[folded(name)], row);
    }
    add_once(m_plain[m_spelling.plain(name)], row);
    add_once(m_bare[m_spelling.bare(name)], row);
}

RowIndex::Hit RowIndex::find_key(std::string const &key) const
{
    auto const found = m_keys.find(key);
    return found == m_keys.end() ? Hit{} : Hit{MatchedBy::code, {found->second}};
}

RowIndex::Hit RowIndex::find_name(std::string const &name) const
{
    auto const in = [](Rows const &rows, std::string const &words, MatchedBy by) {
        auto const found = rows.find(words);
        return words.empty() || found == rows.end() ? Hit{} : Hit{by, found->second};
    };
    Hit hit = in(m_names, folded(name), MatchedBy::name);
    if (hit.rows.empty()) {
        hit = in(m_plain, m_spelling.plain(name), MatchedBy::alias);
    }
    if (hit.rows.empty()) {
        hit = in(m_bare, m_spelling.bare(name), MatchedBy::alias);
    }
    return hit;
}

} // namespace sim::io
