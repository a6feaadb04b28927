#include "sim/io/import/digest_target.hpp"

#include "sim/base/fmt.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"
#include "sim/io/import/told.hpp"
#include "sim/io/source_text.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace sim::io {

namespace {

RawTable const &layer_of(RawProject const &tables, char const *layer)
{
    static RawTable const none{};
    RawTable const *const table = tables.find(layer);
    return table == nullptr ? none : *table;
}

} // namespace

DigestTarget::DigestTarget(RawProject const &tables, char const *layer, RawTable const &lines,
                           char const *column, Diagnostics &findings)
    : m_table{&layer_of(tables, layer)}, m_lines{lines}, m_findings{findings}, m_index{tables,
                                                                                       *m_table},
      m_column{lines.find_column(column)}, m_town{lines.find_column("jurisdiction")}
{
}

std::string DigestTarget::words(RawRow const &line) const
{
    return m_column ? cell_words(line.cells[*m_column]) : std::string{};
}

std::optional<std::size_t> DigestTarget::by_words(RawRow const &line, std::string const &words)
{
    std::string const town = m_town ? cell_words(line.cells[*m_town]) : std::string{};
    auto const [known, is_new] = m_known.try_emplace({words, town});
    if (is_new) {
        known->second = m_index.find(words, town);
    }
    if (known->second.size() == 1) {
        return known->second.front();
    }
    Lost &lost = m_lost[town.empty() ? words : town + " " + words];
    lost.first = lost.lines == 0 ? line.number : lost.first;
    lost.several = !known->second.empty();
    ++lost.lines;
    return std::nullopt;
}

std::optional<std::size_t> DigestTarget::by_point(RawRow const &line, geo::Point place)
{
    std::vector<std::size_t> const rows = m_index.at(place);
    if (rows.size() == 1) {
        return rows.front();
    }
    Lost &lost = m_lost[rows.empty() ? "" : code(rows[0]) + ", " + code(rows[1])];
    lost.first = lost.lines == 0 ? line.number : lost.first;
    lost.several = !rows.empty();
    ++lost.lines;
    return std::nullopt;
}

std::optional<std::size_t> DigestTarget::row_of(RawRow const &line)
{
    std::string const own = words(line);
    auto const *const place = std::get_if<geo::Point>(&line.geometry);
    return own.empty() && place != nullptr ? by_point(line, *place) : by_words(line, own);
}

std::vector<std::pair<std::size_t, double>> DigestTarget::covered(RawRow const &line)
{
    auto const *const polygons = std::get_if<geo::MultiPolygon>(&line.geometry);
    if (polygons == nullptr) {
        auto const row = row_of(line);
        return row ? std::vector{std::pair{*row, 1.0}}
                   : std::vector<std::pair<std::size_t, double>>{};
    }
    if (!std::ranges::all_of(*polygons, &geo::is_valid)) {
        tell_crossing(line);
        return {};
    }
    try {
        return shares_of(*polygons);
    } catch (std::runtime_error const &) { // parts that overlap each other
        tell_crossing(line);
        return {};
    }
}

std::vector<std::pair<std::size_t, double>>
DigestTarget::shares_of(geo::MultiPolygon const &polygons) const
{
    std::vector<std::pair<std::size_t, double>> shares;
    for (std::size_t const row : m_index.near(box_of_shape(polygons))) {
        auto const &area = std::get<geo::MultiPolygon>(m_table->rows[row].geometry);
        double const whole = geo::area(area);
        double const part = geo::area(geo::intersection(area, polygons));
        if (whole > 0.0 && part > 0.0) {
            shares.emplace_back(row, part / whole); // degrees: both shrink alike
        }
    }
    return shares;
}

void DigestTarget::tell_crossing(RawRow const &line) const
{
    m_findings.push_back(
        warning_at("crossing_border",
                   {m_lines.files.empty() ? "" : m_lines.files.front(), m_lines.name,
                    fmt::format("row {}", line.number), "geometry"},
                   "", text("the border crosses or touches itself; the line is not taken"),
                   text("a border that is drawn anew")));
}

void DigestTarget::tell_lost()
{
    for (auto const &[words, lost] : m_lost) {
        Location where{m_lines.files.empty() ? "" : m_lines.files.front(), m_lines.name,
                       fmt::format("row {}", lost.first), m_table->name};
        std::vector<TextArg> const count{TextArg{"count", fmt::format("{}", lost.lines)}};
        m_findings.push_back(warning_at(
            lost.several ? "line_in_two" : "line_in_none", std::move(where), shown_bytes(words),
            lost.several
                ? text("{count} lines could belong to several places and are not counted", count)
                : text("{count} lines belong to no place of the project and are not counted",
                       count),
            text("a code or name of the project, or a place within it")));
    }
}

std::string DigestTarget::code(std::size_t row) const
{
    auto const column = m_table->find_column("code");
    return column ? cell_words(m_table->rows[row].cells[*column]) : std::string{};
}

RawTable digest_table(RawTable const &lines, char const *layer, std::vector<RawColumn> columns)
{
    columns.insert(columns.begin(), {"code", RawType::words});
    return {.name = layer, .files = lines.files, .columns = std::move(columns), .rows = {}};
}

RawCell const &digest_cell(RawTable const &lines, RawRow const &line, char const *column)
{
    static RawCell const none{};
    auto const position = lines.find_column(column);
    return position ? line.cells[*position] : none;
}

} // namespace sim::io
