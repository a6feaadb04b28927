#include "sim/io/epw.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/epw_header.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/source_text.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

constexpr std::size_t least_columns = 32; ///< older files lack albedo and the two of rain
constexpr std::size_t most_columns = 35;
constexpr std::size_t month_column = 1;
constexpr std::size_t day_column = 2;
constexpr std::size_t hour_column = 3;
constexpr std::size_t dry_bulb_column = 6;
constexpr double missing_c = 99.9; ///< how the format writes "not measured"
constexpr double coldest_c = -70.0;
constexpr double warmest_c = 70.0;
constexpr int year_hours = 24 * 365;
constexpr int season_start = 24 * 287;    ///< 15 October 00:00 of a year without 29 February
constexpr std::size_t most_findings = 20; ///< a wrong file is wrong 8760 times

/// Hour of a year without 29 February, from the numbers of a line; -1 on 29 February.
/// \pre month, day and hour are those of some calendar
int hour_of_year(int month, int day, int hour)
{
    namespace chrono = std::chrono;
    if (month == 2 && day == 29) {
        return -1;
    }
    auto const at = [](int m, int d) { return chrono::sys_days{chrono::year{2021} / m / d}; };
    return static_cast<int>((at(month, day) - at(1, 1)).count()) * 24 + hour - 1;
}

bool is_day(int month, int day)
{
    namespace chrono = std::chrono;
    return month >= 1 && month <= 12 && day >= 1 &&
           (chrono::year{2020} / month / day).ok(); // a leap year: 29 February is a day
}

/// Reads one file and collects what is wrong with it.
class EpwReader
{
public:
    explicit EpwReader(std::filesystem::path const &file) : m_file{file.string()} {}

    WeatherYear read(std::filesystem::path const &file)
    {
        std::optional<std::string> const content = read_source_text(file, m_findings);
        throw_if_errors(m_findings);
        EpwCells lines = epw_split(*content, '\n');
        while (!lines.empty() && lines.back().empty()) {
            lines.pop_back();
        }
        m_header = read_epw_header(m_file, lines, m_findings);
        throw_if_errors(m_findings);
        m_year_c.resize(year_hours);
        m_line_of.resize(year_hours);
        for (std::size_t i = epw_header_lines; i < lines.size(); ++i) {
            read_hour(i + 1, epw_split(lines[i], ','));
        }
        check_complete();
        throw_if_errors(m_findings);
        return season();
    }

private:
    void fail(char const *code, std::size_t line, char const *field, std::string_view value,
              Text message, Text allowed)
    {
        if (m_findings.size() < most_findings) {
            m_findings.push_back(error_at(code, {m_file, "", fmt::format("row {}", line), field},
                                          shown_bytes(value), std::move(message),
                                          std::move(allowed)));
        }
    }

    void read_hour(std::size_t line, EpwCells const &cells)
    {
        if (cells.size() < least_columns || cells.size() > most_columns) {
            fail("cell_count", line, "", fmt::format("{}", cells.size()),
                 text("the row has the wrong number of cells"),
                 text("{min} to {max} columns", {TextArg{"min", fmt::format("{}", least_columns)},
                                                 TextArg{"max", fmt::format("{}", most_columns)}}));
            return;
        }
        auto const month = parse_number<int>(cells[month_column]);
        auto const day = parse_number<int>(cells[day_column]);
        auto const hour = parse_number<int>(cells[hour_column]);
        if (!month || !day || !hour || !is_day(*month, *day) || *hour < 1 || *hour > 24) {
            fail(
                "bad_hour", line, "month, day, hour",
                fmt::format("{}/{} {}", cells[month_column], cells[day_column], cells[hour_column]),
                text("this is no hour of a year"), text("month 1-12, day 1-31, hour 1-24"));
            return;
        }
        int const at = hour_of_year(*month, *day, *hour);
        if (at >= 0) {
            take(line, at, cells[dry_bulb_column]);
        }
    }

