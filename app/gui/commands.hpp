#pragma once

#include "app/gui/app_state.hpp"
#include "app/view/command_rows.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Where a command's keys hold. The same key may mean something else in another context; of several
/// that are possible the first of this order is meant.
enum class KeyContext : std::uint8_t
{
    present, ///< instead of all others, while a step is presented
    drawing,
    comparison,
    table,
    window
};

/// Something that the user can ask for: an action of the table with its arguments. Shortcuts, the
/// sheet of shortcuts, the search of commands and tooltips all read this table.
struct Command
{
    char const *line;            ///< the action and its arguments, as a script writes them
    char const *label = nullptr; ///< for sim::tr; nullptr: the action's own
    char const *value = nullptr; ///< what the label is said of: "Show a table: Limits"
    CommandGroup group = CommandGroup::window;
    char const *keys = ""; ///< chords besides the action's own, separated by spaces
    KeyContext context = KeyContext::window;
    bool repeats = false; ///< while the key is held down
    /// What it needs beyond what its action does; nullptr: nothing.
    bool (*possible)(AppState const &state) = nullptr;
    char const *needs = nullptr; ///< for sim::tr: what to do when it is not possible
};

/// The whole table, in the order of lists.
[[nodiscard]] std::span<Command const> all_commands();

/// The action that a command asks for, and its arguments.
struct CommandLine
{
    std::string action;
    std::vector<std::string> arguments;
};
[[nodiscard]] CommandLine line_of(std::string_view words);

/// All chords of a command as platform::parse_chord reads them: its action's own, if the line has
/// no arguments, then the command's.
[[nodiscard]] std::vector<std::string> chords_of(Command const &command);
/// The first chord of the command with this line, as it stands on keyboards; empty if it has none.
[[nodiscard]] std::string keys_of(sim::Language language, std::string_view line);

[[nodiscard]] std::string label_of(sim::Language language, Command const &command);
/// For sim::tr: what an action that is not always possible needs; nullptr: nothing is said of it.
[[nodiscard]] char const *words_of_need(bool (*enabled)(AppState const &state));
/// For sim::tr: what would have to be done first; nullptr while it is possible.
[[nodiscard]] char const *needs_of(AppState const &state, Command const &command);

/// As lists show them.
[[nodiscard]] std::vector<CommandRow> command_rows(AppState const &state);

/// The commands that a chord means now, of the first context in which one is possible.
[[nodiscard]] std::vector<Command const *> meant_by(AppState const &state, std::string_view chord);

} // namespace app
