#pragma once

#include "app/view/label_key.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace app {

/// What commands are listed under.
enum class CommandGroup : std::uint8_t
{
    project,
    editing,
    map,
    selecting,
    colours,
    tables,
    routes,
    window,
    present
};
inline constexpr std::size_t command_group_count = 9;
inline constexpr std::array<char const *, command_group_count> command_group_labels{
    label_key("Project"),          label_key("Editing"), label_key("Map"),
    label_key("Selecting"),        label_key("Colours"), label_key("Tables"),
    label_key("Routes and works"), label_key("Window"),  label_key("Presenting")};

/// A command as a list shows it, in the reader's language.
struct CommandRow
{
    std::string line; ///< the action with its arguments
    std::string label;
    CommandGroup group = CommandGroup::window;
    std::string keys;  ///< Ctrl+Z; several with a comma; empty: it has none
    std::string needs; ///< why it is not possible now; empty: it is
};

/// One line of a search: a command, or a place.
struct SearchRow
{
    std::string name;
    std::string detail; ///< group of a command, kind and code of a place
    std::string keys;
    std::string needs; ///< why it is not possible now; empty: it is
};

/// The search box as it stands.
struct SearchShown
{
    bool places = false; ///< places are looked for, else commands
    int number = 0;      ///< of the box since the start: each has a field of its own
    std::string const &typed;
    std::vector<SearchRow> const &rows; ///< best first
    std::size_t chosen = 0;
    std::size_t found = 0; ///< more than `rows` may hold
};

} // namespace app
