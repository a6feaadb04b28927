#pragma once

#include "sim/model/project.hpp"

#include <string>
#include <string_view>

namespace app {

// Steps that make, name and remove scenarios, as documents before and after: what the window, the
// command line and their journals share. Keys and names themselves are checked by ProjectFile.

/// \throws sim::InputError naming the scenarios there are
[[nodiscard]] sim::Scenario const &require_scenario(sim::Project const &project,
                                                    std::string_view key);

struct ScenarioName
{
    std::string key; ///< letters, digits, - and _: becomes part of file names
    std::string zh;
    std::string en;
};

/// That name where no scenario has its key, else with a number: "proposal", "proposal-2" ...
[[nodiscard]] ScenarioName free_name(sim::Project const &project, ScenarioName const &wanted);
/// The name of a copy, one that no scenario has yet.
[[nodiscard]] ScenarioName free_copy_name(sim::Project const &project, sim::Scenario const &from);

/// Everything that `from` decides, under another name and with `from` as its parent.
/// \throws sim::InputError if there is no such scenario
[[nodiscard]] sim::Scenario copy_of(sim::Project const &project, std::string_view from,
                                    ScenarioName const &name);

/// The document with one more scenario, the last.
/// \throws sim::InputError if the key is taken
[[nodiscard]] sim::Project with_scenario(sim::Project project, sim::Scenario scenario);

/// The document with another name for one scenario; its key stays.
/// \throws sim::InputError if there is no such scenario
[[nodiscard]] sim::Project with_name(sim::Project project, ScenarioName const &name);

/// The document with another note for one scenario.
/// \throws sim::InputError if there is no such scenario
[[nodiscard]] sim::Project with_note(sim::Project project, std::string_view key,
                                     std::string const &note);

/// The document without a scenario; what was copied from it hangs on its parent now.
/// \throws sim::InputError if there is no such scenario, or it is the published plan
[[nodiscard]] sim::Project without_scenario(sim::Project project, std::string_view key);

/// What to look at once the document has moved from `before` to `after`: a scenario that has just
/// come, else the same as before, else the one it was copied from.
/// \pre `before` has the scenario `shown`
[[nodiscard]] std::string shown_after(sim::Project const &before, sim::Project const &after,
                                      std::string const &shown);

} // namespace app
