#pragma once

#include "sim/io/schema.hpp"

#include <string>
#include <utility>
#include <vector>

/// Short words for writing column specifications.
namespace sim::io::column {

inline ColumnSpec words(std::string name)
{
    return {.name = std::move(name)};
}

inline ColumnSpec filled(std::string name)
{
    return {.name = std::move(name), .filled = true};
}

inline ColumnSpec code(std::string name)
{
    return {.name = std::move(name), .filled = true, .rule = WordRule::code};
}

inline ColumnSpec title(std::string name)
{
    return {.name = std::move(name), .filled = true, .rule = WordRule::name};
}

inline ColumnSpec one_of(std::string name, std::vector<std::string> allowed)
{
    return {.name = std::move(name), .filled = true, .words = std::move(allowed)};
}

inline ColumnSpec refers(std::string name, std::string target)
{
    return {.name = std::move(name), .filled = true, .references = std::move(target)};
}

inline ColumnSpec number(std::string name, double min, double max)
{
    return {
        .name = std::move(name), .kind = CellKind::number, .filled = true, .min = min, .max = max};
}

inline ColumnSpec integer(std::string name, double min, double max, bool is_filled = true)
{
    return {.name = std::move(name),
            .kind = CellKind::integer,
            .filled = is_filled,
            .min = min,
            .max = max};
}

inline ColumnSpec flag(std::string name)
{
    return {.name = std::move(name), .kind = CellKind::flag, .filled = true};
}

inline ColumnSpec date(std::string name)
{
    return {.name = std::move(name), .kind = CellKind::date};
}

/// Codes with ';' between them.
inline ColumnSpec list(std::string name, std::string target)
{
    return {.name = std::move(name), .kind = CellKind::list, .references = std::move(target)};
}

/// A reference that may be left empty.
inline ColumnSpec may_refer(std::string name, std::string target)
{
    return {.name = std::move(name), .references = std::move(target)};
}

/// A column of a later layout: tables without it stay readable, and its cells may be empty.
inline ColumnSpec may_lack(ColumnSpec spec)
{
    spec.filled = false;
    spec.may_lack = true;
    return spec;
}

} // namespace sim::io::column
