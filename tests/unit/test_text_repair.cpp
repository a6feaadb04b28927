#include "sim/base/recode.hpp"
#include "sim/engine/doctor/text_repair.hpp"
#include "tests/common/official_plan.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace sim;
using namespace sim::checkup;

namespace {

/// What a program shows that takes each byte for a character.
std::string as_latin1(std::string const &bytes)
{
    std::vector<char32_t> characters;
    for (char const byte : bytes) {
        characters.push_back(static_cast<unsigned char>(byte));
    }
    return utf8_of(characters);
}

std::vector<std::string> names()
{
    std::vector<std::string> all;
    for (Block const &block : official_plan::dataset().blocks) {
        all.push_back(block.name);
    }
    for (Jurisdiction const &town : official_plan::dataset().jurisdictions) {
        all.push_back(town.name);
    }
    return all;
}

} // namespace

TEST_CASE("Names of a real district are never taken for wrongly decoded ones")
{
    for (std::string const &name : names()) {
        INFO(name);
        CHECK_FALSE(from_latin1_utf8(name));
        CHECK_FALSE(from_latin1_gbk(name));
        CHECK_FALSE(from_gbk_utf8(name));
        CHECK_FALSE(has_lost_characters(name));
        CHECK(without_invisible(name) == name);
        CHECK(with_narrow_letters(name) == name);
    }
    for (char const *word : {"", "Café", "Zürich Süd", "A&B; C", "1 < 2 && 3", "100 m²"}) {
        INFO(word);
        CHECK_FALSE(from_latin1_utf8(word));
        CHECK_FALSE(from_latin1_gbk(word));
        CHECK_FALSE(from_gbk_utf8(word));
        CHECK(without_entities(word) == word);
    }
}

TEST_CASE("Every name that was decoded wrongly comes back")
{
    int gbk = 0;
    for (std::string const &name : names()) {
        INFO(name);
        CHECK(from_latin1_utf8(as_latin1(name)) == name);
        auto const bytes = recode(name, "UTF-8", "GB18030");
        REQUIRE(bytes);
        // Bytes of GBK that happen to be UTF-8 as well are read as that.
        if (!characters_of(*bytes)) {
            CHECK(from_latin1_gbk(as_latin1(*bytes)) == name);
        }
        // Three bytes a character are whole characters of GBK only where there is an even number;
        // some pairs of bytes are none.
        if (auto const wrong = recode(name, "GB18030", "UTF-8")) {
            CHECK(from_gbk_utf8(*wrong) == name);
            ++gbk;
        }
    }
    CHECK(gbk > 20);
}

TEST_CASE("Windows-1252 shows some bytes as other characters, and they are known")
{
    // 村 is E6 9D 91, 圪 is E5 9C AA: 9C is U+0153, 91 is U+2018 there.
    CHECK(from_latin1_utf8("å\u0153ªå\u0153ª") == "圪圪");
}

TEST_CASE("Entities, blanks and invisible characters are mended, and only those")
{
    CHECK(without_entities("A &amp; B &#26449;&#x5E84; &nosuch; &") == "A & B 村庄 &nosuch; &");
    CHECK(with_single_blanks("  a  b ") == "a b");
    CHECK(with_single_blanks("") == "");
    CHECK(without_invisible("\xef\xbb\xbf村\xc2\xa0庄") == "村 庄");
    CHECK(with_narrow_letters("Ａ１ｚ（") == "A1z（");
    CHECK(with_narrow_letters("\xff") == "\xff"); // not UTF-8: as it is
}

TEST_CASE("Text that is not UTF-8 is told from text that is")
{
    CHECK(characters_of("")->empty());
    CHECK(characters_of("a村\xf0\xa0\x80\x80")->size() == 3);
    for (char const *bad : {"\x80", "\xc0\xaf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
                            "\xe6\x9d", "\xff"}) {
        CHECK_FALSE(characters_of(bad));
    }
    CHECK_FALSE(recode("村", "UTF-8", "no such encoding"));
    CHECK_FALSE(recode("\xff\xff", "GB18030", "UTF-8"));
}
