#pragma once

#include "sim/engine/district/electric.hpp"
#include "sim/engine/district/facts.hpp"
#include "sim/geo/geometry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sim::district {

enum class Route
{
    chp_heat,
    gas_wall,
    solar_electric
};

/// Everything about one village or community; generated unless the facts say so.
struct Block
{
    std::size_t unit = 0; ///< index into Facts::units
    geo::Polygon shape;
    geo::Point label;
    Route route = Route::solar_electric;
    int households = 0;
    double heated_floor_area_m2 = 0.0;
    std::string building_class;
    std::optional<int> demolition_year;
    bool no_coal_zone = false;
    double coal_t_per_household = 0.0;
    double income_yuan_per_household = 0.0;
    double roof_share_usable = 0.0;
};

struct HeatMain
{
    std::string code;
    std::string heat_source;
    std::string fed_by; ///< main upstream; empty: begins at its source
    double spare_kw = 0.0;
    geo::LineString line; ///< runs away from its source
};

struct GasMain
{
    std::string code;
    std::string station;
    std::string fed_by; ///< main upstream; empty: begins at the station
    bool medium_pressure = false;
    bool existing = false;
    double spare_m3_per_h = 0.0;
    geo::LineString line; ///< runs away from the station
};

/// Hands gas to the low-pressure net of a block; those of a block share its homes equally.
struct GasRegulator
{
    std::string code;
    std::string name;
    std::string name_en;
    std::size_t block = 0;
    double spare_m3_per_h = 0.0;
    geo::Point place;
};

struct District
{
    double central_meridian = 0.0;                ///< of the plane that all of it lies in
    std::string rule_source;                      ///< what generated rows name as their source
    geo::Polygon outline;                         ///< the union of all blocks
    std::vector<geo::MultiPolygon> jurisdictions; ///< unions of their blocks
    std::vector<Block> blocks;                    ///< by unit
    std::vector<HeatMain> heat_mains;
    std::vector<GasMain> gas_mains;
    std::vector<GasRegulator> gas_regulators;
    ElectricNetwork electric;
    geo::Point gas_gate;
    std::vector<geo::Point> seats; ///< by jurisdiction, as used by the rule
    geo::LineString railway;
    std::vector<std::vector<geo::LineString>> creeks; ///< each in the runs that lie inside
    geo::MultiPolygon river;
};

/// Believable geometry, networks and households for a district of which only facts are known.
/// The same facts give the same district; docs/data-donghe.md describes the rule.
District make_district(Facts const &facts);

} // namespace sim::district
