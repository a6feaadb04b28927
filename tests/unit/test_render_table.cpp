#include "sim/base/display_width.hpp"
#include "sim/report/render_table.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace sim;
using namespace sim::report;

namespace {

Table towns()
{
    Table table;
    table.key = "towns";
    table.title = name_text("各镇任务", "Towns");
    table.columns = {{"name", name_text("属地", "Place"), ColumnKind::words},
                     {"households", name_text("户数", "Households"), ColumnKind::integer},
                     {"area", name_text("面积", "Area"), ColumnKind::number, 3},
                     {"money", name_text("资金", "Money"), ColumnKind::money_wan_yuan}};
    table.rows = {
        {name_text("河东镇", "Hedong"), std::int64_t{5720}, 45.76, Money::from_yuan(78'088'000.0)},
        {name_text("A, \"b\"", "A, \"b\""), std::monostate{}, 0.0005, Money{}},
        {name_text("合计", "Total"), std::int64_t{-26441}, -1.0005,
         Money::from_fen(-24'177'664'000)}};
    table.total_rows = 1;
    return table;
}

} // namespace

TEST_CASE("a Chinese character is two columns wide, an English letter one", "[report]")
{
    REQUIRE(display_width("河东镇 a1") == 9);
    REQUIRE(display_width("（一）") == 6);
    REQUIRE(display_width("") == 0);
    REQUIRE(display_width("\xE6\xB2") == 2); // a broken word counts its bytes, never reads beyond
}

TEST_CASE("code points come back as the UTF-8 they were read from", "[report]")
{
    std::string const word = "aé圪𠮷";
    std::string back;
    for (char32_t const point : code_points(word)) {
        back += to_utf8(point);
    }
    REQUIRE(back == word);
}

TEST_CASE("cells are rounded half away from zero on decimals", "[report]")
{
    TableColumn const money{"m", {}, ColumnKind::money_wan_yuan, 2};
    REQUIRE(cell_text(Language::zh, money, Money::from_fen(5'000), false) == "0.01");
    REQUIRE(cell_text(Language::zh, money, Money::from_fen(4'999), false) == "0.00");
    REQUIRE(cell_text(Language::zh, money, Money::from_fen(-4'999), false) == "0.00");
    REQUIRE(cell_text(Language::zh, money, Money::from_fen(-5'000), false) == "−0.01");
    TableColumn const number{"n", {}, ColumnKind::number, 2};
    REQUIRE(cell_text(Language::zh, number, 1.005, false) == "1.01");
    REQUIRE(cell_text(Language::zh, number, -0.001, false) == "0.00");
    TableColumn const exact{"m", {}, ColumnKind::money_wan_yuan, 6};
    REQUIRE(cell_text(Language::zh, exact, Money::from_fen(1), false) == "0.000001");
}

TEST_CASE("thousands are grouped from four digits and only where asked", "[report]")
{
    TableColumn const column{"n", {}, ColumnKind::integer};
    REQUIRE(cell_text(Language::zh, column, std::int64_t{26441}, true) == "26\u2009441");
    REQUIRE(cell_text(Language::zh, column, std::int64_t{2644}, true) == "2\u2009644");
    REQUIRE(cell_text(Language::zh, column, std::int64_t{264}, true) == "264");
    REQUIRE(cell_text(Language::zh, column, std::int64_t{26441}, false) == "26441");
    REQUIRE(cell_text(Language::zh, column, std::monostate{}, true) == "–");
}

TEST_CASE("every line of a text table is equally wide where its last cell is filled", "[report]")
{
    std::istringstream lines{to_text(Language::zh, towns())};
    std::string line;
    std::getline(lines, line);
    REQUIRE(line == "各镇任务");
    std::size_t width = 0;
    int count = 0;
    while (std::getline(lines, line)) {
        width = width == 0 ? display_width(line) : width;
        REQUIRE(display_width(line) == width);
        ++count;
    }
    REQUIRE(count == 6); // header, rule, two rows, rule, total
}

TEST_CASE("csv has a byte order mark, CRLF, quotes where needed, plain numbers", "[report]")
{
    std::string const csv = to_csv(Language::en, towns());
    REQUIRE(csv == "\xEF\xBB\xBFPlace,Households,Area,\"Money (10,000 yuan)\"\r\n"
                   "Hedong,5720,45.760,7808.80\r\n"
                   "\"A, \"\"b\"\"\",,0.001,0.00\r\n"
                   "Total,-26441,-1.001,-24177.66\r\n");
}

TEST_CASE("money says its unit once in a file, and a terminal shows it to be read", "[report]")
{
    Table table;
    table.columns = {
        {"said", name_text("资金（万元）", "Money (10,000 yuan)"), ColumnKind::money_wan_yuan, 6},
        {"plain", name_text("资金", "Money"), ColumnKind::money_wan_yuan, 6}};
    table.rows = {{Money::from_fen(1'234'567), Money::from_fen(-4)}};
    CHECK(to_csv(Language::zh, table) ==
          "\xEF\xBB\xBF资金（万元）,资金（万元）\r\n1.234567,-0.000004\r\n");
    std::string const shown = to_text(Language::zh, table);
    CHECK(shown.find("1.23 ") != std::string::npos);
    CHECK(shown.find("1.234567") == std::string::npos);
}

TEST_CASE("an empty table is a header and nothing else", "[report]")
{
    Table table = towns();
    table.rows.clear();
    table.total_rows = 0;
    REQUIRE(to_csv(Language::zh, table) == "\xEF\xBB\xBF属地,户数,面积,资金（万元）\r\n");
    REQUIRE_FALSE(to_text(Language::zh, table).empty());
}
