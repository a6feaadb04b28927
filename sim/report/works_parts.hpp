#pragma once

#include "sim/report/dated_works.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sim::report {

/// Whether a package, by its index, is one of those that a body looks after.
using Packages = std::function<bool(std::uint32_t package)>;

/// Lots of a place, and shared works that its blocks wait for.
[[nodiscard]] Packages of_place(DatedWorks const &works, JurisdictionId place);

/// Packages of these stages. \param family  none: of any
[[nodiscard]] Packages of_stages(DatedWorks const &works, std::vector<WorkStage> const &stages,
                                 std::optional<RouteFamily> family);

/// Whether a unit is a supply branch: zones hang on it.
[[nodiscard]] bool is_branch(Dataset const &dataset, std::string const &unit);
/// Grid works of the zones, lines and substations that a supply branch looks after.
[[nodiscard]] Packages of_branch(DatedWorks const &works, std::string const &branch);

} // namespace sim::report
