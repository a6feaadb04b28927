#include "sim/report/works_sheets.hpp"

#include "sim/base/display_width.hpp"
#include "sim/report/programme_calendar.hpp"
#include "tests/common/dated_plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace sim;
using namespace sim::report;

namespace {

struct Office
{
    dated_plan::Works hand = dated_plan::make();
    DatedWorks works = hand.dated();

    [[nodiscard]] SheetSource source(Language language = Language::zh, bool dated = true) const
    {
        return {hand.night.dataset,      hand.night.scenario, hand.night.results, language, true,
                dated ? &works : nullptr};
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

bool says(io::BookSheet const &sheet, std::string const &part)
{
    return std::ranges::any_of(words_of(sheet), [&](std::string const &words) {
        return words.find(part) != std::string::npos;
    });
}

/// Words of a row, by the name in its second column.
std::vector<std::string> row_of(io::BookSheet const &sheet, std::string const &name)
{
    auto const found = std::ranges::find_if(sheet.cells, [&](io::BookCell const &cell) {
        auto const *text = std::get_if<std::string>(&cell.value);
        return cell.column == 1 && text != nullptr && *text == name;
    });
    REQUIRE(found != sheet.cells.end());
    std::vector<std::string> row;
    for (io::BookCell const &cell : sheet.cells) {
        auto const *text = std::get_if<std::string>(&cell.value);
        if (cell.row == found->row) {
            row.push_back(text != nullptr ? *text : std::string{});
        }
    }
    return row;
}

TaskSheet body(std::string code, std::optional<JurisdictionId> place = {})
{
    TaskSheet sheet;
    sheet.code = std::move(code);
    sheet.place = place;
    return sheet;
}

TaskRule rule(std::string key, std::string quantity)
{
    TaskRule rule;
    rule.key = std::move(key);
    rule.quantity_key = std::move(quantity);
    rule.scope = "jurisdiction";
    rule.text_zh = "改造。";
    rule.text_en = "Convert.";
    return rule;
}

} // namespace

TEST_CASE("a village's row has its days, crews and lateness", "[works][report]")
{
    Office const office;
    io::BookSheet const sheet = works_sheet(office.source(), JurisdictionId{1});
    std::vector<std::string> const row = row_of(sheet, "b村");
    CHECK(row.at(5) == "7月1日");
    CHECK(row.at(6) == "10月20日");
    CHECK(row.at(7) == "10月25日");
    CHECK(row.at(8) == "—");
    CHECK(row.at(10) == "安装队5支");
    CHECK(row.at(12) == "晚于10月10日15天");
    CHECK(row_of(sheet, "c村").at(7) == "2022年6月3日");
    CHECK(row_of(sheet, "c村").at(12).empty()); // it is not to be done in 2021
}

TEST_CASE("computed dates are called so in title and notes, kept ones are not", "[works][report]")
{
    Office office;
    CHECK(says(works_sheet(office.source(), JurisdictionId{0}), "施工进度安排表（测算）"));
    CHECK(says(works_sheet(office.source(), JurisdictionId{0}), "导出时测算，尚未排定"));
    office.hand.keep();
    DatedWorks const kept = office.hand.dated();
    SheetSource const source{office.hand.night.dataset,
                             office.hand.night.scenario,
                             office.hand.night.results,
                             Language::zh,
                             true,
                             &kept};
    io::BookSheet const sheet = works_sheet(source, JurisdictionId{0});
    CHECK(says(sheet, "按本方案已排定的倒排工期"));
    CHECK_FALSE(says(sheet, "测算"));
    for (AttachedList const &list : works_lists(source, body("001", JurisdictionId{0}))) {
        CHECK_FALSE(says(list_sheet(source, list), "测算"));
    }
}

TEST_CASE("illustrative crews put the red line on every sheet", "[works][report]")
{
    Office office;
    CHECK(works_sheet(office.source(), JurisdictionId{0}).page.header_right.empty());
    office.hand.plan.packages[0].illustrative = true;
    DatedWorks const guessed = office.hand.dated();
    SheetSource const source{office.hand.night.dataset,
                             office.hand.night.scenario,
                             office.hand.night.results,
                             Language::zh,
                             true,
                             &guessed};
    io::BookSheet const sheet = works_sheet(source, JurisdictionId{0});
    CHECK(sheet.page.header_right == "示意数据，不得作为下达依据");
    CHECK(says(sheet, "施工队伍数量和工效为示意数据"));
    SheetSource const silent{office.hand.night.dataset,
                             office.hand.night.scenario,
                             office.hand.night.results,
                             Language::zh,
                             false,
                             &guessed};
    CHECK(works_sheet(silent, JurisdictionId{0}).page.header_right.empty());
}

TEST_CASE("without works the list of villages has the plan's days, with them the schedule's",
          "[works][report]")
{
    Office const office;
    std::vector<std::string> const before =
        row_of(block_sheet(office.source(Language::zh, false), JurisdictionId{0}), "a村");
    CHECK(before.at(9) == "10月10日");
    CHECK(before.at(10) == "—");
    std::vector<std::string> const with =
        row_of(block_sheet(office.source(), JurisdictionId{0}), "a村");
    CHECK(with.at(9) == "7月20日");
    CHECK(with.at(10) == "7月25日");
    CHECK(with.at(11) == "10月25日");
}

TEST_CASE("a task says when its works begin and how many homes are connected in time",
          "[works][report]")
{
    Office const office;
    FilledTask const task =
        fill_task(office.source(), rule("new_energy", "new_energy"), JurisdictionId{1});
    CHECK(task.text == "改造。测算：7月1日开工，10月10日前接通12户，10月25日全部接通。");
    CHECK(task.remark.find("测算：7月1日开工") != std::string::npos);
    CHECK(fill_task(office.source(Language::zh, false), rule("new_energy", "new_energy"),
                    JurisdictionId{1})
              .text == "改造。");
    CHECK(fill_task(office.source(), rule("acceptance", "all"), std::nullopt)
              .text.find("10月20日至12月10日") != std::string::npos);
    CHECK(fill_task(office.source(), rule("heat_network", "heat_network"), JurisdictionId{1})
              .text.find("测算") == std::string::npos);
}

TEST_CASE("each body gets the lists of its own works", "[works][report]")
{
    Office const office;
    SheetSource const source = office.source();
    auto const list = [&](TaskSheet const &sheet, std::string const &name) -> Table {
        for (AttachedList const &one : works_lists(source, sheet)) {
            if (one.name == name) {
                return one.table;
            }
        }
        return {};
    };
    TaskSheet const street = body("002", JurisdictionId{1});
    CHECK(list(street, "配套工程").rows.size() == 2); // its tender and the main it waits for
    CHECK(list(body("company_gas"), "配套工程").rows.size() == 1);
    CHECK(list(body("company_heat"), "配套工程").rows.empty());
    CHECK(list(body("west"), "配套工程").rows.size() == 1);
    CHECK(list(body("east"), "配套工程").rows.empty());
    CHECK(list(body("leading_group"), "月度目标").rows.size() == 3);
    CHECK(list(body("leading_group"), "月度资金").rows.size() == 3);
    CHECK(works_lists(office.source(Language::zh, false), street).empty());
}

TEST_CASE("lists of works fit their page in both languages", "[works][report]")
{
    Office const office;
    for (Language const language : {Language::zh, Language::en}) {
        SheetSource const source = office.source(language);
        TaskSheet const group = body("leading_group");
        for (AttachedList const &list : works_lists(source, group)) {
            io::BookSheet const sheet = list_sheet(source, list);
            INFO(list.name);
            CHECK(sheet.cells.size() > 4);
            CHECK(sheet.repeat_end > 0);
        }
    }
}

TEST_CASE("the calendar has every work once, with an id that no date changes", "[works][ics]")
{
    Office office;
    io::CalendarFile const calendar = programme_calendar(office.source(), std::nullopt);
    CHECK(calendar.events.size() == office.hand.plan.packages.size() + 1); // and one deadline
    std::set<std::string> ids;
    for (io::CalendarEvent const &event : calendar.events) {
        CHECK(ids.insert(event.uid).second);
        CHECK(event.first <= event.last);
        CHECK(event.confirmed == event.deadline); // computed dates are tentative
    }
    CHECK(ids.contains("install.b.2@official.150202.nuantu"));
    for (Day &day : office.hand.schedule.start) {
        ++day;
    }
    for (Day &day : office.hand.schedule.finish) {
        ++day;
    }
    office.hand.keep();
    DatedWorks const moved = office.hand.dated();
    SheetSource const source{office.hand.night.dataset,
                             office.hand.night.scenario,
                             office.hand.night.results,
                             Language::en,
                             true,
                             &moved};
    io::CalendarFile const later = programme_calendar(source, std::nullopt);
    REQUIRE(later.events.size() == calendar.events.size());
    for (std::size_t e = 0; e < later.events.size(); ++e) {
        CHECK(later.events[e].uid == calendar.events[e].uid);
        CHECK(later.events[e].confirmed);
        for (char32_t const c : code_points(later.events[e].summary)) {
            CHECK(c < 0x2E80); // no Chinese
        }
    }
    CHECK(programme_calendar(source, JurisdictionId{0}).events.size() == 7);
}

TEST_CASE("the statement stands in every entry, so that none can be passed on without it",
          "[works][ics]")
{
    Office office;
    office.hand.plan.packages[0].illustrative = true;
    DatedWorks const guessed = office.hand.dated();
    SheetSource const source{office.hand.night.dataset,
                             office.hand.night.scenario,
                             office.hand.night.results,
                             Language::zh,
                             true,
                             &guessed};
    for (io::CalendarEvent const &event : programme_calendar(source, std::nullopt).events) {
        CHECK((event.deadline ||
               event.description.find("示意数据，不得作为下达依据") != std::string::npos));
    }
}
