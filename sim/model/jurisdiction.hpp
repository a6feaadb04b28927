#pragma once

#include "sim/base/id.hpp"
#include "sim/geo/geometry.hpp"
#include "sim/model/provenance.hpp"

#include <string>

namespace sim {

enum class JurisdictionKind
{
    town,
    street
};

/// A town or street district: carries tasks and responsibility.
struct Jurisdiction
{
    std::string code;
    std::string name; ///< as the plan spells it
    std::string name_en;
    std::string alias; ///< the register's spelling where it differs, else empty
    JurisdictionKind kind = JurisdictionKind::street;
    std::string responsible_post;
    geo::MultiPolygon area;
    Provenance provenance;
};

using JurisdictionId = Id<Jurisdiction>;

} // namespace sim
