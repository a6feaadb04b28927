#pragma once

#include "sim/geo/geometry.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sim::district {

// What is known about the district, as read from data/<district>/input. Places on the
// plane of the zone at `central_meridian`, metres.

struct JurisdictionFact
{
    std::string code;
    std::string name; ///< as the plan spells it
    std::string name_en;
    std::string alias; ///< as the register spells it, if that differs
    std::string kind;  ///< town or street
    std::string responsible_post;
    std::string source;
    std::optional<geo::Point> seat;
    double population_2000 = 0.0;
};

struct UnitFact
{
    std::string code;
    std::string name;
    std::string name_en;
    std::string kind; ///< village or community
    std::size_t jurisdiction = 0;
    std::string urban_class;      ///< built_up, fringe, rural
    std::string urban_class_code; ///< of the statistics bureau; "111" where none is published
    bool class_published = false;
    std::string source;
    std::optional<geo::Point> place;
};

struct SiteFact
{
    std::string code;
    std::string name;
    std::string name_en;
    std::string kind; ///< heat_source, gas_station, center
    std::string source;
    std::optional<geo::Point> place;
    double spare = 0.0;         ///< kW, or m3/h
    double spare_per_day = 0.0; ///< m3/day
};

struct OutlineFact
{
    std::string code;
    std::string name;
    geo::MultiPolygon shape; ///< as published, may be invalid
};

/// A row of household_weights.csv: what it applies to and the weight.
struct WeightFact
{
    std::string match;
    std::string code;
    double weight = 0.0;
};

/// A row of building_mix.csv.
struct MixFact
{
    std::string kind;
    std::string urban_class;
    std::string building_class;
    double share = 0.0;
};

/// A row of network_sizes.csv: what is built, from small to large.
struct SizeFact
{
    std::string kind; ///< substation, transformer, conductor, regulator, gas_main
    std::string key;
    double capacity = 0.0; ///< kVA, or m3/h
    double r_ohm_per_km = 0.0;
    double x_ohm_per_km = 0.0;
};

/// A row of layout.csv: what the rule knows of this district and of no other.
struct LayoutFact
{
    std::string role; ///< railway, creek, heat_leg ...
    std::string code;
    std::string from;
    std::string to;
    std::string name;
    std::string name_en;
    geo::Point at; ///< a place, or metres from the seat of `code`
    std::string source;
};

struct Facts
{
    std::string district_code;
    std::string rule_source;       ///< what generated rows name as their source
    double central_meridian = 0.0; ///< degrees east
    std::vector<LayoutFact> layout;
    std::vector<OutlineFact> outlines;
    std::vector<JurisdictionFact> jurisdictions; ///< by code
    std::vector<UnitFact> units;                 ///< by code
    std::vector<SiteFact> sites;
    std::vector<WeightFact> weights;
    std::vector<MixFact> mixes;
    std::vector<SizeFact> sizes;
    std::map<std::string, double> parameters; ///< value by key
};

/// The place of the first site of `kind`. \throws std::out_of_range if there is none
geo::Point site_place(Facts const &facts, std::string const &kind);

/// Index of the jurisdiction with `code`. \throws std::out_of_range
std::size_t jurisdiction_index(Facts const &facts, std::string const &code);

/// Index of the unit with `code`. \throws std::out_of_range
std::size_t unit_index(Facts const &facts, std::string const &code);

/// The rows of one role, in the order of the table. \throws std::out_of_range if there is none
std::vector<LayoutFact> layout_rows(Facts const &facts, std::string const &role);

/// The smallest size of `kind` that holds at least `need`, or the largest there is.
/// \throws std::out_of_range if there is none of that kind
SizeFact const &next_size(Facts const &facts, std::string const &kind, double need);

} // namespace sim::district
