#pragma once

#include "app/gui/app_state.hpp"

#include <span>
#include <string>
#include <string_view>

namespace app {

/// One thing the user can do. Toolbar, shortcuts and play scripts all go through this table.
struct Action
{
    char const *id;
    char const *label;     ///< for sim::tr
    char const *shortcut;  ///< as platform::parse_chord reads it, or empty
    char const *arguments; ///< what it takes, for the message when they are wrong
    std::size_t least_arguments;
    std::size_t most_arguments;
    bool (*enabled)(AppState const &state);
    /// \return why it was not done, if it was not
    std::optional<sim::Text> (*run)(AppState &state, std::span<std::string const> arguments);
    bool without_project = false; ///< possible on the start page too
};

/// The whole table, in the order of the help page.
std::span<Action const> all_actions();

/// \return nullptr if there is no such action
Action const *find_action(std::string_view id);

/// It has what it needs: a project, unless it does without one, and whatever else.
bool is_possible(AppState const &state, Action const &action);

/// Runs one action by its id. \return why it was not done, if it was not
std::optional<sim::Text> run_action(AppState &state, std::string_view id,
                                    std::span<std::string const> arguments);

/// The camera that shows all of the district in the map's present room.
map::Camera district_camera(AppState const &state);
/// Shows all of the district.
void show_district(AppState &state);

} // namespace app
