#include "app/gui/actions.hpp"
#include "app/platform/keys.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using app::platform::KeyChord;
using app::platform::parse_chord;

TEST_CASE("chords are read, and only chords")
{
    REQUIRE(parse_chord("ctrl+z") == KeyChord{.code = 'Z', .ctrl = true, .shift = false});
    REQUIRE(parse_chord("ctrl+shift+s") == KeyChord{.code = 'S', .ctrl = true, .shift = true});
    REQUIRE(parse_chord("escape"));
    REQUIRE(app::platform::is_function_key(*parse_chord("f1")));
    REQUIRE(app::platform::is_function_key(*parse_chord("shift+f12")));
    REQUIRE_FALSE(app::platform::is_function_key(*parse_chord("f")));
    for (char const *bad : {"f13", "f0", "f1x", "", "ctrl+", "+z", "alt+z", "ctrl+zz"}) {
        REQUIRE_FALSE(parse_chord(bad));
    }
}

TEST_CASE("each action has its own name, and a shortcut only if it needs no words")
{
    std::set<std::string> ids;
    for (app::Action const &action : app::all_actions()) {
        REQUIRE(ids.insert(action.id).second);
        REQUIRE(app::find_action(action.id) == &action);
        REQUIRE(action.least_arguments <= action.most_arguments);
        std::string const shortcut = action.shortcut;
        if (!shortcut.empty()) {
            REQUIRE(parse_chord(shortcut));
            REQUIRE(action.least_arguments == 0);
        }
    }
    REQUIRE(app::find_action("no-such-action") == nullptr);
}
