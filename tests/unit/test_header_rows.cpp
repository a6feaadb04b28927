#include "sim/io/import/grid.hpp"
#include "sim/io/import/read_text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace sim;

namespace {

struct Read
{
    io::ForeignTable table{};
    Diagnostics findings{};

    [[nodiscard]] bool told(std::string const &code) const
    {
        return std::ranges::any_of(findings, [&](auto const &f) { return f.code == code; });
    }
};

Read read(io::Grid grid)
{
    for (std::size_t i = grid.numbers.size(); i < grid.rows.size(); ++i) {
        grid.numbers.push_back(i + 1);
    }
    Read all;
    io::take_grid(std::move(grid), all.table, all.findings);
    return all;
}

Read read_words(std::string const &words)
{
    Diagnostics findings;
    return read(io::split_text(words, ',', {}, findings));
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("A plain header in the first row is the header, and every row below is kept")
{
    Read const all = read_words("code,name,homes\nB1,东河,12\nB2,,\nB3,西,\n");
    CHECK(all.table.columns == Words{"code", "name", "homes"});
    REQUIRE(all.table.rows.size() == 3);
    CHECK(all.table.rows[1].cells == Words{"B2", "", ""});
    CHECK(all.table.rows[1].number == 3);
    CHECK(all.findings.empty());
}

TEST_CASE("Titles, a line of units, totals, notes and signatures are left out and told")
{
    Read const all = read_words("2021年清洁取暖台账,,,\n填报单位：某街道,,单位：户,\n"
                                "序号,名称,户数,备注\n1,东河,12,\n2,西站,30,\n合 计,,42,\n"
                                "注：户数为年末数,,,\n填表人：,,审核人：,\n");
    CHECK(all.table.columns == Words{"序号", "名称", "户数", "备注"});
    REQUIRE(all.table.rows.size() == 2);
    CHECK(all.table.rows[1].cells == Words{"2", "西站", "30", ""});
    CHECK(all.told("title_row"));
    CHECK(all.told("total_row"));
    CHECK(all.told("footnote"));
    CHECK(all.findings.size() == 5);
}

TEST_CASE("A two-line header of a text file is one header")
{
    Read const all = read_words("序号,名称,户数,,面积,\n,,总数,已改,总数（平方米）,已改\n"
                                "1,东河,12,3,900,100\n");
    CHECK(all.table.columns ==
          Words{"序号", "名称", "户数/总数", "户数/已改", "面积/总数（平方米）", "面积/已改"});
    CHECK(all.table.rows.size() == 1);
    CHECK(all.told("header_of_rows"));
}

TEST_CASE("Merged cells make two-line headers, and hold for each row that they cover")
{
    io::Grid grid{.rows = {{"台账", "", "", ""},
                           {"街道", "名称", "户数", ""},
                           {"", "", "总数", "已改"},
                           {"东河", "a", "1", "2"},
                           {"", "b", "3", "4"},
                           {"西", "c", "5", "6"}},
                  .merges = {{0, 0, 0, 3}, {1, 0, 2, 0}, {1, 1, 2, 1}, {1, 2, 1, 3}, {3, 0, 4, 0}}};
    Read const all = read(std::move(grid));
    CHECK(all.table.columns == Words{"街道", "名称", "户数/总数", "户数/已改"});
    REQUIRE(all.table.rows.size() == 3);
    CHECK(all.table.rows[1].cells == Words{"东河", "b", "3", "4"});
    CHECK(all.told("merged_cells_filled"));
}

TEST_CASE("A unit in brackets below a heading stays with it")
{
    Read const all = read_words("名称,面积,户数\n,（万平方米）,（户）\n东河,1.5,20\n");
    CHECK(all.table.columns == Words{"名称", "面积（万平方米）", "户数（户）"});
    CHECK(all.table.rows.size() == 1);
}

TEST_CASE("A row that numbers the columns is no data")
{
    Read const all = read_words("街道,名称,户数,面积,楼数\n甲,1,2,3,4\n东,河,12,900,5\n");
    CHECK(all.table.columns == Words{"街道", "名称", "户数", "面积", "楼数"});
    CHECK(all.table.rows.size() == 1);
}

TEST_CASE("A survey list without a header keeps its first row and numbers its columns")
{
    Read const all = read_words("P1,4503463.157,401902.366,1060.2\nP2,4503470.1,401910.5,1060.9\n"
                                "P3,4503480.1,401915.5,1061.0\n");
    CHECK(all.table.columns == Words{"#1", "#2", "#3", "#4"});
    CHECK(all.table.rows.size() == 3);
    CHECK(all.told("no_header"));
}

TEST_CASE("Years and hours head columns though they are figures")
{
    CHECK(read_words("town,2021,2022,2023\nA,1,2,3\nB,4,5,6\n").table.columns ==
          Words{"town", "2021", "2022", "2023"});
    Read const hours = read_words("zone,0,1,2,3,4,5\nZ1,1.5,2,3,4,5,6\nZ2,1.5,2,3,4,5,6\n");
    CHECK(hours.table.columns == Words{"zone", "0", "1", "2", "3", "4", "5"});
    CHECK(hours.table.rows.size() == 2);
}

TEST_CASE("A header that each page repeats, columns of one name and columns without one are told")
{
    Read const all = read_words("name,homes,homes,\nA,1,2,x\nname,homes,homes,\nB,3,4,y\n");
    CHECK(all.table.columns == Words{"name", "homes", "homes (2)", "#4"});
    CHECK(all.table.rows.size() == 2);
    CHECK(all.told("duplicate_column"));
    CHECK(all.told("repeated_header"));
}

TEST_CASE("Nothing, one cell and one row are read")
{
    CHECK(read({}).told("empty_sheet"));
    CHECK(read_words("name\n").table.columns == Words{"name"});
    Read const single = read_words("name\n东河\n西\n");
    CHECK(single.table.columns == Words{"name"});
    CHECK(single.table.rows.size() == 2);
    CHECK(read_words("1,2,3\n").table.rows.size() == 1);
}

TEST_CASE("Cells are separated by what most lines agree on")
{
    CHECK(io::find_separator("a,b,c\n1,2,3\n") == ',');
    CHECK(io::find_separator("a;b;c\n1,5;2,5;3\n") == ';');
    CHECK(io::find_separator("a\tb\n1\t2\n") == '\t');
    CHECK(io::find_separator("a|b\n1|2\n") == '|');
    CHECK(io::find_separator("P1   4503463.1  401902.3\nP2 4503470.1 401910.5\n") == ' ');
    CHECK(io::find_separator("name\nx y\nz\n") == ',');
    CHECK(io::find_separator("") == ',');
    CHECK(io::find_separator("\"a,b\";c\n\"d,e\";f\n") == ';');
}

TEST_CASE("A quote that is never closed is an error with its line")
{
    Diagnostics findings;
    io::Grid const grid = io::split_text("a,b\n1,\"2\n3,4\n", ',', {}, findings);
    CHECK(grid.rows.size() == 1);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().code == "open_quote");
    CHECK(findings.front().where.feature == "row 2");
}

TEST_CASE("Blanks of all kinds are cut off the ends of words")
{
    CHECK(io::trimmed("　 东 河\xC2\xA0\t") == "东 河");
    CHECK(io::trimmed("　") == "");
    CHECK(io::squeezed("合　 计") == "合计");
    CHECK(io::is_figure("1,234.5"));
    CHECK(io::is_figure("12%"));
    CHECK_FALSE(io::is_figure("12户"));
    CHECK_FALSE(io::is_figure("-"));
}
