#include "app/core/history.hpp"

#include <catch2/catch.hpp>

#include <string>

using app::History;

TEST_CASE("a fresh history has nothing to undo or redo", "[app]")
{
    History<std::string> const history{"a"};
    REQUIRE_FALSE(history.can_undo());
    REQUIRE_FALSE(history.can_redo());
    REQUIRE(*history.current() == "a");
}

TEST_CASE("a step that changes nothing is not recorded", "[app]")
{
    History<std::string> history{"a"};
    history.commit(sim::text("same"), "a");
    REQUIRE_FALSE(history.can_undo());
}

TEST_CASE("undo and redo walk the same steps in both directions", "[app]")
{
    History<std::string> history{"a"};
    history.commit(sim::text("to b"), "b");
    history.commit(sim::text("to c"), "c");
    history.undo();
    REQUIRE(*history.current() == "b");
    REQUIRE(history.redo_label().key == "to c");
    history.undo();
    REQUIRE(*history.current() == "a");
    history.redo();
    history.redo();
    REQUIRE(*history.current() == "c");
    REQUIRE(history.undo_label().key == "to c");
}

TEST_CASE("an edit after undo drops what was undone", "[app]")
{
    History<std::string> history{"a"};
    history.commit(sim::text("to b"), "b");
    history.undo();
    history.commit(sim::text("to c"), "c");
    REQUIRE_FALSE(history.can_redo());
    REQUIRE(*history.current() == "c");
}
