#include "sim/engine/reshape/joined_lines.hpp"

#include "sim/engine/reshape/borders.hpp"
#include "sim/engine/reshape/reshape.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/parts.hpp"

#include <algorithm>
#include <utility>

namespace sim::reshape {

namespace {

bool same(geo::Point a, geo::Point b)
{
    return geo::distance(a, b) <= same_place_m;
}

geo::Point between(geo::Point a, geo::Point b, double share)
{
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

/// How far along a segment the place of it lies that is nearest to a point, 0 to 1.
double share_along(geo::Point p, geo::Point a, geo::Point b)
{
    double const dx = b.x - a.x;
    double const dy = b.y - a.y;
    double const length2 = dx * dx + dy * dy;
    return length2 > 0.0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0)
                         : 0.0;
}

/// Where a place of a line lies after the line was bent; nothing if it does not lie on it or
/// nothing bent there.
std::optional<geo::Point> carried(geo::Point p, std::vector<geo::LineString> const &before,
                                  std::vector<geo::LineString> const &now)
{
    for (std::size_t part = 0; part < before.size(); ++part) {
        for (std::size_t i = 0; i + 1 < before[part].size(); ++i) {
            geo::Point const a = before[part][i];
            geo::Point const b = before[part][i + 1];
            bool const bent = a != now[part][i] || b != now[part][i + 1];
            bool const stays =
                (same(p, a) && a == now[part][i]) || (same(p, b) && b == now[part][i + 1]);
            if (stays) {
                return std::nullopt;
            }
            if (bent && geo::distance(p, a, b) <= joined_m) {
                return between(now[part][i], now[part][i + 1], share_along(p, a, b));
            }
        }
    }
    return std::nullopt;
}

} // namespace

JoinedLines::JoinedLines(Dataset const &dataset, std::string_view layer) : m_dataset{dataset}
{
    for (NetLine const &line : all_lines(dataset)) {
        if (layer == line.layer) {
            m_lines.push_back(line);
            m_now.push_back(*line.lines);
        }
    }
}

std::optional<std::size_t> JoinedLines::find(std::string_view code) const
{
    auto const found =
        std::ranges::find_if(m_lines, [&](NetLine const &line) { return *line.code == code; });
    return found != m_lines.end() ? std::optional{static_cast<std::size_t>(found - m_lines.begin())}
                                  : std::nullopt;
}

std::optional<geo::Point> JoinedLines::vertex_at(std::size_t line, geo::Point place)
{
    for (geo::LineString &part : m_now[line]) {
        for (geo::Point const p : part) {
            if (same(p, place)) {
                return p;
            }
        }
    }
    for (geo::LineString &part : m_now[line]) {
        for (std::size_t i = 0; i + 1 < part.size(); ++i) {
            if (geo::distance(place, part[i], part[i + 1]) <= joined_m) {
                geo::Point const vertex =
                    between(part[i], part[i + 1], share_along(place, part[i], part[i + 1]));
                part.insert(part.begin() + static_cast<std::ptrdiff_t>(i) + 1, vertex);
                return vertex;
            }
        }
    }
    return std::nullopt;
}

bool JoinedLines::has_vertex(std::size_t line, geo::Point place) const
{
    return std::ranges::any_of(m_now[line], [&](geo::LineString const &part) {
        return std::ranges::any_of(part, [&](geo::Point p) { return same(p, place); });
    });
}

std::vector<LineEnd> ends_of(std::vector<std::vector<geo::LineString>> const &courses)
{
    std::vector<LineEnd> ends;
    for (std::size_t line = 0; line < courses.size(); ++line) {
        for (std::size_t part = 0; part < courses[line].size(); ++part) {
            if (geo::LineString const &points = courses[line][part]; !points.empty()) {
                ends.push_back({line, part, false, points.front()});
                ends.push_back({line, part, true, points.back()});
            }
        }
    }
    return ends;
}

bool JoinedLines::ends_at(std::size_t line, geo::Point place) const
{
    return std::ranges::any_of(ends_of({m_now[line]}), [&](LineEnd const &end) {
        return geo::distance(end.place, place) <= joined_m;
    });
}

/// Lines that cross there without an end are not joined.
void JoinedLines::join_passing(geo::Point from, geo::Point to)
{
    bool const is_end = std::ranges::any_of(
        ends_of(m_now), [&](LineEnd const &end) { return same(end.place, from); });
    for (std::size_t line = 0; is_end && line < m_lines.size(); ++line) {
        if (geo::distance(from, m_now[line]) <= joined_m &&
            geo::distance(to, m_now[line]) > joined_m && !ends_at(line, from)) {
            auto const vertex = vertex_at(line, from);
            for (geo::LineString &part : m_now[line]) {
                std::ranges::replace(part, *vertex, from); // one place with the end
            }
        }
    }
}

/// Ends on what was bent move with it, and bend their own lines; each end moves once.
void JoinedLines::follow(std::vector<Course> const &before, std::vector<std::size_t> bent)
{
    std::vector<LineEnd> const ends = ends_of(before);
    for (std::size_t next = 0; next < bent.size(); ++next) {
        std::size_t const line = bent[next];
        for (LineEnd const &end : ends) {
            geo::LineString &points = m_now[end.line][end.part];
            geo::Point &now = end.is_last ? points.back() : points.front();
            if (end.line == line || now != end.place) {
                continue;
            }
            if (auto const place = carried(now, before[line], m_now[line])) {
                now = *place;
                bent.push_back(end.line);
            }
        }
    }
}

void JoinedLines::move(geo::Point from, geo::Point to)
{
    m_shifts.push_back({from, to});
    join_passing(from, to);
    std::vector<Course> const before = m_now;
    std::vector<std::size_t> bent;
    for (std::size_t line = 0; line < m_now.size(); ++line) {
        for (geo::LineString &part : m_now[line]) {
            for (geo::Point &p : part) {
                p = same(p, from) ? to : p;
            }
        }
        if (m_now[line] != before[line]) {
            bent.push_back(line);
        }
    }
    follow(before, std::move(bent));
}

void JoinedLines::take_out(std::size_t line, geo::Point vertex)
{
    std::vector<Course> const before = m_now;
    for (geo::LineString &part : m_now[line]) {
        for (std::size_t i = 0; i < part.size(); ++i) {
            if (same(part[i], vertex) && part.size() > 1) {
                geo::Point const a = part[i == 0 ? 1 : i - 1];
                geo::Point const b = part[i + 1 == part.size() ? i - 1 : i + 1];
                part[i] = between(a, b, share_along(vertex, a, b));
            }
        }
    }
    follow(before, {line});
    for (std::size_t part = 0; part < before[line].size(); ++part) {
        geo::LineString kept;
        for (std::size_t i = 0; i < before[line][part].size(); ++i) {
            if (!same(before[line][part][i], vertex)) {
                kept.push_back(m_now[line][part][i]);
            }
        }
        m_now[line][part] = std::move(kept);
    }
}

} // namespace sim::reshape
