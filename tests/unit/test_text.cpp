#include "sim/base/text.hpp"

#include <catch2/catch.hpp>

using sim::Language;

TEST_CASE("a sentence is rendered in the reader's language with its values", "[base]")
{
    sim::Text const sentence =
        sim::text("Route of {block}: {route}", {{"block", "磴口村", "Dengkou Village"},
                                                {"route", "天然气壁挂炉", "gas boiler"}});
    REQUIRE(sim::render(Language::en, sentence) == "Route of Dengkou Village: gas boiler");
    REQUIRE(sim::render(Language::zh, sentence) == "磴口村改为天然气壁挂炉");
}

TEST_CASE("a sentence without translation renders in English", "[base]")
{
    std::string const key = "no such sentence in any catalogue";
    REQUIRE(sim::tr(Language::zh, key) == key);
}

TEST_CASE("an unknown place and a lone brace stay as they are", "[base]")
{
    REQUIRE(sim::render(Language::en, {"{what} is {open", {}}) == "{what} is {open");
    REQUIRE(sim::render(Language::en, {"", {}}).empty());
}

TEST_CASE("a value is never read as a pattern", "[base]")
{
    REQUIRE(sim::render(Language::en, {"{a}{b}", {{"a", "{b}"}, {"b", "x"}}}) == "{b}x");
}
