#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/import/coordinate_system.hpp"
#include "sim/io/import/import_settings.hpp"
#include "sim/io/import/map_for_project.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sim::io {

/// Where the coordinates of a file are.
struct Siting
{
    CoordinateSystem system{};
    std::string datum{};    ///< cgcs2000, wgs84, gcj02 or bd09
    bool exchanged = false; ///< the first coordinate is north, or the latitude
    Text words{};           ///< what was taken, and why
};

struct SitingQuestion
{
    std::vector<geo::Point> sample{}; ///< coordinates as they stand in the file
    bool order_known = false;         ///< the columns say which is east
    std::string file_crs{};           ///< that the file declares
    std::string header_datum{};       ///< that headers of its columns name
    PlaceHint hint{};
    Location where{};
};

/// By declaration, else by the file, else by the numbers: degrees; metres with the number of a
/// 3-degree zone (25 to 45) or of a 6-degree one (13 to 23) before them; metres without, tried
/// against the district; Web Mercator. What contradicts the numbers is a finding.
/// \return nothing if there is no sensible answer; `findings` say why
std::optional<Siting> find_siting(SitingQuestion const &question, ImportSettings const &settings,
                                  Diagnostics &findings);

/// From the file's coordinates to CGCS2000 degrees, rounded to a tenth of a millimetre.
std::function<std::optional<geo::Point>(geo::Point)> placing(Siting const &siting);

} // namespace sim::io
