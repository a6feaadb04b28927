#include "sim/io/calendar_file.hpp"

#include "sim/base/fmt.hpp"

#include <string_view>

namespace sim::io {

namespace {

constexpr std::size_t most_octets = 75; ///< of a line, its end not counted

/// Octets that go on a character begun before.
bool goes_on(char octet)
{
    return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U;
}

/// One content line, folded so that no character is torn apart.
void add_line(std::string &out, std::string_view line)
{
    std::size_t room = most_octets;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && goes_on(line[cut])) {
            --cut;
        }
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = most_octets - 1; // the space counts
    }
    out.append(line).append("\r\n");
}

/// A value of type TEXT. Other control characters than the line's end may not stand in one.
std::string escaped(std::string_view value)
{
    std::string out;
    for (char const c : value) {
        if (c == '\\' || c == ';' || c == ',') {
            out.append(1, '\\').append(1, c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) >= 0x20U && c != 0x7F) {
            out += c;
        }
    }
    return out;
}

std::string compact_date(Day day)
{
    CivilDate const date = civil_date(day);
    return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

void add_text(std::string &out, std::string const &name, std::string const &value)
{
    if (!value.empty()) {
        add_line(out, name + ":" + escaped(value));
    }
}

void add_event(std::string &out, CalendarFile const &calendar, CalendarEvent const &event)
{
    std::string const language =
        calendar.language == Language::zh ? ";LANGUAGE=zh-CN" : ";LANGUAGE=en";
    add_line(out, "BEGIN:VEVENT");
    add_text(out, "UID", event.uid);
    add_line(out, fmt::format("DTSTAMP:{}T000000Z", compact_date(calendar.stamp)));
    add_line(out, "DTSTART;VALUE=DATE:" + compact_date(event.first));
    add_line(out, "DTEND;VALUE=DATE:" + compact_date(event.last + 1));
    add_text(out, "SUMMARY" + language, event.summary);
    add_text(out, "DESCRIPTION" + language, event.description);
    add_text(out, "LOCATION" + language, event.location);
    std::string categories;
    for (std::string const &category : event.categories) {
        categories.append(categories.empty() ? "" : ",").append(escaped(category));
    }
    if (!categories.empty()) {
        add_line(out, "CATEGORIES" + language + ":" + categories);
    }
    add_line(out, event.confirmed ? "STATUS:CONFIRMED" : "STATUS:TENTATIVE");
    add_line(out, event.deadline ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
    add_line(out, "END:VEVENT");
}

} // namespace

std::string calendar_text(CalendarFile const &calendar)
{
    std::string out;
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, calendar.language == Language::zh ? "PRODID:-//Nuantu//Works programme//ZH"
                                                    : "PRODID:-//Nuantu//Works programme//EN");
    add_line(out, "CALSCALE:GREGORIAN");
    add_line(out, "METHOD:PUBLISH");
    add_text(out, "X-WR-CALNAME", calendar.name);
    add_text(out, "X-WR-CALDESC", calendar.description);
    for (CalendarEvent const &event : calendar.events) {
        add_event(out, calendar, event);
    }
    add_line(out, "END:VCALENDAR");
    return out;
}

} // namespace sim::io
