#pragma once

#include "sim/base/id.hpp"
#include "sim/geo/geometry.hpp"
#include "sim/model/jurisdiction.hpp"
#include "sim/model/provenance.hpp"

#include <optional>
#include <string>

namespace sim {

enum class BlockKind
{
    village,
    community
};
enum class UrbanClass
{
    built_up,
    fringe,
    rural
};

/// Planning unit: one village or community or a part of one; takes exactly one route.
struct Block
{
    std::string code;
    std::string name;
    std::string name_en;
    BlockKind kind = BlockKind::community;
    JurisdictionId jurisdiction;
    UrbanClass urban_class = UrbanClass::built_up;
    int households = 0; ///< that burn scattered coal today
    double heated_floor_area_m2 = 0.0;
    std::string building_class; ///< B1..B8
    std::optional<int> demolition_year;
    bool no_coal_zone = false;
    double coal_t_per_household = 0.0;
    double income_yuan_per_household = 0.0;
    double roof_share_usable = 0.0;
    int converted_already = 0; ///< households of this block that have clean heating already
    geo::MultiPolygon area;
    geo::Point label_point; ///< inside the area, far from its border
    Provenance provenance;
};

using BlockId = Id<Block>;

} // namespace sim
