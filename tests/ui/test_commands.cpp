#include "app/gui/actions.hpp"
#include "app/gui/commands.hpp"
#include "app/platform/keys.hpp"
#include "app/view/key_words.hpp"
#include "tests/common/places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>

using app::Command;
using app::KeyContext;

TEST_CASE("each command names an action with as many words as it takes, once")
{
    std::set<std::string> lines;
    for (Command const &command : app::all_commands()) {
        INFO(command.line);
        app::CommandLine const line = app::line_of(command.line);
        app::Action const *const action = app::find_action(line.action);
        REQUIRE(action != nullptr);
        REQUIRE(line.arguments.size() >= action->least_arguments);
        REQUIRE(line.arguments.size() <= action->most_arguments);
        REQUIRE(lines.insert(command.line).second);
        REQUIRE_FALSE(app::label_of(sim::Language::zh, command).empty());
        REQUIRE((command.possible == nullptr) == (command.needs == nullptr));
    }
}

TEST_CASE("a key means one thing in each context")
{
    std::set<std::pair<KeyContext, std::string>> taken;
    for (Command const &command : app::all_commands()) {
        for (std::string const &chord : app::chords_of(command)) {
            INFO(command.line << " " << chord);
            REQUIRE(app::platform::parse_chord(chord));
            REQUIRE(taken.insert({command.context, chord}).second);
        }
    }
    REQUIRE(taken.size() > 40);
}

TEST_CASE("every shortcut of an action is a command's, so that the sheet shows it")
{
    std::set<std::string> lines;
    for (Command const &command : app::all_commands()) {
        lines.insert(command.line);
    }
    for (app::Action const &action : app::all_actions()) {
        INFO(action.id);
        REQUIRE((*action.shortcut == '\0' || lines.contains(action.id)));
    }
}

TEST_CASE("a command that is not always possible says what it needs")
{
    auto const always = app::find_action("select")->enabled;
    for (Command const &command : app::all_commands()) {
        app::Action const *const action = app::find_action(app::line_of(command.line).action);
        INFO(command.line);
        REQUIRE((action->enabled == always || app::words_of_need(action->enabled) != nullptr));
    }
}

TEST_CASE("chords are written as keys are labelled")
{
    using app::key_words;
    REQUIRE(key_words(sim::Language::en, "ctrl+z") == "Ctrl+Z");
    REQUIRE(key_words(sim::Language::en, "ctrl+shift+tab") == "Ctrl+Shift+Tab");
    REQUIRE(key_words(sim::Language::en, "shift+slash") == "?");
    REQUIRE(key_words(sim::Language::en, "f6") == "F6");
    REQUIRE(key_words(sim::Language::en, "left") == "←");
    REQUIRE(key_words(sim::Language::zh, "space") == "空格");
    REQUIRE(app::keys_of(sim::Language::en, "undo") == "Ctrl+Z");
    REQUIRE(app::keys_of(sim::Language::en, "find places") == "Ctrl+F");
    REQUIRE(app::keys_of(sim::Language::en, "no such line").empty());
}

TEST_CASE("the documents name every key of the window")
{
    std::ifstream in{test_places::data().parent_path() / "docs" / "window.md"};
    std::ostringstream read;
    read << in.rdbuf();
    std::string const page = read.str();
    REQUIRE(page.size() > 1000);
    for (Command const &command : app::all_commands()) {
        for (std::string const &chord : app::chords_of(command)) {
            bool const is_arrow =
                chord == "left" || chord == "right" || chord == "up" || chord == "down";
            std::string const words = is_arrow                  ? "arrow keys"
                                      : chord.ends_with("plus") ? "+ and -"
                                      : chord == "space"        ? "space"
                                                         : app::key_words(sim::Language::en, chord);
            INFO(command.line << " " << words);
            REQUIRE(
                (command.context == KeyContext::present || page.find(words) != std::string::npos));
        }
    }
}
