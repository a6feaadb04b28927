#pragma once

#include "sim/io/import/import.hpp"
#include "sim/io/import/spelling.hpp"
#include "sim/io/raw_table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sim::io {

/// A cell as words; empty if the table has no such column.
std::string words_in(RawTable const &table, RawRow const &row, std::string_view column);

/// The key of a row: the words of its key columns with '/' between them.
/// \return empty if one of the columns is missing, or all are empty
std::string key_words(RawTable const &table, RawRow const &row);

/// What a person knows the row by: its name, else its key.
std::string label_of(RawTable const &table, RawRow const &row);

/// Rows of a table by what people call them. The table outlives the index.
class RowIndex
{
public:
    RowIndex(RawTable const &table, Spelling const &spelling);

    struct Hit
    {
        MatchedBy by = MatchedBy::nothing;
        std::vector<std::size_t> rows; ///< positions in the table; several: any could be meant
    };

    [[nodiscard]] Hit find_key(std::string const &key) const;
    /// By name as it is written, then by its other spellings and the register's aliases.
    [[nodiscard]] Hit find_name(std::string const &name) const;

private:
    using Rows = std::unordered_map<std::string, std::vector<std::size_t>>;
    void add_name(std::string const &name, std::size_t row, bool is_alias);

    Spelling const &m_spelling;
    std::unordered_map<std::string, std::size_t> m_keys;
    Rows m_names;
    Rows m_plain;
    Rows m_bare;
};

} // namespace sim::io
