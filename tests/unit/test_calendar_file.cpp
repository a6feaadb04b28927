#include "sim/io/calendar_file.hpp"

#include "sim/base/display_width.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace sim;

namespace {

std::vector<std::string> lines_of(std::string const &text)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = text.find("\r\n", begin);
        REQUIRE(end != std::string::npos);
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 2;
    }
    return lines;
}

/// What a reader makes of folded lines.
std::string unfolded(std::string text)
{
    for (std::size_t at = text.find("\r\n "); at != std::string::npos;
         at = text.find("\r\n ", at)) {
        text.erase(at, 3);
    }
    return text;
}

io::CalendarFile one_event(std::string summary)
{
    io::CalendarFile calendar;
    calendar.name = "施工进度";
    calendar.stamp = *day_number("2021-07-20");
    calendar.events.push_back({.uid = "install.b1.1@official.150202.nuantu",
                               .first = *day_number("2021-07-01"),
                               .last = *day_number("2021-08-31"),
                               .summary = std::move(summary),
                               .description = {},
                               .location = {},
                               .categories = {"户内施工", "a,b"},
                               .confirmed = true});
    return calendar;
}

bool has_line(std::string const &text, std::string const &line)
{
    std::vector<std::string> const lines = lines_of(unfolded(text));
    return std::ranges::find(lines, line) != lines.end();
}

} // namespace

TEST_CASE("a calendar without events is still a whole calendar", "[works][ics]")
{
    std::vector<std::string> const lines = lines_of(io::calendar_text({}));
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines[1] == "VERSION:2.0");
    CHECK(lines[2].starts_with("PRODID:"));
    CHECK(lines.back() == "END:VCALENDAR");
    CHECK(std::ranges::count(lines, std::string{"BEGIN:VEVENT"}) == 0);
}

TEST_CASE("an event ends on the day after its last one", "[works][ics]")
{
    std::string const text = io::calendar_text(one_event("安装"));
    CHECK(has_line(text, "DTSTART;VALUE=DATE:20210701"));
    CHECK(has_line(text, "DTEND;VALUE=DATE:20210901"));
    CHECK(has_line(text, "DTSTAMP:20210720T000000Z"));
    CHECK(has_line(text, "UID:install.b1.1@official.150202.nuantu"));
    CHECK(has_line(text, "STATUS:CONFIRMED"));
    CHECK(has_line(text, "TRANSP:OPAQUE"));
    CHECK(has_line(text, "CATEGORIES;LANGUAGE=zh-CN:户内施工,a\\,b"));
}

TEST_CASE("commas, semicolons, backslashes and line ends are escaped, other controls dropped",
          "[works][ics]")
{
    std::string const text = io::calendar_text(one_event("a,b;c\\d\ne\r\x07"
                                                         "f"));
    CHECK(has_line(text, "SUMMARY;LANGUAGE=zh-CN:a\\,b\\;c\\\\d\\nef"));
}

TEST_CASE("no line is longer than 75 octets and no character is torn apart", "[works][ics]")
{
    for (std::size_t lead = 0; lead < 8; ++lead) {
        std::string summary(lead, 'x');
        for (int i = 0; i < 60; ++i) {
            summary += i % 7 == 0 ? "é" : i % 11 == 0 ? "𠀀" : "村";
        }
        std::string const text = io::calendar_text(one_event(summary));
        for (std::string const &line : lines_of(text)) {
            REQUIRE(line.size() <= 75);
            for (char32_t const c : code_points(line)) {
                REQUIRE(c != U'\uFFFD');
            }
        }
        CHECK(has_line(text, "SUMMARY;LANGUAGE=zh-CN:" + summary));
    }
}

TEST_CASE("a line of exactly 75 octets stays one line", "[works][ics]")
{
    std::string const head = "SUMMARY;LANGUAGE=zh-CN:";
    std::string const fits(75 - head.size(), 'x');
    CHECK(io::calendar_text(one_event(fits)).find(head + fits + "\r\n") != std::string::npos);
    CHECK(io::calendar_text(one_event(fits + "y")).find(head + fits + "\r\n y\r\n") !=
          std::string::npos);
}
