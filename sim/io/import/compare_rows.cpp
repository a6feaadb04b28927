#include "sim/io/import/compare_rows.hpp"

#include "sim/io/data_edit.hpp"
#include "sim/io/import/same_shape.hpp"

#include <algorithm>
#include <cmath>

namespace sim::io {

namespace {

/// Units are converted by a factor: 0.256 times 10 000 is not always 2560.
constexpr double rounding_share = 1e-9;

bool is_empty(RawCell const &cell)
{
    return std::holds_alternative<std::monostate>(cell) || cell == RawCell{std::string{}};
}

double const *number_in(RawCell const &cell, double &room)
{
    if (auto const *whole = std::get_if<std::int64_t>(&cell)) {
        room = static_cast<double>(*whole);
        return &room;
    }
    return std::get_if<double>(&cell);
}

bool same_cell(RawCell const &a, RawCell const &b)
{
    if (a == b) {
        return true;
    }
    double room_a = 0.0;
    double room_b = 0.0;
    double const *const x = number_in(a, room_a);
    double const *const y = number_in(b, room_b);
    if (x != nullptr && y != nullptr) {
        return std::abs(*x - *y) <= rounding_share * std::max(std::abs(*x), std::abs(*y));
    }
    return cell_words(a) == cell_words(b);
}

bool is_name(std::string const &column)
{
    return column == "name" || column == "name_zh" || column == "name_en";
}

} // namespace

RowComparison::RowComparison(RawTable const &ours, RawTable const &theirs) : m_ours{ours}
{
    TableSpec const *const spec = find_table_spec(ours.name);
    m_shape = spec != nullptr ? spec->shape : ShapeKind::none;
    m_says_illustrative = theirs.find_column("illustrative").has_value();
    for (std::size_t i = 0; i < theirs.columns.size(); ++i) {
        std::string const &name = theirs.columns[i].name;
        auto const column = ours.find_column(name);
        bool const is_key =
            spec != nullptr && std::ranges::find(spec->key, name) != spec->key.end();
        if (column && !is_key) {
            m_pairs.push_back({name, *column, i});
        }
        m_told.emplace_back(name, i);
    }
}

std::vector<std::string> RowComparison::facts(RawRow const &theirs, bool has_shape) const
{
    std::vector<std::string> names;
    for (auto const &[name, column] : m_told) {
        if (!is_empty(theirs.cells[column])) {
            names.push_back(name);
        }
    }
    if (has_shape) {
        names.emplace_back("geometry");
    }
    return names;
}

std::vector<ImportRow::Difference>
RowComparison::differences(RawRow const &ours, RawRow const &theirs, MatchedBy by) const
{
    std::vector<ImportRow::Difference> found;
    for (Pair const &pair : m_pairs) {
        RawCell const &mine = ours.cells[pair.ours];
        RawCell const &other = theirs.cells[pair.theirs];
        bool const keeps = by == MatchedBy::alias && is_name(pair.name);
        bool const says_nothing = is_empty(other) && pair.name != "illustrative";
        if (!keeps && !says_nothing && !same_cell(mine, other)) {
            found.push_back({pair.name, cell_words(mine), cell_words(other)});
        }
    }
    bool const has_shape = fits_layer(theirs.geometry, m_shape);
    if (has_shape && !same_shape(ours.geometry, theirs.geometry)) {
        found.push_back({"geometry", shape_words(ours.geometry), shape_words(theirs.geometry)});
    }
    auto const illustrative = m_ours.find_column("illustrative");
    if (illustrative && !m_says_illustrative) {
        std::string const before = cell_words(ours.cells[*illustrative]);
        std::string const after =
            before.empty() ? before : without_facts(before, m_ours, facts(theirs, has_shape));
        // Spelled out and otherwise the same: "*" stands for itself.
        if (before != after && without_facts(before, m_ours, {}) != after) {
            found.push_back({"illustrative", before, after});
        }
    }
    return found;
}

} // namespace sim::io
