#pragma once

#include "sim/engine/doctor/kind.hpp"
#include "sim/engine/doctor/report.hpp"

namespace sim::checkup {

DoctorKinds section_kinds(); ///< stretches of feeders on the map: islands, rings, ends

/// Each stretch begins where the one upstream or the substation is, and no stretch leads back to
/// its own feeder: a ring on paper that the data call a tree.
void check_sections(Report &report);

} // namespace sim::checkup
