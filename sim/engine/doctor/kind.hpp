#pragma once

#include "sim/base/diagnostic.hpp"

#include <vector>

namespace sim {

/// A kind of finding of the data doctor. docs/doctor.md has a row for each, tests provoke each.
struct DoctorKind
{
    char const *code = "";
    Severity grade = Severity::warning;
    Text message; ///< {places} are filled by the finding
    Text allowed; ///< likewise
};

using DoctorKinds = std::vector<DoctorKind>;

} // namespace sim
