#pragma once

#include "sim/base/text.hpp"
#include "sim/model/doctor.hpp"

#include <string>
#include <vector>

namespace app::cli {

/// Findings for the terminal, a line each. Of several notes of one kind the first stands in full and
/// a line below it says how many more there are, and where the first few of them lie.
[[nodiscard]] std::vector<std::string> folded_notes(std::vector<sim::DoctorFinding> const &findings,
                                                    sim::Language language);

} // namespace app::cli
