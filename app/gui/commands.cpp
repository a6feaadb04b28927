#include "app/gui/commands.hpp"

#include "app/gui/action_functions.hpp"
#include "app/gui/actions.hpp"
#include "app/gui/files_actions.hpp"
#include "app/gui/present_actions.hpp"
#include "app/view/key_words.hpp"

#include <algorithm>
#include <sstream>

namespace app {

namespace {

/// What an action needs that is not always possible, for the one who asks why it is grey.
struct Need
{
    bool (*enabled)(AppState const &state);
    char const *words;
};

constexpr Need needs[] = {
    {action::can_undo, label_key("Nothing has been changed since the project was opened")},
    {action::opens_others, label_key("This window was started for one project only")},
    {action::can_open_dialog, label_key("Close the dialog that is open first")},
    {action::can_redo, label_key("Nothing has been undone")},
    {action::can_export, label_key("An export is being written: wait for its end")},
    {action::can_open_map_menu, label_key("Let go of what is drawn or painted first")},
    {action::can_paint, label_key("Go to another tab than works and progress first")},
    {action::can_edit_map, label_key("Go to another tab than works and progress first")},
    {action::has_night, label_key("The project has no electric network: take feeders and zones in "
                                  "with Import")},
    {action::can_play, label_key("There is neither a network with weather nor a works schedule")},
    {action::has_works, label_key("Schedule the works first: tab Works schedule")},
    {action::can_stop, label_key("Nothing is being looked for")},
    {action::can_keep, label_key("Propose routes first: left column, Route comparison")},
    {action::can_delete_scenario, label_key("The published plan stays; go to another scenario")},
    {action::can_compare, label_key("Copy the scenario first: two are needed")},
    {action::compares, label_key("Compare two scenarios first: tab Comparison")},
    {action::has_comparison, label_key("Compare two scenarios first: tab Comparison")},
    {action::can_replan, label_key("Take the weekly returns in first: tab Progress")},
    {action::is_drawing, label_key("Nothing is being drawn: Ctrl+D opens the tools")},
    {action::can_remove, label_key("Edit the map with Ctrl+D and put the mouse over a thing")},
    {action::has_cells, label_key("Open a table and select cells first")},
    {action::is_presenting, label_key("Begin to present first: F5")}};

/// The chords that lists show: the first three, and not those that write the same sign otherwise.
std::vector<std::string> listed(std::vector<std::string> chords)
{
    constexpr std::size_t most = 3;
    std::erase(chords, "shift+plus");
    chords.resize(std::min(chords.size(), most));
    return chords;
}

} // namespace

CommandLine line_of(std::string_view words)
{
    std::istringstream in{std::string{words}};
    CommandLine line;
    in >> line.action;
    for (std::string word; in >> word;) {
        line.arguments.push_back(word);
    }
    return line;
}

std::vector<std::string> chords_of(Command const &command)
{
    std::vector<std::string> chords;
    Action const *const own = find_action(command.line);
    if (own != nullptr && *own->shortcut != '\0') {
        chords.emplace_back(own->shortcut);
    }
    std::istringstream in{command.keys};
    for (std::string chord; in >> chord;) {
        chords.push_back(chord);
    }
    return chords;
}

std::string keys_of(sim::Language language, std::string_view line)
{
    for (Command const &command : all_commands()) {
        if (command.line == line) {
            std::vector<std::string> const chords = chords_of(command);
            return chords.empty() ? std::string{} : key_words(language, chords.front());
        }
    }
    return {};
}

std::string label_of(sim::Language language, Command const &command)
{
    Action const *const action = find_action(line_of(command.line).action);
    std::string const label =
        sim::tr(language, command.label != nullptr ? command.label : action->label);
    if (command.value == nullptr) {
        return label;
    }
    return sim::render(language,
                       sim::text("{what}: {which}",
                                 {{"what", label}, {"which", sim::tr(language, command.value)}}));
}

char const *words_of_need(bool (*enabled)(AppState const &state))
{
    auto const found = std::ranges::find(needs, enabled, &Need::enabled);
    return found == std::end(needs) ? nullptr : found->words;
}

char const *needs_of(AppState const &state, Command const &command)
{
    Action const *const action = find_action(line_of(command.line).action);
    if (!is_possible(state, *action)) {
        char const *const words = words_of_need(action->enabled);
        return words == nullptr ? label_key("It is not possible now") : words;
    }
    return command.possible != nullptr && !command.possible(state) ? command.needs : nullptr;
}

std::vector<CommandRow> command_rows(AppState const &state)
{
    sim::Language const language = state.view.language;
    std::vector<CommandRow> rows;
    for (Command const &command : all_commands()) {
        CommandRow row{.line = command.line,
                       .label = label_of(language, command),
                       .group = command.group,
                       .keys = {},
                       .needs = {}};
        for (std::string const &chord : listed(chords_of(command))) {
            row.keys += (row.keys.empty() ? "" : ", ") + key_words(language, chord);
        }
        if (char const *const words = needs_of(state, command); words != nullptr) {
            row.needs = sim::tr(language, words);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Command const *> meant_by(AppState const &state, std::string_view chord)
{
    std::vector<Command const *> meant;
    bool const presents = action::is_presenting(state);
    for (Command const &command : all_commands()) {
        if ((command.context == KeyContext::present) != presents ||
            needs_of(state, command) != nullptr) {
            continue;
        }
        std::vector<std::string> const chords = chords_of(command);
        if (std::ranges::find(chords, chord) == chords.end()) {
            continue;
        }
        if (!meant.empty() && meant.front()->context > command.context) {
            meant.clear();
        }
        if (meant.empty() || meant.front()->context == command.context) {
            meant.push_back(&command);
        }
    }
    return meant;
}

} // namespace app
