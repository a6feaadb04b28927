#pragma once

#include "sim/engine/district/facts.hpp"

#include <filesystem>

namespace app::cli {

/// Reads the facts about a district: outlines (GCJ-02) and tables, places turned into the plane.
/// \throws sim::InputError, sim::IoError
sim::district::Facts read_facts(std::filesystem::path const &folder);

} // namespace app::cli
