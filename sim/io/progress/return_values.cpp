#include "sim/io/progress/return_values.hpp"

#include "sim/io/import/foreign_cell.hpp"

namespace sim::io {

std::optional<Day> returned_day(std::string const &words)
{
    std::string const day = foreign_day(words);
    return day.empty() ? std::nullopt : day_number(day);
}

} // namespace sim::io
