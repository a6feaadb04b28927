#pragma once

#include "sim/base/date.hpp"
#include "sim/base/table.hpp"

#include <optional>
#include <string>
#include <utility>

namespace sim::report {

/// Of 万元: to read, and in files, where sums must add up to the fen.
inline constexpr int decimals_to_read = 2;
inline constexpr int decimals_of_a_fen = 6;

inline TableColumn money_column(std::string key, Text header, int decimals)
{
    return {std::move(key), std::move(header), ColumnKind::money_wan_yuan, decimals};
}

/// Empty where there is no such day.
inline TableCell day_cell(std::optional<Day> const &day)
{
    return day ? TableCell{plain_text(iso_date(*day))} : TableCell{};
}

} // namespace sim::report
