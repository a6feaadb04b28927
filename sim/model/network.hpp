#pragma once

#include "sim/base/id.hpp"
#include "sim/geo/geometry.hpp"
#include "sim/model/block.hpp"
#include "sim/model/provenance.hpp"

#include <cstdint>
#include <optional>
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
    std::optional<std::uint32_t> fed_by; ///< index of the main upstream; none: from the source
    double spare_kw = 0.0;
    std::vector<geo::LineString> lines;
    Provenance provenance;
};

/// A gate hands gas to the district; a regulator hands it to the low-pressure net of one block.
enum class GasStationKind
{
    gate,
    regulator
};

struct GasStation
{
    std::string code;
    std::string name;
    std::string name_en;
    GasStationKind kind = GasStationKind::gate;
    std::optional<BlockId> block; ///< of a regulator; those of a block share its homes equally
    double spare_m3_per_h = 0.0;
    double spare_m3_per_day = 0.0; ///< 0: not limited by day
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
    std::optional<std::uint32_t> fed_by; ///< index of the main upstream; none: from the station
    double spare_m3_per_h = 0.0;
    std::vector<geo::LineString> lines;
    Provenance provenance;
};

} // namespace sim
