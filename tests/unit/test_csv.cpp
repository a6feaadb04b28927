#include "sim/base/error.hpp"
#include "sim/io/csv.hpp"
#include "sim/io/text_file.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using Rows = std::vector<std::vector<std::string>>;

TEST_CASE("empty text has no rows", "[csv]")
{
    REQUIRE(sim::io::parse_csv("").empty());
    REQUIRE(sim::io::parse_csv("\xEF\xBB\xBF").empty());
    REQUIRE(sim::io::parse_csv("\n\r\n\n").empty());
}

TEST_CASE("a byte order mark is not part of the first field", "[csv]")
{
    REQUIRE(sim::io::parse_csv("\xEF\xBB\xBF名称,值\n") == Rows{{"名称", "值"}});
}

TEST_CASE("quotes hold commas, line ends and doubled quotes", "[csv]")
{
    REQUIRE(sim::io::parse_csv("a,\"b,\nc\"\"d\"\r\n1,\"\"\r\n") ==
            Rows{{"a", "b,\nc\"d"}, {"1", ""}});
}

TEST_CASE("the last row needs no line end", "[csv]")
{
    REQUIRE(sim::io::parse_csv("a,b\n1,2") == Rows{{"a", "b"}, {"1", "2"}});
}

TEST_CASE("empty fields count", "[csv]")
{
    REQUIRE(sim::io::parse_csv(",\n,,\n") == Rows{{"", ""}, {"", "", ""}});
}

TEST_CASE("an unterminated quote is reported with the row where it was opened", "[csv]")
{
    try {
        sim::io::parse_csv("a,b\n1,2\n3,\"4\n5,6\n");
        FAIL("not reported");
    } catch (sim::InputError const &error) {
        REQUIRE(error.diagnostics().size() == 1);
        CHECK(error.diagnostics().front().where.feature == "row 3");
        CHECK(error.diagnostics().front().code == "unterminated_quote");
    }
}

TEST_CASE("what is written as CSV reads back the same", "[csv]")
{
    Rows const rows{{"a", "b"}, {"x,y", "say \"hi\""}, {"two\nlines", "中文"}, {"", "z"}};
    std::string text;
    for (auto const &row : rows) {
        text += sim::io::csv_row(row);
    }
    REQUIRE(sim::io::parse_csv(text) == rows);
}

TEST_CASE("a table finds columns by name and says which one is missing", "[csv]")
{
    sim::io::CsvTable const table{"t.csv", "code,value\nA,1.5\nB\n"};
    REQUIRE(table.size() == 2);
    REQUIRE(table.cell(0, "code") == "A");
    REQUIRE(table.number(0, "value") == 1.5);
    REQUIRE_FALSE(table.number(1, "value").has_value());
    REQUIRE_FALSE(table.has("unit"));
    REQUIRE_THROWS_AS(table.cell(0, "unit"), sim::InputError);
    REQUIRE_THROWS_AS(table.number(0, "code"), sim::InputError);
}

TEST_CASE("a table without header or with too long a row is refused", "[csv]")
{
    REQUIRE_THROWS_AS((sim::io::CsvTable{"t.csv", ""}), sim::InputError);
    REQUIRE_THROWS_AS((sim::io::CsvTable{"t.csv", "a,b\n1,2,3\n"}), sim::InputError);
}

TEST_CASE("With another separator commas are words, and the separator is quoted")
{
    CHECK(sim::io::csv_row({"a,b", "c\td", "e\"f"}, '\t') == "a,b\t\"c\td\"\t\"e\"\"f\"\n");
    CHECK(sim::io::csv_field("a,b") == "\"a,b\"");
    CHECK(sim::io::csv_field("a;b", ';') == "\"a;b\"");
}

TEST_CASE("a file that is not there is an error of the system", "[csv]")
{
    REQUIRE_THROWS_AS(sim::io::read_text_file("/nowhere/at/all.csv"), sim::IoError);
    REQUIRE_THROWS_AS(sim::io::write_text_file("/nowhere/at/all.csv", "x"), sim::IoError);
}
