#pragma once

#include "sim/base/progress.hpp"
#include "sim/engine/doctor/kind.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/doctor.hpp"
#include "sim/model/scenario.hpp"

#include <string_view>

namespace sim {

/// Every kind that doctor() may find, in the order of its report within a grade. What reading a
/// project finds is not among them.
[[nodiscard]] DoctorKinds const &doctor_kinds();

/// What is wrong, unlikely or missing in given data that could be read, with a place and, where one
/// is plain, a fix. Bounds of what is likely are the low and high of the parameters doctor.*; a check
/// whose parameter the data lack is left out.
/// \param given  what reading the data found (LoadedProject::diagnostics): taken into the report,
///               with fixes
/// \return hardest first; within a grade in the order of kinds, then of rows
[[nodiscard]] DoctorReport doctor(Dataset const &dataset, Scenario const &scenario,
                                  Diagnostics const &given = {});

/// The fixes of one kind as one step, or that of one feature alone. A cell that more than
/// one fix would change is changed once: mend, look again, mend the rest.
/// \param feature  Location::feature; empty: all of the kind
[[nodiscard]] DataChange fixes_of(DoctorReport const &report, std::string_view code,
                                  std::string_view feature = {});

/// Which illustrative figures could change the answer: each field of each layer is set to the ends of
/// its plausible range (parameters doctor.range.<layer>.<field>, factors) in all rows where it is
/// illustrative, and every block asked anew for its own best route by gates and 20-year cost, without
/// shared limits. \return by jurisdiction, most routes at stake first, then most money
/// \throws InputError naming a parameter that the assignment needs and the data lack; Cancelled
[[nodiscard]] std::vector<MissingFigure>
missing_figures(Dataset const &dataset, Scenario const &scenario, Progress &progress);

} // namespace sim
