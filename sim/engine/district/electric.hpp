#pragma once

#include "sim/geo/geometry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sim::district {

/// 110/10 or 35/10 kV station.
struct Substation
{
    std::string code;
    std::string name;
    std::string name_en;
    std::string utility_branch; ///< unit code of the branch that runs it and what hangs on it
    double capacity_kva = 0.0;
    double already_loaded_kva = 0.0; ///< works and feeders that are not in the data
    geo::Point place;
};

/// 10 kV line.
struct Feeder
{
    std::string code;
    std::string name;
    std::string name_en;
    std::size_t substation = 0;
    std::string conductor;
    double limit_kva = 0.0;
    double r_ohm_per_km = 0.0;
    double x_ohm_per_km = 0.0;
    std::optional<std::size_t> tie; ///< feeder beyond the open switch between them
};

/// A stretch of a feeder between two nodes; those of a feeder stand together, upstream first.
struct FeederSection
{
    std::string code;
    std::size_t feeder = 0;
    std::optional<std::size_t> upstream; ///< none: begins at the substation
    std::optional<std::size_t> block;    ///< at its end; none: a mere branching point
    double other_load_peak_kw = 0.0;
    geo::LineString line; ///< runs away from the substation
};

/// The programme's homes of one block behind one distribution transformer.
struct TransformerZone
{
    std::string code;
    std::string name;
    std::string name_en;
    std::size_t block = 0;
    std::size_t section = 0;
    bool is_private = false;
    double capacity_kva = 0.0;
    int households = 0;
    double base_peak_kw = 0.0;
    geo::Point place;
};

struct ElectricNetwork
{
    std::vector<Substation> substations;
    std::vector<Feeder> feeders;
    std::vector<FeederSection> sections;
    std::vector<TransformerZone> zones;
};

} // namespace sim::district
