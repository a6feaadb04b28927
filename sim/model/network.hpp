#pragma once

#include "sim/base/id.hpp"
#include "sim/geo/geometry.hpp"
#include "sim/model/provenance.hpp"

#include <string>
#include <vector>

namespace sim {

struct HeatSource
{
    std::string code;
    std::string name;
    std::string name_en;
    double spare_kw = 0.0;
    geo::Point place;
    Provenance provenance;
};

struct HeatMain
{
    std::string code;
    Id<HeatSource> heat_source;
    double spare_kw = 0.0;
    std::vector<geo::LineString> lines;
    Provenance provenance;
};

struct GasStation
{
    std::string code;
    std::string name;
    std::string name_en;
    double spare_m3_per_h = 0.0;
    double spare_m3_per_day = 0.0;
    geo::Point place;
    Provenance provenance;
};

enum class GasPressure
{
    medium,
    low
};
enum class MainState
{
    existing,
    planned
};

struct GasMain
{
    std::string code;
    Id<GasStation> station;
    GasPressure pressure = GasPressure::medium;
    MainState state = MainState::planned;
    std::vector<geo::LineString> lines;
    Provenance provenance;
};

} // namespace sim
