#include "app/panels/time_labels.hpp"

#include "sim/base/fmt.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

sim::Day day(int year, int month_day)
{
    return *sim::day_number(year, month_day);
}

/// Seven pixels a letter.
app::MonthNames const names{
    [](sim::CivilDate const &date, bool with_year) {
        return with_year ? fmt::format("{}-{:02}", date.year, date.month)
                         : fmt::format("{:02}", date.month);
    },
    [](std::string const &words) { return 7.0F * static_cast<float>(words.size()); }, 6.0F};

std::vector<std::string> words_of(std::vector<app::MonthMark> const &marks)
{
    std::vector<std::string> words;
    for (app::MonthMark const &mark : marks) {
        if (!mark.words.empty()) {
            words.push_back(mark.words);
        }
    }
    return words;
}

app::FlagWidth const wide = [](std::vector<std::size_t> const &lines) {
    return 60.0F + 40.0F * static_cast<float>(lines.size() - 1);
};
app::Span const room{0.0F, 1000.0F};

} // namespace

TEST_CASE("the first month that is named carries the year, and so does every January")
{
    for (float const width : {1200.0F, 700.0F, 388.0F}) {
        for (sim::Day const to : {day(2021, 1231), day(2022, 630), day(2024, 630)}) {
            app::TimeAxis const axis{{day(2021, 420), to}, 100.0F, width};
            auto const marks = app::month_marks(axis, names, {});
            auto const words = words_of(marks);
            CAPTURE(width, to);
            REQUIRE_FALSE(words.empty());
            REQUIRE(words.front().size() == 7); // year and month
            for (app::MonthMark const &mark : marks) {
                sim::CivilDate const date = sim::civil_date(mark.first);
                if (date.month == 1 && axis.x_of(mark.first) + 63.0F < axis.right()) {
                    REQUIRE(mark.words == fmt::format("{}-01", date.year));
                }
                REQUIRE((mark.words.empty() || mark.span.right <= axis.right()));
            }
            for (std::size_t i = 0; i < marks.size(); ++i) {
                for (std::size_t j = i + 1; j < marks.size(); ++j) {
                    REQUIRE_FALSE(marks[i].span.meets(marks[j].span));
                }
            }
        }
    }
}

TEST_CASE("where a flag takes January's place the next month carries the year")
{
    app::TimeAxis const axis{{day(2021, 1101), day(2022, 430)}, 0.0F, 1810.0F}; // ten a day
    float const january = axis.x_of(day(2022, 101));
    auto const words = words_of(app::month_marks(axis, names, {{january, january + 50.0F}}));
    REQUIRE(words == std::vector<std::string>{"2021-11", "12", "2022-02", "03", "04"});
}

TEST_CASE("flags that would overlap or stand over another's line become one")
{
    auto const far = app::place_flags({200.0F, 600.0F}, wide, room, -1.0F);
    REQUIRE(far.size() == 2);
    REQUIRE(far[0].span.left == 170.0F);
    auto const near = app::place_flags({500.0F, 516.0F, 999.0F}, wide, room, -1.0F);
    REQUIRE(near.size() == 2);
    REQUIRE(near[0].lines == std::vector<std::size_t>{0, 1});
    REQUIRE(near[0].span.holds(500.0F));
    REQUIRE(near[0].span.holds(516.0F));
    REQUIRE(near[1].span.right == 1000.0F);
    REQUIRE(app::place_flags({500.0F, 1200.0F}, wide, room, -1.0F).size() == 1);
}

TEST_CASE("no flag stands over a line that it does not name, wherever the day is")
{
    std::vector<float> const xs{500.0F, 516.0F, 560.0F, 990.0F};
    for (int x = 0; x <= 1000; ++x) {
        auto const at = static_cast<float>(x);
        auto const flags = app::place_flags(xs, wide, room, at);
        std::vector<bool> named(xs.size(), false);
        for (std::size_t i = 0; i < flags.size(); ++i) {
            for (std::size_t line = 0; line < xs.size(); ++line) {
                bool const own = std::ranges::find(flags[i].lines, line) != flags[i].lines.end();
                named[line] = named[line] || own;
                REQUIRE((own || !flags[i].span.holds(xs[line])));
            }
            for (std::size_t j = i + 1; j < flags.size(); ++j) {
                REQUIRE_FALSE(flags[i].span.meets(flags[j].span));
            }
        }
        REQUIRE(std::ranges::count(named, true) == 4); // none gives way to the day
        app::Flag const own = app::place_beside(flags, xs, at, 50.0F, room);
        CAPTURE(x, own.row);
        for (app::Flag const &flag : flags) {
            REQUIRE((own.row != flag.row || !own.span.meets(flag.span)));
        }
        REQUIRE(own.span.left <= at);
        REQUIRE(own.span.right >= at);
    }
}
