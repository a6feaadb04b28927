#pragma once

#include <map>
#include <string>

namespace sim::io {

/// How a source is read: what its columns mean, in which units, where its coordinates are. The
/// project remembers it by layer and source.
struct ImportSettings
{
    std::string encoding{};  ///< empty: found
    std::string sheet{};     ///< sheet or layer of the file; empty: the first that fits
    std::string crs{};       ///< "EPSG:4546"; empty: the file's own, or found
    std::string datum{};     ///< cgcs2000, wgs84, gcj02, bd09; empty: cgcs2000
    bool x_is_north = false; ///< columns X and Y of a survey: X north, Y east
    std::map<std::string, std::string, std::less<>> columns{}; ///< by our column: theirs
    std::map<std::string, std::string, std::less<>> units{};   ///< by our column: unit of theirs

    friend bool operator==(ImportSettings const &, ImportSettings const &) = default;
};

std::string settings_json(ImportSettings const &settings);
/// \throws InputError for words that are no settings
ImportSettings settings_of(std::string const &json);

} // namespace sim::io
