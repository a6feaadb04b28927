// No sentence, symbol or name is shown as an empty box: what the window loads glyphs for holds every
// character of both languages, of the literals in the window's sources and of the data that come with it.
#include "app/core/data_table.hpp"
#include "app/core/workspace.hpp"
#include "app/gui/app.hpp"
#include "headless_work.hpp"
#include "sim/base/fmt.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

#include <algorithm>
#include <regex>

namespace {

namespace fs = std::filesystem;
using app::platform::CharacterSet;

std::string content(fs::path const &file)
{
    std::ostringstream words;
    words << std::ifstream{file, std::ios::binary}.rdbuf();
    return words.str();
}

std::vector<fs::path> files_below(fs::path const &folder, std::vector<std::string> const &endings)
{
    std::vector<fs::path> files;
    for (fs::directory_entry const &entry : fs::recursive_directory_iterator{folder}) {
        bool const wanted =
            std::ranges::find(endings, entry.path().extension().string()) != endings.end();
        if (wanted) {
            files.push_back(entry.path());
        }
    }
    REQUIRE(!files.empty());
    return files;
}

/// \xE2\x86\x92 as the bytes that it stands for.
std::string unescaped(std::string const &line)
{
    static std::regex const escape{R"(\\x([0-9A-Fa-f]{2}))"};
    std::string words;
    auto from = line.cbegin();
    for (std::smatch found; std::regex_search(from, line.cend(), found, escape);) {
        words.append(from, found[0].first);
        words += static_cast<char>(std::stoi(found[1].str(), nullptr, 16));
        from = found[0].second;
    }
    return words.append(from, line.cend());
}

/// Characters of string literals; comments are left out.
CharacterSet literals_below(fs::path const &folder)
{
    static std::regex const literal{R"re("((?:[^"\\]|\\.)*)")re"};
    CharacterSet characters;
    for (fs::path const &file : files_below(folder, {".cpp", ".hpp"})) {
        std::istringstream lines{content(file)};
        for (std::string line; std::getline(lines, line);) {
            std::string const code = line.substr(0, line.find("//"));
            for (std::sregex_iterator one{code.begin(), code.end(), literal}, end; one != end;
                 ++one) {
                app::platform::add_characters(characters, unescaped((*one)[1].str()));
            }
        }
    }
    return characters;
}

CharacterSet words_of(fs::path const &folder, std::vector<std::string> const &endings)
{
    CharacterSet characters;
    for (fs::path const &file : files_below(folder, endings)) {
        app::platform::add_characters(characters, content(file));
    }
    return characters;
}

/// Characters that a font would draw as an empty box.
std::string missing(ImFont const &font, CharacterSet const &characters)
{
    std::string codes;
    for (char32_t const c : characters) {
        bool const drawn =
            c <= 0xFFFF && font.FindGlyphNoFallback(static_cast<ImWchar>(c)) != nullptr;
        if (!drawn && c != 0xFEFF) { // a byte order mark is no character
            codes += fmt::format("U+{:04X} ", static_cast<std::uint32_t>(c));
        }
    }
    return codes;
}

} // namespace

TEST_CASE("the window has glyphs for both languages and for every symbol in its sources")
{
    ui_test::HeadlessWork const work{"glyphs"};
    app::Workspace const workspace{work.at("d.gpkg"), test_places::data()};
    CharacterSet const needed = app::needed_characters(workspace);
    ImFontAtlas atlas;
    app::Fonts const fonts = app::platform::load_fonts(atlas, needed, 1.0F);
    fs::path const source = test_places::data().parent_path();
    CHECK(missing(*fonts.body, words_of(source / "data" / "i18n", {".po"})) == "");
    for (char const *folder : {"app/panels", "app/view", "app/map", "app/gui"}) {
        INFO(folder);
        CHECK(missing(*fonts.body, literals_below(source / folder)) == "");
        CHECK(missing(*fonts.body_bold, literals_below(source / folder)) == "");
    }
    // Every cell can be looked at in a table.
    for (std::string const &layer : app::data_layers(workspace.tables())) {
        CharacterSet cells;
        for (app::DataRow const &row : app::data_table(workspace.tables(), layer).rows) {
            for (std::string const &cell : row.cells) {
                app::platform::add_characters(cells, cell);
            }
        }
        INFO(layer);
        CHECK(missing(*fonts.body, cells) == "");
    }
}

TEST_CASE("the fonts have glyphs for all that the data say")
{
    fs::path const data = test_places::data();
    CharacterSet characters = words_of(data, {".csv", ".geojson", ".po"});
    CharacterSet const other =
        words_of(data.parent_path() / "tests" / "second_district", {".csv", ".geojson"});
    characters.insert(other.begin(), other.end());
    REQUIRE(characters.size() > 1000);
    ImFontAtlas atlas;
    app::Fonts const fonts = app::platform::load_fonts(atlas, characters, 1.0F);
    for (ImFont const *font : {fonts.body, fonts.small_bold, fonts.name}) {
        CHECK(missing(*font, characters) == "");
    }
}
