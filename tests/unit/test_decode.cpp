#include "sim/io/import/decode.hpp"

#include "tests/common/foreign_files.hpp"
#include "tests/common/temp_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>

using namespace sim;
using namespace std::string_literals;

namespace {

std::optional<io::DecodedText> decode(std::string const &bytes, std::string const &wish = "")
{
    Diagnostics findings;
    return io::decode_text(bytes, wish, {"a.csv", "", "", ""}, findings);
}

std::string first_code(std::string const &bytes, std::string const &wish = "")
{
    Diagnostics findings;
    io::decode_text(bytes, wish, {"a.csv", "", "", ""}, findings);
    return findings.empty() ? "" : findings.front().code;
}

std::string utf16(std::string const &ascii, bool low_first)
{
    std::string bytes;
    for (char const c : ascii) {
        bytes += low_first ? std::string{c} + '\0' : '\0' + std::string{c};
    }
    return bytes;
}

} // namespace

TEST_CASE("Text is read by its byte order mark, as UTF-8, as UTF-16 or as GB18030")
{
    std::string const words = "名称,户数\n东河,12\n";
    CHECK(decode(words)->encoding == "UTF-8");
    CHECK(decode("\xEF\xBB\xBF" + words)->text == words);
    auto const chinese = decode(foreign::gb18030(words));
    REQUIRE(chinese);
    CHECK(chinese->encoding == "GB18030");
    CHECK(chinese->text == words);
    std::string const plain = "code,name\nA,1\n";
    CHECK(decode("\xFF\xFE" + utf16(plain, true))->text == plain);
    CHECK(decode("\xFE\xFF" + utf16(plain, false))->text == plain);
    CHECK(decode(utf16(plain, true))->encoding == "UTF-16LE");
    CHECK(decode(utf16(plain, false))->encoding == "UTF-16BE");
}

TEST_CASE("Four-byte characters of GB18030 that GBK does not have are read")
{
    std::string const rare = "圪\xF0\xA0\xAE\xB7塄"; // U+20BB7, beyond the basic plane
    auto const decoded = decode(foreign::gb18030(rare));
    REQUIRE(decoded);
    CHECK(decoded->text == rare);
}

TEST_CASE("A declared encoding is followed, and refused where the bytes are not of it")
{
    std::string const bytes = foreign::gb18030("名称\n东河\n");
    CHECK(decode(bytes, "gbk")->text == "名称\n东河\n");
    CHECK(decode(bytes, "GB2312")->encoding == "GB18030");
    CHECK_FALSE(decode(bytes, "utf8"));
    CHECK(first_code(bytes, "utf8") == "bad_encoding");
    CHECK(first_code(bytes, "klingon") == "unknown_encoding");
    CHECK(first_code(bytes, "UTF-8//IGNORE") == "unknown_encoding");
}

TEST_CASE("Bytes that are no text are refused, with the line")
{
    Diagnostics findings;
    CHECK_FALSE(io::decode_text("a,b\n\xFF\xFF\xFF\n"s, "", {"a.csv", "", "", ""}, findings));
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().code == "bad_encoding");
    CHECK(findings.front().where.feature == "row 2");
    CHECK(first_code("PK\x03\x04\0\0\0\0\0\0\xE5\xE6\0\0"s) == "bad_encoding");
}

TEST_CASE("A cut last character is an error, not a silent loss")
{
    std::string bytes = foreign::gb18030("东河");
    bytes.pop_back();
    CHECK(first_code(bytes) == "bad_encoding");
    CHECK(first_code("东河"s.substr(0, 5)) == "bad_encoding");
}

TEST_CASE("What was guessed is told, and what was lost before")
{
    CHECK(first_code(foreign::gb18030("东河")) == "encoding_found");
    CHECK(first_code("东河") == "");
    CHECK(first_code("东\xEF\xBF\xBD\n") == "lost_characters");
    CHECK(first_code("东锟斤拷\n") == "lost_characters");
    CHECK(first_code("\xC3\xA4\xC2\xB8\xC5\x93\xC3\xA6\xC2\xB2\xC2\xB3\xC3\xA9\n") ==
          "odd_characters"); // UTF-8 that was once read as Latin-1
    Diagnostics findings;
    std::string european; // in Latin-1: F\xF6r is read as one Han character between letters
    for (int i = 0; i < 5; ++i) {
        european += "Fr\xF6yngringsskog\n";
    }
    io::decode_text(european, "", {"a.csv", "", "", ""}, findings);
    CHECK(findings.back().code == "odd_characters");
}

TEST_CASE("A preview shows the first lines in each encoding that the bytes could be in")
{
    TempFolder const folder;
    std::ofstream{folder / "a.csv", std::ios::binary} << foreign::gb18030("名称\r\n东河\n\n西");
    auto const previews = io::text_previews(folder / "a.csv", 2);
    REQUIRE(previews.size() == 1);
    CHECK(previews[0].encoding == "GB18030");
    CHECK(previews[0].lines == std::vector<std::string>{"名称", "东河"});
    std::ofstream{folder / "b.csv", std::ios::binary} << "名称,a\n";
    CHECK(io::text_previews(folder / "b.csv", 9).front().encoding == "UTF-8");
}
