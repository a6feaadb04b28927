#include "sim/io/import/coordinate_system.hpp"

#include "sim/geo/gauss_kruger.hpp"
#include "sim/io/gdal_raii.hpp"
#include "sim/io/import/import_words.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <utility>

namespace sim::io {

namespace {

constexpr double own_false_easting_m = 500000.0;

/// Seven parameters that somebody gave: then the way from an old datum is known.
bool has_parameters(OGRSpatialReference const &reference)
{
    std::array<double, 7> parameters{};
    return reference.GetTOWGS84(parameters.data(), parameters.size()) == OGRERR_NONE &&
           std::ranges::any_of(parameters, [](double value) { return value != 0.0; });
}

std::string datum_of(OGRSpatialReference const &reference)
{
    if (has_parameters(reference)) {
        return "parameters";
    }
    char const *const own = reference.GetAttrValue("DATUM");
    std::string const name = folded(own == nullptr ? "" : own);
    auto const has = [&](char const *part) { return name.find(part) != std::string::npos; };
    if (has("china2000") || has("cgcs2000")) {
        return "cgcs2000";
    }
    if (has("wgs1984") || has("wgs84")) {
        return "wgs84";
    }
    if (has("xian") || has("iag1975")) {
        return "xian80";
    }
    // A .prj that names no datum but its ellipsoid: Krassowsky's was that of 1954.
    return has("beijing") || has("krasso") || has("krasov") ? "beijing54"
           : own == nullptr                                 ? ""
                                                            : own;
}

/// Transverse Mercator with scale 1 from the equator.
bool is_zone(OGRSpatialReference const &reference)
{
    char const *const method = reference.GetAttrValue("PROJECTION");
    std::string const name = method == nullptr ? "" : folded(method);
    return (name == "transversemercator" || name == "gausskruger") &&
           reference.GetNormProjParm(SRS_PP_SCALE_FACTOR, 1.0) == 1.0 &&
           reference.GetNormProjParm(SRS_PP_LATITUDE_OF_ORIGIN, 0.0) == 0.0 &&
           reference.GetNormProjParm(SRS_PP_FALSE_NORTHING, 0.0) == 0.0 &&
           reference.GetLinearUnits() == 1.0;
}

CoordinateSystem described(OGRSpatialReference const &reference, std::string definition)
{
    using Kind = CoordinateSystem::Kind;
    CoordinateSystem system;
    system.definition = std::move(definition);
    system.name = reference.GetName() == nullptr ? system.definition : reference.GetName();
    system.datum = datum_of(reference);
    bool const same_ellipsoid = system.datum == "cgcs2000" || system.datum == "wgs84";
    system.kind = reference.IsGeographic()               ? Kind::degrees
                  : same_ellipsoid && is_zone(reference) ? Kind::zone
                                                         : Kind::other;
    system.central_meridian = reference.GetNormProjParm(SRS_PP_CENTRAL_MERIDIAN, 0.0);
    system.false_easting_m = reference.GetNormProjParm(SRS_PP_FALSE_EASTING, 0.0);
    return system;
}

/// Words of PROJ that name no file.
bool is_proj(std::string const &definition)
{
    auto const has = [&](std::string_view part) {
        return definition.find(part) != std::string::npos;
    };
    return definition.starts_with("+proj=") && !has("grids") && !has("init") && !has("/");
}

std::string definition_of(std::string const &crs)
{
    std::string const word = folded(crs);
    if (!word.empty() && word.find_first_not_of("0123456789") == std::string::npos) {
        return "EPSG:" + word;
    }
    if (word == "cgcs2000") {
        return "EPSG:4490";
    }
    return word == "wgs84" ? "EPSG:4326" : crs;
}

} // namespace

std::optional<CoordinateSystem> coordinate_system(std::string const &crs)
{
    std::string const definition = definition_of(crs);
    bool const is_code = folded(definition).starts_with("epsg:");
    bool const is_wkt = definition.find('[') != std::string::npos;
    if (!is_code && !is_wkt && !is_proj(definition)) {
        return std::nullopt; // GDAL would look for a file, or ask the network
    }
    QuietGdal const quiet;
    OGRSpatialReference reference;
    if (reference.SetFromUserInput(definition.c_str(),
                                   OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get()) !=
        OGRERR_NONE) {
        return std::nullopt;
    }
    return described(reference, definition);
}

std::function<std::optional<geo::Point>(geo::Point)> to_degrees(CoordinateSystem const &system)
{
    if (system.kind == CoordinateSystem::Kind::zone) {
        double const shift_m = own_false_easting_m - system.false_easting_m;
        return [meridian = system.central_meridian, shift_m](geo::Point p) {
            return std::optional{geo::degrees_from_plane({p.x + shift_m, p.y}, meridian)};
        };
    }
    bool const is_ours = system.datum == "cgcs2000" || system.datum == "wgs84";
    if (system.kind == CoordinateSystem::Kind::degrees && is_ours) {
        return [](geo::Point p) { return std::optional{p}; };
    }
    QuietGdal const quiet;
    OGRSpatialReference from;
    from.SetFromUserInput(system.definition.c_str(),
                          OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get());
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRSpatialReference to = cgcs2000();
    if (system.datum == "parameters") { // PROJ follows them to WGS 84 only
        to.importFromEPSG(4326);
        to.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    }
    std::shared_ptr<OGRCoordinateTransformation> const way{
        OGRCreateCoordinateTransformation(&from, &to)};
    return [way](geo::Point p) -> std::optional<geo::Point> {
        QuietGdal const quiet_call;
        bool const good = way != nullptr && way->Transform(1, &p.x, &p.y) != FALSE;
        return good ? std::optional{p} : std::nullopt;
    };
}

} // namespace sim::io
