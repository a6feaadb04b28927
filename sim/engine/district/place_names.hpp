#pragma once

#include "sim/engine/district/facts.hpp"

#include <string>

namespace sim::district {

/// What stations and lines are called after: the unit without its kind ("永富", "Yongfu").
std::string short_name(UnitFact const &unit);
std::string short_name_en(UnitFact const &unit);

} // namespace sim::district
