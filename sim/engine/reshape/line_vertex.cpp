#include "sim/engine/reshape/borders.hpp"
#include "sim/engine/reshape/joined_lines.hpp"
#include "sim/engine/reshape/reshape.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace sim::reshape {

namespace {

bool is_finite(geo::Point p)
{
    return p.x - p.x == 0.0 && p.y - p.y == 0.0;
}

/// The stations that stand on the vertex go with it. \return why one of them stays
std::optional<Text> move_stations(Reshaping &result, Dataset const &dataset, LinePlace const &from,
                                  geo::Point to)
{
    for (NetPoint const &point : all_points(dataset)) {
        if (lines_ending_at(point.layer) != from.layer ||
            geo::distance(point.place, from.place) > same_place_m) {
            continue;
        }
        Reshaping station = move_point(dataset, point.layer, *point.code, to);
        if (station.refusal) {
            return std::move(station.refusal);
        }
        result.change.rows.push_back(std::move(station.change.rows.front()));
        result.notes.push_back(
            text("{name} moves along.", {TextArg{"name", *point.name, *point.name_en}}));
    }
    return std::nullopt;
}

/// The course of the line itself is where somebody put it; joined lines only follow.
void add_lines(Reshaping &result, JoinedLines const &lines, std::string const &code)
{
    std::vector<RowEdit> rows = lines.edits();
    for (RowEdit &row : rows) {
        row.is_fact = row.key == code;
    }
    std::size_t const joined = rows.size() - 1;
    if (joined > 0) {
        result.notes.push_back(
            text("{count} joined lines follow.", {TextArg{"count", std::to_string(joined)}}));
    }
    std::ranges::move(rows, std::back_inserter(result.change.rows));
    result.code = code;
}

} // namespace

Reshaping move_line_vertex(Dataset const &dataset, LinePlace const &from, geo::Point to)
{
    JoinedLines lines{dataset, from.layer};
    auto const line = lines.find(from.code);
    if (!line) {
        return refused(text("there is no such row"));
    }
    auto const vertex = lines.vertex_at(*line, from.place);
    if (!vertex) {
        return refused(text("{code} does not pass there.", {TextArg{"code", from.code}}),
                       from.place);
    }
    if (!is_finite(to) || geo::distance(*vertex, to) <= same_place_m) {
        return refused(text("The vertex stays where it is."), *vertex);
    }
    Reshaping result;
    if (auto reason = move_stations(result, dataset, {from.layer, from.code, *vertex}, to)) {
        return refused(std::move(*reason), to);
    }
    lines.move(*vertex, to);
    if (auto reason = lines.fault()) {
        return refused(std::move(*reason), to);
    }
    add_lines(result, lines, from.code);
    result.label = text("Move a vertex of {code}", {TextArg{"code", from.code}});
    return result;
}

Reshaping remove_line_vertex(Dataset const &dataset, LinePlace const &vertex)
{
    JoinedLines lines{dataset, vertex.layer};
    auto const line = lines.find(vertex.code);
    if (!line) {
        return refused(text("there is no such row"));
    }
    if (!lines.has_vertex(*line, vertex.place)) {
        return refused(text("{code} has no vertex there.", {TextArg{"code", vertex.code}}),
                       vertex.place);
    }
    if (auto reason = lines.held(*line, vertex.place)) {
        return refused(std::move(*reason), vertex.place);
    }
    lines.take_out(*line, vertex.place);
    if (auto reason = lines.fault()) {
        return refused(std::move(*reason), vertex.place);
    }
    Reshaping result;
    add_lines(result, lines, vertex.code);
    result.label = text("Remove a vertex of {code}", {TextArg{"code", vertex.code}});
    return result;
}

} // namespace sim::reshape
