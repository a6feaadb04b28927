#pragma once

#include "sim/engine/district/district.hpp"

#include <map>
#include <string>

namespace app::cli {

/// The committed files of a generated district: name to content.
std::map<std::string, std::string> district_files(sim::district::Facts const &facts,
                                                  sim::district::District const &district);

} // namespace app::cli
