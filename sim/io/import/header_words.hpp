#pragma once

#include "sim/io/import/import_words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::io {

/// What stands in the header of one column.
struct HeaderWords
{
    std::vector<std::string> names{}; ///< folded; the fullest first: with its unit, without, the
                                      ///< lower part of a merged one
    std::string unit{};               ///< folded words that are a unit of the list; or empty
    std::string datum{};              ///< of coordinates that the header names: gcj02 ...
    bool is_cut = false;              ///< a bracket is open: a shapefile cut the rest off
};

/// "供热面积（万平方米）", "改造后/面积(m2)", "面积:㎡", "高德经度".
HeaderWords header_words(std::string const &header, ImportWords const &words);

/// Ending of our column's name that the list of units knows: "m2" of heated_floor_area_m2.
/// \return empty if it has no unit
std::string unit_of_column(std::string_view column, ImportWords const &words);

/// From theirs to ours. \param unit  as people write it
/// \return nothing if `unit` is none of the column's
std::optional<double> unit_factor(std::string_view column, std::string_view unit,
                                  ImportWords const &words);

} // namespace sim::io
