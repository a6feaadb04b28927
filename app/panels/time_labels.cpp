#include "app/panels/time_labels.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace app {

namespace {

sim::CivilDate next_month(sim::CivilDate date)
{
    date.day = 1;
    date.month = date.month % 12 + 1;
    date.year += date.month == 1 ? 1 : 0;
    return date;
}

sim::Day first_of(sim::CivilDate const &date)
{
    return *sim::day_number(date.year, date.month * 100 + 1);
}

/// Months from one name to the next, so that every name has room for its year.
int month_step(TimeAxis const &axis, MonthNames const &names)
{
    float const month = axis.px_per_day() * 28.0F; // the shortest
    sim::CivilDate longest = sim::civil_date(axis.range.from);
    longest.month = 12;
    float const wanted = names.width(names.words(longest, true)) + 2 * names.gap;
    for (int const step : {1, 2, 3, 6}) {
        if (month * static_cast<float>(step) > wanted) {
            return step;
        }
    }
    return 12;
}

Span within(Span const &room, float left, float width)
{
    left = std::round(std::clamp(left, room.left, std::max(room.right - width, room.left)));
    return {left, left + width};
}

/// A flag for lines from `first` to `last`: centred, ending with them, beginning with them.
std::array<Span, 3> ways(float first, float last, float width, Span const &room)
{
    return {within(room, (first + last - width) / 2, width), within(room, last - width, width),
            within(room, first, width)};
}

bool holds_other(Flag const &flag, std::vector<float> const &xs)
{
    for (std::size_t i = 0; i < xs.size(); ++i) {
        if (flag.span.holds(xs[i]) && std::ranges::find(flag.lines, i) == flag.lines.end()) {
            return true;
        }
    }
    return false;
}

bool must_merge(Flag const &a, Flag const &b, std::vector<float> const &xs)
{
    auto const stands_over = [&](Flag const &flag, Flag const &other) {
        return std::ranges::any_of(other.lines,
                                   [&](std::size_t i) { return flag.span.holds(xs[i]); });
    };
    return a.span.meets(b.span) || stands_over(a, b) || stands_over(b, a);
}

/// Moves a flag off a line that it does not name, if its own lines and the others let it.
void keep_off(std::vector<Flag> &flags, std::size_t index, std::vector<float> const &xs,
              Span const &room, float other)
{
    Flag &flag = flags[index];
    if (!flag.span.holds(other)) {
        return;
    }
    float const width = flag.span.right - flag.span.left;
    for (Span const &way : ways(xs[flag.lines.front()], xs[flag.lines.back()], width, room)) {
        Flag const moved{way, flag.lines, 0};
        bool free = !way.holds(other) && !holds_other(moved, xs);
        for (std::size_t i = 0; i < flags.size(); ++i) {
            free = free && (i == index || !way.meets(flags[i].span));
        }
        if (free) {
            flag = moved;
            return;
        }
    }
}

} // namespace

std::vector<MonthMark> month_marks(TimeAxis const &axis, MonthNames const &names,
                                   std::vector<Span> const &taken)
{
    std::vector<MonthMark> marks;
    int const step = month_step(axis, names);
    int year = 0; // of the last name
    sim::CivilDate date = sim::civil_date(axis.range.from);
    for (date.day = 1; first_of(date) <= axis.range.to; date = next_month(date)) {
        MonthMark mark{first_of(date), {}, {}};
        sim::CivilDate end = date;
        for (int i = 0; i < step; ++i) {
            end = next_month(end);
        }
        std::string words = names.words(date, date.year != year);
        float const left = std::max(std::round(axis.x_of(mark.first)), axis.left) + names.gap;
        Span const span{left, left + names.width(words)};
        bool const fits =
            span.right + names.gap <= std::min(axis.x_of(first_of(end)), axis.right());
        bool const free =
            std::ranges::none_of(taken, [&](Span const &one) { return one.meets(span); });
        if ((date.month - 1) % step == 0 && fits && free) {
            mark.words = std::move(words);
            mark.span = span;
            year = date.year;
        }
        marks.push_back(std::move(mark));
    }
    return marks;
}

std::vector<Flag> place_flags(std::vector<float> const &xs, FlagWidth const &width,
                              Span const &room, float other)
{
    auto const made = [&](std::vector<std::size_t> lines) {
        Span const span = ways(xs[lines.front()], xs[lines.back()], width(lines), room).front();
        return Flag{span, std::move(lines), 0};
    };
    std::vector<Flag> flags;
    for (std::size_t i = 0; i < xs.size(); ++i) {
        if (xs[i] < room.left || xs[i] > room.right + 0.5F) {
            continue;
        }
        flags.push_back(made({i}));
        while (flags.size() > 1 && must_merge(flags[flags.size() - 2], flags.back(), xs)) {
            std::vector<std::size_t> lines = flags[flags.size() - 2].lines;
            lines.insert(lines.end(), flags.back().lines.begin(), flags.back().lines.end());
            flags.resize(flags.size() - 2);
            flags.push_back(made(std::move(lines)));
        }
    }
    for (std::size_t i = 0; i < flags.size(); ++i) {
        keep_off(flags, i, xs, room, other);
    }
    return flags;
}

Flag place_beside(std::vector<Flag> const &flags, std::vector<float> const &xs, float x,
                  float width, Span const &room)
{
    std::array<Span, 3> const all = ways(x, x, width, room);
    for (int const row : {0, 1}) {
        for (Span const &way : all) {
            Flag const flag{way, {}, row};
            bool const free = row > 0 || std::ranges::none_of(flags, [&](Flag const &one) {
                                  return one.span.meets(way);
                              });
            if (free && !holds_other(flag, xs)) {
                return flag;
            }
        }
    }
    return {all.front(), {}, 1};
}

} // namespace app
