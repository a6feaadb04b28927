#pragma once

#include "sim/engine/doctor/kind.hpp"
#include "sim/engine/doctor/report.hpp"

// What the data doctor looks at, a source file for each; the kinds stand beside their checks.
namespace sim::checkup {

DoctorKinds border_kinds(); ///< rings, slivers, gaps, borders that do not meet
void check_borders(Report &report);

DoctorKinds place_kinds(); ///< points in or near what they belong to, shifted coordinates
void check_places(Report &report);

DoctorKinds text_kinds(); ///< text that was decoded wrongly, names
void check_texts(Report &report);

DoctorKinds block_kinds(); ///< figures of blocks against each other
void check_blocks(Report &report);

DoctorKinds zone_kinds(); ///< transformer zones
void check_zones(Report &report);

DoctorKinds feeder_kinds(); ///< substations, feeders, sections
void check_feeders(Report &report);

DoctorKinds main_kinds(); ///< heat and gas
void check_mains(Report &report);

DoctorKinds date_kinds(); ///< plan, phases, works, calendar
void check_dates(Report &report);

DoctorKinds price_kinds(); ///< what bills are computed with
void check_prices(Report &report);

DoctorKinds return_kinds(); ///< progress and problems
void check_returns(Report &report);

/// What reading the data found, with a fix where one is plain.
std::vector<DoctorFinding> with_fixes(Report const &report, Diagnostics const &given);

} // namespace sim::checkup
