#pragma once

#include "app/view/works_shown.hpp"

#include <cmath>
#include <functional>
#include <string>
#include <vector>

namespace app {

/// Where days stand on a time axis.
struct TimeAxis
{
    DayRange range;
    float left = 0.0F;
    float width = 1.0F;

    /// Where a day begins; that of the next one is where it ends.
    [[nodiscard]] float x_of(sim::Day day) const
    {
        return left +
               width * static_cast<float>(day - range.from) / static_cast<float>(range.days());
    }
    [[nodiscard]] float middle_of(sim::Day day) const { return (x_of(day) + x_of(day + 1)) / 2; }
    [[nodiscard]] sim::Day day_at(float x) const
    {
        return range.from + static_cast<sim::Day>(
                                std::floor((x - left) / width * static_cast<float>(range.days())));
    }
    [[nodiscard]] float px_per_day() const { return width / static_cast<float>(range.days()); }
    [[nodiscard]] float right() const { return left + width; }
};

/// From left to right, pixels.
struct Span
{
    float left = 0.0F;
    float right = 0.0F;

    [[nodiscard]] bool meets(Span const &other) const
    {
        return left < other.right && right > other.left;
    }
    [[nodiscard]] bool holds(float x) const { return x > left && x < right; }
};

/// First day of a month of an axis, with its name where there is room.
struct MonthMark
{
    sim::Day first = 0;
    std::string words; ///< empty where there is no room
    Span span;         ///< of the words
};
/// How months are written and how wide that is.
struct MonthNames
{
    std::function<std::string(sim::CivilDate const &, bool with_year)> words;
    std::function<float(std::string const &)> width;
    float gap = 6.0F; ///< before a name and behind it
};
/// The first name and the first of each year carry the year; none stands where `taken` is.
[[nodiscard]] std::vector<MonthMark> month_marks(TimeAxis const &axis, MonthNames const &names,
                                                 std::vector<Span> const &taken);

/// A flag over one line or over lines side by side.
struct Flag
{
    Span span;
    std::vector<std::size_t> lines; ///< that it names, ascending
    int row = 0;
};
/// Width of a flag that names lines.
using FlagWidth = std::function<float(std::vector<std::size_t> const &)>;

/// Flags over lines at `xs`, ascending, inside `room`. Those that would overlap, or stand over a
/// line that another names, become one; where it is possible they stay off `other`.
[[nodiscard]] std::vector<Flag> place_flags(std::vector<float> const &xs, FlagWidth const &width,
                                            Span const &room, float other);
/// A flag `width` wide for a line at `x` beside those: above, or in the second row where there is
/// no room for it.
[[nodiscard]] Flag place_beside(std::vector<Flag> const &flags, std::vector<float> const &xs,
                                float x, float width, Span const &room);

} // namespace app
