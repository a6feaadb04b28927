#pragma once

#include "sim/model/scenario.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace sim::io {

using WorksTable = std::map<std::string, WorkDates, std::less<>>;

/// Statements that turn a scenario's rows of the table `works` from `before` into `after`: thousands
/// of packages are a few statements, as a new schedule moves most of them.
std::vector<std::string> works_statements(std::string const &scenario, WorksTable const &before,
                                          WorksTable const &after);

/// Dates of the packages that differ between the two, as they are in `side`; null where it has none.
nlohmann::json works_json(WorksTable const &side, WorksTable const &other);

} // namespace sim::io
