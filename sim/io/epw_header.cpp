#include "sim/io/epw_header.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/source_text.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>
#include <utility>

namespace sim::io {

namespace {

constexpr char const *first_words[epw_header_lines]{"LOCATION",
                                                    "DESIGN CONDITIONS",
                                                    "TYPICAL/EXTREME PERIODS",
                                                    "GROUND TEMPERATURES",
                                                    "HOLIDAYS/DAYLIGHT SAVINGS",
                                                    "COMMENTS 1",
                                                    "COMMENTS 2",
                                                    "DATA PERIODS"};
constexpr int beijing_zone_h = 8;

std::string_view trimmed(std::string_view words)
{
    std::size_t const first = words.find_first_not_of(" \t\r");
    std::size_t const last = words.find_last_not_of(" \t\r");
    return first == std::string_view::npos ? std::string_view{}
                                           : words.substr(first, last - first + 1);
}

/// The cell, or nothing where the line is short.
std::string_view cell(EpwCells const &cells, std::size_t column)
{
    return column < cells.size() ? cells[column] : std::string_view{};
}

bool starts_right(std::string_view word, std::string_view expected)
{
    return std::ranges::equal(word, expected, [](char a, char b) {
        return std::toupper(static_cast<unsigned char>(a)) == b;
    });
}

/// Cells: city, state, country, source, number, latitude, longitude, time zone, elevation.
EpwHeader read_location(std::string const &file, EpwCells const &cells, Diagnostics &findings)
{
    EpwHeader header{.station = shown_bytes(cell(cells, 1)),
                     .source = fmt::format("EPW {} {}", shown_bytes(cell(cells, 4)),
                                           shown_bytes(cell(cells, 5)))};
    auto const zone = parse_number<double>(cell(cells, 8));
    if (!zone || !(std::abs(*zone) <= 14.0) || std::floor(*zone) != *zone) {
        findings.push_back(error_at("bad_time_zone", {file, "", "row 1", "time zone"},
                                    shown_bytes(cell(cells, 8)),
                                    text("the time zone of the station cannot be used"),
                                    text("whole hours before or after UTC, -14 to 14")));
        return header;
    }
    header.shift_h = beijing_zone_h - static_cast<int>(*zone);
    return header;
}

} // namespace

EpwCells epw_split(std::string_view words, char separator)
{
    EpwCells parts;
    for (std::size_t start = 0; start <= words.size();) {
        std::size_t const end = std::min(words.find(separator, start), words.size());
        parts.push_back(trimmed(words.substr(start, end - start)));
        start = end + 1;
    }
    return parts;
}

EpwHeader read_epw_header(std::string const &file, EpwCells const &lines, Diagnostics &findings)
{
    for (std::size_t i = 0; i < epw_header_lines; ++i) {
        std::string_view const word = epw_split(cell(lines, i), ',').front();
        if (!starts_right(word, first_words[i])) {
            findings.push_back(error_at(
                "bad_header", {file, "", fmt::format("row {}", i + 1), ""}, shown_bytes(word),
                text("this is not the header of a weather file"),
                text("{word} at the beginning of the line", {TextArg{"word", first_words[i]}})));
            return {};
        }
    }
    EpwCells const periods = epw_split(lines[epw_header_lines - 1], ',');
    if (cell(periods, 1) != "1" || cell(periods, 2) != "1") {
        findings.push_back(error_at(
            "bad_data_period", {file, "", fmt::format("row {}", epw_header_lines), "DATA PERIODS"},
            shown_bytes(fmt::format("{},{}", cell(periods, 1), cell(periods, 2))),
            text("the file does not hold one period with one value an hour"),
            text("DATA PERIODS,1,1,Data,Sunday,1/1,12/31")));
    }
    return read_location(file, epw_split(lines.front(), ','), findings);
}

} // namespace sim::io
