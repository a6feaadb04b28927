#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/model/project.hpp"

#include <string>
#include <vector>

namespace sim::io {

/// What one commit does to the file: the statements, and the journal's words for it.
struct ScenarioEdit
{
    std::vector<std::string> statements{}; ///< none if nothing changed
    std::string before{};                  ///< JSON by scenario: what the changed parts held
    std::string after{};                   ///< JSON by scenario: what they hold now
};

/// The difference between the scenarios of two documents over the same dataset.
/// \param refresh_results also bring the layer results_blocks up to the published plan
ScenarioEdit edit_between(Project const &before, Project const &after, bool refresh_results);

/// The statement that adds a scenario's choice for one block.
std::string choice_statement(Dataset const &dataset, Scenario const &scenario, std::size_t block);

/// Keys and names as the table of scenarios allows them.
void check_scenario_names(Project const &project, Diagnostics &findings);

} // namespace sim::io
