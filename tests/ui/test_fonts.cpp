#include "app/platform/font_loader.hpp"

#include "sim/base/text.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

TEST_CASE("UTF-8 is read into characters, broken bytes are skipped")
{
    app::platform::CharacterSet characters;
    app::platform::add_characters(characters, "a圪²\xff\xe5");
    REQUIRE(characters == app::platform::CharacterSet{U'a', U'²', U'圪'});
}

TEST_CASE("every character of the Chinese catalogue and of rare place names has a glyph")
{
    app::platform::CharacterSet characters;
    app::platform::add_characters(characters, sim::all_translations());
    app::platform::add_characters(characters, "圪塄楞泵碳拟昆都仑沁莎磴");
    REQUIRE(characters.size() > 200);
    ImFontAtlas atlas;
    app::Fonts const fonts = app::platform::load_fonts(atlas, characters, 1.0F);
    for (ImFont const *font :
         {fonts.caption, fonts.small, fonts.body, fonts.body_bold, fonts.title, fonts.name}) {
        for (char32_t const c : characters) {
            INFO("U+" << std::hex << static_cast<unsigned>(c));
            REQUIRE(c <= 0xFFFF);
            REQUIRE(font->FindGlyphNoFallback(static_cast<ImWchar>(c)) != nullptr);
        }
    }
}