    void take(std::size_t line, int file_hour, std::string_view cell)
    {
        auto const at =
            static_cast<std::size_t>((file_hour + m_header.shift_h + year_hours) % year_hours);
        if (m_line_of[at] != 0) {
            fail("duplicate_hour", line, "hour", "",
                 text("the same hour stands in row {row} already",
                      {TextArg{"row", fmt::format("{}", m_line_of[at])}}),
                 text("each hour of the year once"));
            return;
        }
        m_line_of[at] = line;
        std::string_view const digits = cell.starts_with('+') ? cell.substr(1) : cell;
        auto const value = parse_number<double>(digits);
        if (!value || !std::isfinite(*value)) {
            fail("not_a_number", line, "dry bulb", cell, text("this is not a number"),
                 temperatures());
        } else if (in_season(at) && *value == missing_c) {
            fail("missing_value", line, "dry bulb", cell,
                 text("the temperature of this hour was not measured"), temperatures());
        } else if (in_season(at) && (*value < coldest_c || *value > warmest_c)) {
            fail("out_of_range", line, "dry bulb", cell, text("the value is out of range"),
                 temperatures());
        } else {
            m_year_c[at] = *value;
        }
    }

    static bool in_season(std::size_t hour)
    {
        return (hour + year_hours - season_start) % year_hours < season_hours;
    }

    static Text temperatures()
    {
        return text("a number from {min} to {max}", {TextArg{"min", fmt::format("{}", coldest_c)},
                                                     TextArg{"max", fmt::format("{}", warmest_c)}});
    }

    void check_complete()
    {
        auto const missing = std::ranges::count(m_line_of, std::size_t{0});
        if (missing > 0 && m_findings.empty()) {
            auto const first = std::ranges::find(m_line_of, std::size_t{0}) - m_line_of.begin();
            auto const in_file = (first - m_header.shift_h + year_hours) % year_hours;
            std::chrono::year_month_day const day{
                std::chrono::sys_days{std::chrono::year{2021} / 1 / 1} +
                std::chrono::days{in_file / 24}};
            m_findings.push_back(error_at("missing_hours", {m_file, "", "", "hour"},
                                          fmt::format("{}/{} {}", unsigned{day.month()},
                                                      unsigned{day.day()}, in_file % 24 + 1),
                                          text("{count} hours of the year are missing",
                                               {TextArg{"count", fmt::format("{}", missing)}}),
                                          text("each hour of the year once")));
        }
    }

    [[nodiscard]] WeatherYear season() const
    {
        std::string const name = m_header.station.empty() ? m_file : m_header.station;
        WeatherYear winter{.key = epw_key,
                           .name_zh = name,
                           .name_en = name,
                           .seed = 0,
                           .offset_k = 0.0,
                           .temperature_c = {},
                           .source = m_header.source,
                           .confidence = "medium"};
        winter.temperature_c.reserve(season_hours);
        for (std::size_t hour = 0; hour < season_hours; ++hour) {
            winter.temperature_c.push_back(m_year_c[(season_start + hour) % year_hours]);
        }
        return winter;
    }

    std::string m_file;
    EpwHeader m_header;
    std::vector<double> m_year_c;       ///< by hour of the year, Beijing time
    std::vector<std::size_t> m_line_of; ///< where each hour stands; 0: nowhere
    Diagnostics m_findings;
};

} // namespace

WeatherYear read_epw(std::filesystem::path const &file)
{
    return EpwReader{file}.read(file);
}

Project with_epw(Project project, std::filesystem::path const &file)
{
    WeatherYear winter = read_epw(file);
    auto dataset = std::make_shared<Dataset>(*project.dataset);
    std::erase_if(dataset->weather_years,
                  [](WeatherYear const &year) { return year.key == epw_key; });
    dataset->weather_years.push_back(std::move(winter));
    project.dataset = std::move(dataset);
    return project;
}

} // namespace sim::io
