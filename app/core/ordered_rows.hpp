#pragma once

#include "sim/model/data_change.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace app {

/// Fields of a row in the words of the schema.
using RowFields = std::map<std::string, std::string, std::less<>>;

/// A row of a table whose key is its code.
struct CodedRow
{
    std::string code;
    RowFields fields; ///< without the code
};

/// The rows that make `after` of `before`: those that went, then the fields that differ and what is
/// new, in the order of `after`.
[[nodiscard]] sim::DataChange rows_between(std::string const &layer,
                                           std::vector<CodedRow> const &before,
                                           std::vector<CodedRow> const &after);

/// The same for things that a table keeps in an order: those of `after` are numbered by their
/// places, one without a code gets the first that is free, `prefix` and a number.
/// \param fields_of  what the table has of a thing
template <class Thing, class FieldsOf>
sim::DataChange order_change(std::string const &layer, char prefix,
                             std::vector<Thing> const &before, std::vector<Thing> after,
                             FieldsOf const &fields_of)
{
    auto const is_free = [&](std::string const &code) {
        return std::ranges::find(before, code, &Thing::code) == before.end() &&
               std::ranges::find(after, code, &Thing::code) == after.end();
    };
    auto const rows_of = [&](std::vector<Thing> const &things) {
        std::vector<CodedRow> rows;
        for (Thing const &thing : things) {
            rows.push_back({thing.code, fields_of(thing)});
        }
        return rows;
    };
    int place = 0;
    for (Thing &thing : after) {
        thing.number = ++place;
        for (int n = 1; thing.code.empty(); ++n) {
            if (std::string code = fmt::format("{}{}", prefix, n); is_free(code)) {
                thing.code = std::move(code);
            }
        }
    }
    return rows_between(layer, rows_of(before), rows_of(after));
}

} // namespace app
