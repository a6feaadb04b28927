#pragma once

#include "sim/io/text_file.hpp"
#include "tests/common/temp_folder.hpp"

#include <filesystem>
#include <string>
#include <vector>

/// A weather file whose temperature is a number made of the date: month + day/100, hours negative
/// in the first half of the day, so that every hour tells where it came from.
class EpwText
{
public:
    explicit EpwText(bool leap = false)
        : lines{"LOCATION,Baotou,Nei Mongol,CHN,CSWD,534460,40.67,109.85,8.0,1067.2",
                "DESIGN CONDITIONS,0",
                "TYPICAL/EXTREME PERIODS,0",
                "GROUND TEMPERATURES,0",
                "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0",
                "COMMENTS 1,none",
                "COMMENTS 2,none",
                "DATA PERIODS,1,1,Data,Sunday,1/1,12/31"}
    {
        constexpr int days_of[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        for (int month = 1; month <= 12; ++month) {
            int const days = days_of[month - 1] + (leap && month == 2 ? 1 : 0);
            for (int day = 1; day <= days; ++day) {
                for (int hour = 1; hour <= 24; ++hour) {
                    lines.push_back(line(month, day, hour, value(month, day, hour)));
                }
            }
        }
    }

    static double value(int month, int day, int hour)
    {
        return (hour <= 12 ? -1.0 : 1.0) * (month + day / 100.0);
    }

    static std::string line(int month, int day, int hour, double celsius)
    {
        std::string cells = "2005," + std::to_string(month) + "," + std::to_string(day) + "," +
                            std::to_string(hour) + ",60,?9?9," + std::to_string(celsius);
        for (int column = 8; column <= 35; ++column) {
            cells += ",0";
        }
        return cells;
    }

    [[nodiscard]] std::filesystem::path write(TempFolder const &folder) const
    {
        std::string all;
        for (std::string const &one : lines) {
            all += one + "\r\n";
        }
        sim::io::write_text_file(folder / "w.epw", all);
        return folder / "w.epw";
    }

    std::vector<std::string> lines; ///< line 9 of the file is lines[8]
};
