#pragma once

#include "sim/base/date.hpp"
#include "sim/base/text.hpp"

#include <string>
#include <vector>

namespace sim::io {

/// One entry of whole days.
struct CalendarEvent
{
    std::string uid; ///< the same for the same work in every export of a scenario
    Day first = 0;
    Day last = 0; ///< inclusive
    std::string summary;
    std::string description;
    std::string location; ///< may be empty
    std::vector<std::string> categories;
    bool confirmed = false; ///< else tentative
    bool deadline = false;  ///< takes nobody's time
};

/// A calendar file as plain data.
struct CalendarFile
{
    std::string name;
    std::string description;
    Language language = Language::zh;
    Day stamp = 0; ///< of the data, so that the same content is the same bytes
    std::vector<CalendarEvent> events;
};

/// The text of an iCalendar file: UTF-8, CRLF, lines of at most 75 octets.
/// \source RFC 5545: 3.1 folding, 3.3.11 escaping, 3.6.1 events of whole days (DTEND is the day
/// after the last one)
[[nodiscard]] std::string calendar_text(CalendarFile const &calendar);

} // namespace sim::io
