#include "sim/io/import/foreign_cell.hpp"

#include <catch2/catch.hpp>

using namespace sim::io;

namespace {

CellReading read(std::string const &words, ColumnSpec const &spec, double factor = 1.0)
{
    static ImportWords const known = import_words();
    return read_foreign_cell(words, spec, factor, known);
}

ColumnSpec const area{
    .name = "heated_floor_area_m2", .kind = CellKind::number, .min = 0, .max = 1e8};
ColumnSpec const households{
    .name = "households", .kind = CellKind::integer, .min = 0, .max = 100000};
ColumnSpec const share{.name = "roof_share_usable", .kind = CellKind::number, .min = 0, .max = 1};
ColumnSpec const code{.name = "code", .rule = WordRule::code};

} // namespace

TEST_CASE("numbers are read as people write them", "[import]")
{
    CHECK(foreign_number("1,234.5") == 1234.5);
    CHECK(foreign_number("１２．５") == 12.5);
    CHECK(foreign_number("+3") == 3.0);
    CHECK(foreign_number(" 26 441 ") == 26441.0);
    CHECK(foreign_number("1,234,567") == 1234567.0);
    CHECK_FALSE(foreign_number("1,23"));
    CHECK_FALSE(foreign_number("12,3456"));
    CHECK_FALSE(foreign_number(",123"));
    CHECK_FALSE(foreign_number("1.234,567"));
    CHECK_FALSE(foreign_number("约120"));
    CHECK_FALSE(foreign_number("inf"));
    CHECK_FALSE(foreign_number(""));
}

TEST_CASE("a unit of the cell goes before that of the column", "[import]")
{
    CHECK(std::get<double>(read("3.14", area, 10000.0).cell) == 31400.0);
    CHECK(std::get<double>(read("3.14万平方米", area).cell) == 31400.0);
    CHECK(std::get<double>(read("1.005", area, 10000.0).cell) == 10050.0);
    CHECK(std::get<double>(read("820㎡", area, 10000.0).cell) == 820.0);
    CHECK(std::get<double>(read("35%", share).cell) == 0.35);
    CHECK(std::get<std::int64_t>(read("1.2万户", households).cell) == 12000);
    CHECK(std::get<std::int64_t>(read("120户", households).cell) == 120);
    CHECK(read("120千瓦", households).problem == std::string{"not_a_number"});
}

TEST_CASE("what is no value of a column is said by its kind", "[import]")
{
    CHECK(read("12.5", households).problem == std::string{"not_whole"});
    CHECK(read("-3", households).problem == std::string{"out_of_range"});
    CHECK(read("约120", households).problem == std::string{"not_a_number"});
    CHECK(read("#REF!", households).problem == std::string{"cell_error"});
    CHECK(read("1.50202E+11", code).problem == std::string{"code_lost_digits"});
    CHECK(read("", households).problem == nullptr);
    CHECK(read("暂缺", households).left_empty);
    CHECK(read("—", households).left_empty);
    CHECK(cell_words(read("—", {.name = "name"}).cell) == "—");
}

TEST_CASE("a code that was a number in a sheet is a code again", "[import]")
{
    CHECK(cell_words(read("150202001012.0", code).cell) == "150202001012");
    CHECK(cell_words(read("150202001012", code).cell) == "150202001012");
    CHECK(cell_words(read("A-1.0", code).cell) == "A-1.0");
}

TEST_CASE("words of offices become words of the schema", "[import]")
{
    ColumnSpec const kind{.name = "kind", .words = {"village", "community"}};
    CHECK(cell_words(read("行政村", kind).cell) == "village");
    CHECK(cell_words(read("社区", kind).cell) == "community");
    CHECK(cell_words(read("village", kind).cell) == "village");
    CHECK(read("街道", kind).problem == std::string{"unknown_word"}); // a word, but none of these
    ColumnSpec const flag{.name = "no_coal_zone", .kind = CellKind::flag};
    CHECK(cell_words(read("是", flag).cell) == "1");
    CHECK(cell_words(read("否", flag).cell) == "0");
    CHECK(cell_words(read("√", flag).cell) == "1");
    CHECK(read("部分", flag).problem == std::string{"not_a_flag"});
}

TEST_CASE("days are read as people and spreadsheets write them", "[import]")
{
    CHECK(foreign_day("2021-07-20") == "2021-07-20");
    CHECK(foreign_day("2021/7/20") == "2021-07-20");
    CHECK(foreign_day("2021.7.20") == "2021-07-20");
    CHECK(foreign_day("2021年7月20日") == "2021-07-20");
    CHECK(foreign_day("20210720") == "2021-07-20");
    CHECK(foreign_day("2021-07-20 08:30:00") == "2021-07-20");
    CHECK(foreign_day("44397") == "2021-07-20"); // Excel: 2021-01-01 is 44197
    CHECK(foreign_day("2021/2/30").empty());
    CHECK(foreign_day("7月20日").empty());
    CHECK(foreign_day("12345").empty());
    CHECK(foreign_day("").empty());
}

TEST_CASE("coordinates are read in degrees, minutes and seconds too", "[import]")
{
    CHECK(foreign_coordinate("109.84") == 109.84);
    CHECK(foreign_coordinate("E109.84") == 109.84);
    CHECK(foreign_coordinate("109°50′24″").value() == Approx(109.84).epsilon(1e-12));
    CHECK(foreign_coordinate("东经109度50分24秒").value() == Approx(109.84).epsilon(1e-12));
    CHECK_FALSE(foreign_coordinate("109°75′"));
    CHECK_FALSE(foreign_coordinate("109 50 24 1"));
}
