#include "app/core/ordered_rows.hpp"

#include <utility>

namespace app {

namespace {

sim::RowEdit edit_of(sim::RowEdit::Kind kind, std::string const &layer, std::string const &code,
                     RowFields fields)
{
    return {.kind = kind,
            .layer = layer,
            .key = code,
            .fields = std::move(fields),
            .shape = {},
            .like = {}};
}

RowFields differing(RowFields const &before, RowFields const &after)
{
    RowFields fields;
    for (auto const &[name, words] : after) {
        auto const old = before.find(name);
        if (old == before.end() || old->second != words) {
            fields.emplace(name, words);
        }
    }
    return fields;
}

} // namespace

sim::DataChange rows_between(std::string const &layer, std::vector<CodedRow> const &before,
                             std::vector<CodedRow> const &after)
{
    using Kind = sim::RowEdit::Kind;
    sim::DataChange change;
    for (CodedRow const &row : before) {
        if (std::ranges::find(after, row.code, &CodedRow::code) == after.end()) {
            change.rows.push_back(edit_of(Kind::remove, layer, row.code, {}));
        }
    }
    for (CodedRow const &row : after) {
        auto const old = std::ranges::find(before, row.code, &CodedRow::code);
        if (old == before.end()) {
            change.rows.push_back(edit_of(Kind::add, layer, row.code, row.fields));
        } else if (RowFields fields = differing(old->fields, row.fields); !fields.empty()) {
            change.rows.push_back(edit_of(Kind::set, layer, row.code, std::move(fields)));
        }
    }
    return change;
}

} // namespace app
