#include "sim/report/sheets.hpp"
#include "tests/common/night_plan.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace sim::report;

namespace {

struct Office
{
    night_plan::Plan plan = night_plan::make();
    SheetSource source{plan.dataset, plan.scenario, plan.results, Language::zh, true};

    [[nodiscard]] std::vector<AttachedList> lists_of(std::string const &code) const
    {
        TaskSheet sheet;
        sheet.code = code;
        return attached_lists(source, sheet);
    }
};

std::vector<std::string> words_of(io::BookSheet const &sheet)
{
    std::vector<std::string> words;
    for (io::BookCell const &cell : sheet.cells) {
        if (auto const *text = std::get_if<std::string>(&cell.value)) {
            words.push_back(*text);
        }
    }
    return words;
}

bool says(io::BookSheet const &sheet, std::string const &wanted)
{
    std::vector<std::string> const words = words_of(sheet);
    return std::ranges::find(words, wanted) != words.end();
}

} // namespace

TEST_CASE("each supply branch gets its own zones, lines and projects", "[night]")
{
    Office const office;
    std::vector<AttachedList> const west = office.lists_of("west");
    REQUIRE(west.size() == 3);
    CHECK(west[0].name == "重过载台区清单");
    CHECK(west[2].name == "增容项目清单");
    io::BookSheet const zones = list_sheet(office.source, west[0]);
    CHECK(says(zones, "Z3号台区"));
    CHECK_FALSE(says(zones, "Z2号台区"));
    CHECK(office.lists_of("dept_audit").empty());
}

TEST_CASE("a town gets the list of its strained zones only if it has any", "[night]")
{
    Office office;
    TaskSheet sheet;
    sheet.code = "001";
    sheet.place = JurisdictionId{0};
    CHECK(attached_lists(office.source, sheet).size() == 1);
    office.plan.results.grid.zones[0].heavy_hours = 0;
    CHECK(attached_lists(office.source, sheet).empty());
}

TEST_CASE("gas and heat companies get their stations and mains", "[night]")
{
    Office const office;
    REQUIRE(office.lists_of("company_gas").size() == 2);
    CHECK(office.lists_of("company_heat").size() == 2);
    io::BookSheet const stations =
        list_sheet(office.source, office.lists_of("company_gas").front());
    CHECK(says(stations, "调压站"));
    CHECK(says(stations, "高峰小时用气量\n（立方米/小时）"));
}

TEST_CASE("the total of the projects is a formula over their rows", "[night]")
{
    Office const office;
    io::BookSheet const sheet = list_sheet(office.source, office.lists_of("west")[2]);
    auto const total = std::ranges::find_if(
        sheet.cells, [](io::BookCell const &cell) { return !cell.formula.empty(); });
    REQUIRE(total != sheet.cells.end());
    CHECK(total->formula.starts_with("=SUM("));
    CHECK(std::get<double>(total->value) == 60.000001);
}

TEST_CASE("a list without rows says that there are none", "[night]")
{
    Office office;
    for (AssetLoad &zone : office.plan.results.grid.zones) {
        zone.heavy_hours = zone.overload_hours = 0;
    }
    io::BookSheet const sheet = list_sheet(office.source, office.lists_of("east")[0]);
    CHECK(says(sheet, "无"));
}

TEST_CASE("numbers of a list fit their columns and the sheet repeats its head", "[night]")
{
    Office const office;
    for (char const *const code : {"east", "west", "company_gas", "company_heat"}) {
        for (AttachedList const &list : office.lists_of(code)) {
            io::BookSheet const sheet = list_sheet(office.source, list);
            INFO(code << " " << list.name);
            CHECK(sheet.repeat_end == sheet.repeat_first + 1);
            for (double const width : sheet.column_widths_mm) {
                CHECK(width > 7.0);
            }
        }
    }
}
