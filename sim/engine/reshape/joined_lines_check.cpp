#include "sim/engine/reshape/borders.hpp"
#include "sim/engine/reshape/feed.hpp"
#include "sim/engine/reshape/joined_lines.hpp"
#include "sim/engine/reshape/reshape.hpp"
#include "sim/engine/reshape/share.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"
#include "sim/geo/parts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace sim::reshape {

namespace {

bool same(geo::Point a, geo::Point b)
{
    return geo::distance(a, b) <= same_place_m;
}

geo::LineString without_repeats(geo::LineString line)
{
    auto const rest = std::unique(line.begin(), line.end(), same);
    line.erase(rest, line.end());
    return line;
}

/// From the nearer end of a line to what it hangs on, metres.
double apart(std::vector<geo::LineString> const &line, Hanging const &hanging,
             std::vector<geo::LineString> const *upstream)
{
    double metres = std::numeric_limits<double>::infinity();
    for (LineEnd const &end : ends_of({line})) {
        metres = std::min(metres, upstream != nullptr ? geo::distance(end.place, *upstream)
                                                      : geo::distance(end.place, hanging.place));
    }
    return metres;
}

} // namespace

std::vector<Hanging> hanging_lines(Dataset const &dataset, std::string_view layer)
{
    std::vector<Hanging> all;
    auto const add = [&](auto const &upstream, auto const &station) {
        all.push_back({all.size(), upstream, station.code, station.place});
    };
    if (layer == "heat_mains") {
        for (HeatMain const &main : dataset.heat_mains) {
            add(main.fed_by, dataset.heat_sources[main.heat_source.index]);
        }
    } else if (layer == "gas_mains") {
        for (GasMain const &main : dataset.gas_mains) {
            add(main.fed_by, dataset.gas_stations[main.station.index]);
        }
    } else {
        for (FeederSection const &section : dataset.feeder_sections) {
            Feeder const &feeder = dataset.feeders[section.feeder.index];
            add(section.upstream ? std::optional<std::size_t>{section.upstream->index}
                                 : std::nullopt,
                dataset.substations[feeder.substation.index]);
        }
    }
    return all;
}

/// A vertex of another line, or a station that lines of the layer end at, lies there.
bool JoinedLines::is_met(std::size_t line, geo::Point vertex) const
{
    for (std::size_t other = 0; other < m_now.size(); ++other) {
        for (geo::LineString const &part : m_now[other]) {
            if (other != line &&
                std::ranges::any_of(part, [&](geo::Point p) { return same(p, vertex); })) {
                return true;
            }
        }
    }
    return std::ranges::any_of(all_points(m_dataset), [&](NetPoint const &point) {
        return lines_ending_at(point.layer) == m_lines[line].layer && same(point.place, vertex);
    });
}

/// The vertex is the last one, and ends of others lie on the segment that would go with it.
bool JoinedLines::has_ends_on_last(std::size_t line, geo::Point vertex) const
{
    for (geo::LineString const &part : m_now[line]) {
        if (part.size() < 2 || (!same(part.front(), vertex) && !same(part.back(), vertex))) {
            continue;
        }
        geo::Point const next = same(part.front(), vertex) ? part[1] : part[part.size() - 2];
        for (LineEnd const &end : ends_of(m_now)) {
            if (end.line != line && geo::distance(end.place, vertex, next) <= joined_m &&
                geo::distance(end.place, next) > joined_m) {
                return true;
            }
        }
    }
    return false;
}

std::optional<Text> JoinedLines::held(std::size_t line, geo::Point vertex) const
{
    if (is_met(line, vertex) || has_ends_on_last(line, vertex)) {
        return text("Other lines or a station meet here: move the vertex instead.");
    }
    return std::nullopt;
}

std::optional<Text> JoinedLines::fault() const
{
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        Course const &was = *m_lines[line].lines;
        for (std::size_t part = 0; m_now[line] != was && part < was.size(); ++part) {
            geo::LineString const now = without_repeats(m_now[line][part]);
            if (now.size() < 2) {
                return text("A line needs two points.");
            }
            if (geo::is_simple(was[part]) && !geo::is_simple(now)) {
                return text("{code} would cross itself.", {TextArg{"code", *m_lines[line].code}});
            }
        }
    }
    return parted();
}

/// What was joined stays joined; what came near stays as near as a drawing has to.
std::optional<Text> JoinedLines::parted() const
{
    for (Hanging hanging : hanging_lines(m_dataset, m_lines.front().layer)) {
        NetLine const &line = m_lines[hanging.line];
        bool const by_line = hanging.upstream.has_value();
        double const before =
            apart(*line.lines, hanging, by_line ? m_lines[*hanging.upstream].lines : nullptr);
        for (Shift const &shift : m_shifts) {
            hanging.place = same(hanging.place, shift.from) ? shift.to : hanging.place;
        }
        double const now =
            apart(m_now[hanging.line], hanging, by_line ? &m_now[*hanging.upstream] : nullptr);
        double const most = before <= joined_m ? joined_m : meets_m;
        if (before <= meets_m && now > most) {
            return text(
                "{code} would no longer meet {other}, which it hangs on: {metres} m lie "
                "between them.",
                {TextArg{"code", *line.code},
                 TextArg{"other", by_line ? *m_lines[*hanging.upstream].code : hanging.station},
                 TextArg{"metres", digits(std::round(now))}});
        }
    }
    return std::nullopt;
}

std::vector<RowEdit> JoinedLines::edits() const
{
    std::vector<RowEdit> rows;
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        if (m_now[line] == *m_lines[line].lines) {
            continue;
        }
        Course course;
        for (geo::LineString const &part : m_now[line]) {
            course.push_back(without_repeats(part));
        }
        rows.push_back(derived_row(m_lines[line].layer, *m_lines[line].code));
        rows.back().shape = std::move(course);
    }
    return rows;
}

} // namespace sim::reshape
