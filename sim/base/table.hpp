#pragma once

#include "sim/base/money.hpp"
#include "sim/base/text.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace sim {

enum class ColumnKind
{
    words,
    integer,
    number,
    money_wan_yuan
};

struct TableColumn
{
    std::string key; ///< stable: column name in csv and JSON
    Text header;     ///< what a person reads, unit included
    ColumnKind kind = ColumnKind::words;
    int decimals = 2; ///< for number and money
};

/// monostate is "no value": printed as –, empty in csv.
using TableCell = std::variant<std::monostate, Text, std::int64_t, double, Money>;

/// What every export is made of: one model for terminal, csv, xlsx and window.
struct Table
{
    std::string key; ///< file name without extension
    Text title;
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows; ///< each as long as columns
    std::size_t total_rows = 0;               ///< so many rows at the end are totals
};

/// A name that comes with the data in both languages.
inline Text name_text(std::string zh, std::string en)
{
    return {"{name}", {TextArg{"name", std::move(zh), std::move(en)}}};
}

/// A word that is the same in every language: a code, an id, a date.
inline Text plain_text(std::string word)
{
    return {"{name}", {TextArg{"name", std::move(word)}}};
}

} // namespace sim
