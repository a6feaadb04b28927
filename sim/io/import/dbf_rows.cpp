#include "sim/io/import/dbf_rows.hpp"

#include <algorithm>
#include <vector>

namespace sim::io {

namespace {

/// Length of the head and of the description of a column in it.
constexpr std::size_t head_length = 32;

std::size_t low_first(std::string_view bytes, std::size_t at, std::size_t length)
{
    std::size_t number = 0;
    for (std::size_t i = length; i > 0; --i) {
        number = number * 256 + static_cast<unsigned char>(bytes[at + i - 1]);
    }
    return number;
}

struct Column
{
    std::string_view name{};
    bool figures = false;
    std::size_t start = 0;
    std::size_t width = 0;
};

std::vector<Column> columns_of(std::string_view dbf, std::size_t body)
{
    std::vector<Column> columns;
    std::size_t start = 1; // the mark of a record that was struck out
    for (std::size_t at = head_length; at + head_length < body && dbf[at] != '\r';
         at += head_length) {
        std::string_view const name = dbf.substr(at, 11);
        auto const width = static_cast<unsigned char>(dbf[at + 16]);
        columns.push_back({name.substr(0, std::min(name.find('\0'), name.size())),
                           dbf[at + 11] == 'N' || dbf[at + 11] == 'F', start, width});
        start += width;
    }
    return columns;
}

bool is_overflow(std::string_view cell)
{
    return !cell.empty() && std::ranges::all_of(cell, [](char c) { return c == '*'; });
}

} // namespace

DbfFacts dbf_facts(std::string_view dbf)
{
    DbfFacts facts;
    if (dbf.size() < head_length) {
        return facts;
    }
    facts.records = low_first(dbf, 4, 4);
    std::size_t const body = low_first(dbf, 8, 2);
    std::size_t const length = low_first(dbf, 10, 2);
    if (length == 0 || body > dbf.size()) {
        return facts;
    }
    std::vector<Column> const columns = columns_of(dbf, body);
    std::size_t const whole = std::min(facts.records, (dbf.size() - body) / length);
    for (std::size_t i = 0; i < whole; ++i) {
        std::string_view const record = dbf.substr(body + i * length, length);
        if (record.front() == '*') {
            ++facts.deleted;
            continue;
        }
        for (Column const &column : columns) {
            bool const inside = column.figures && column.start < record.size();
            if (inside && is_overflow(record.substr(column.start, column.width)) &&
                facts.overflows++ == 0) {
                facts.first_overflow = i + 1;
                facts.overflow_column = column.name;
            }
        }
    }
    return facts;
}

} // namespace sim::io
