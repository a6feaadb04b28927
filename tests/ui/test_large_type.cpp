#include "app/panels/large_type.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

#include <string>
#include <vector>

namespace {

/// ImGui with its built-in font, in which every character it lacks is as wide as a question mark.
struct Type
{
    Type()
    {
        ImGui::CreateContext();
        unsigned char *pixels = nullptr;
        int width = 0;
        int height = 0;
        ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
        font = {ImGui::GetIO().Fonts->Fonts[0], 13.0F};
    }
    ~Type() { ImGui::DestroyContext(); }
    Type(Type const &) = delete;
    Type &operator=(Type const &) = delete;
    Type(Type &&) = delete;
    Type &operator=(Type &&) = delete;

    app::LargeFont font;
};

std::string without_spaces(std::string const &words)
{
    std::string left;
    for (char const c : words) {
        left += c == ' ' ? "" : std::string(1, c);
    }
    return left;
}

} // namespace

TEST_CASE("lines of a headline are no wider than their room and lose nothing but spaces")
{
    Type const type;
    for (std::string const words :
         {"最冷夜10千伏线路 4 条、台区 27 个过载，须先行增容，再改造取暖",
          "The coldest night overloads 4 lines and 27 zones: strengthen them first"}) {
        float const width = type.font.width(words) / 3;
        std::vector<std::string> const lines = app::wrap_lines(type.font, words, width);
        CHECK(lines.size() >= 3);
        std::string all;
        for (std::string const &line : lines) {
            CHECK(type.font.width(line) <= width);
            CHECK_FALSE(line.starts_with(" "));
            CHECK_FALSE(line.ends_with(" "));
            all += line;
        }
        CHECK(without_spaces(all) == without_spaces(words));
    }
}

TEST_CASE("no line begins with punctuation, and a number stays whole")
{
    Type const type;
    std::string const words = "改造26\u2009441户，其中，首年，须先。";
    for (int part = 2; part < 14; ++part) {
        for (std::string const &line :
             app::wrap_lines(type.font, words, type.font.width(words) / static_cast<float>(part))) {
            CHECK_FALSE(line.starts_with("，"));
            CHECK_FALSE(line.starts_with("。"));
            CHECK(line.find("26") == line.find("26\u2009441"));
        }
    }
    CHECK(app::wrap_lines(type.font, "", 100.0F).empty());
}
