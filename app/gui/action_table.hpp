#pragma once

#include "app/gui/actions.hpp"

namespace app {

/// For actions that are always possible.
inline bool always(AppState const & /*state*/)
{
    return true;
}

// The parts of the table of actions, in the order of the help page.
/// What is shown and selected: blocks, selection, brush, camera, layers, backgrounds, time.
std::span<Action const> view_actions();
/// Routes, scenarios, assumptions, works, progress and the new plan of the remainder.
std::span<Action const> plan_actions();
/// Files taken in, findings, the export, drawing, tables, and two scenarios compared.
std::span<Action const> data_actions();
/// Presenting, search and keyboard, project files, menu and type size.
std::span<Action const> window_actions();

} // namespace app
