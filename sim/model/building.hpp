#pragma once

#include "sim/base/id.hpp"

#include <array>
#include <string>

namespace sim {

/// How a class of dwellings loses and keeps heat, from the table `building_classes`.
struct BuildingClass
{
    std::string key; ///< B1..B8
    std::string name_zh;
    std::string name_en;
    double heat_loss_w_per_m2k = 0.0; ///< transmission and infiltration per floor area
    double time_constant_h = 0.0;     ///< of the thermal node
    double internal_gain_w_per_m2 = 0.0;
    double solar_gain_w_per_m2 = 0.0; ///< mean of a day of the season
    double heated_share = 1.0;        ///< of the floor area where the household heats by itself
    std::string after_walls;          ///< class after wall insulation, or empty
    std::string after_full;           ///< class after walls, roof and windows, or empty
    std::string source;
    std::string confidence;
};

using BuildingClassId = Id<BuildingClass>;

/// When people heat fully and when they turn down, from the table `occupancy_patterns`.
struct OccupancyPattern
{
    std::string key;
    std::string name_zh;
    std::string name_en;
    double share = 0.0;             ///< of households; all shares sum to 1
    std::array<bool, 24> comfort{}; ///< by hour of the day: comfort set-point, else setback
    std::string source;
    std::string confidence;
};

} // namespace sim
