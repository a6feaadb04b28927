#include "sim/engine/standing/alarms.hpp"

#include "tests/common/returned_plan.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using returned_plan::Case;

namespace {

std::string zh(Text const &sentence)
{
    return render(Language::zh, sentence);
}

} // namespace

TEST_CASE("works that have not begun raise alarm by days, and silence is a warning", "[standing]")
{
    Case made;
    made.give(0, "2021-06-26", 0, BlockStage::coal); // street works were to begin on 20 June
    CHECK(made.at("2021-06-26").blocks[0].alarm == Alarm::normal);
    made.give(0, "2021-06-28", 0, BlockStage::coal);
    Standing const warned = made.at("2021-06-28");
    CHECK(warned.blocks[0].alarm == Alarm::warning);
    CHECK(zh(warned.blocks[0].reason) == "应于2021年6月20日开工，至今未开工，落后计划8天");
    made.give(0, "2021-07-04", 0, BlockStage::coal);
    CHECK(made.at("2021-07-04").blocks[0].alarm == Alarm::late);
    // All homes of town A are in a block that is late: no home is due, the town is warned.
    CHECK(made.at("2021-07-04").jurisdictions[0].alarm == Alarm::warning);
    made.give(0, "2021-07-04", 0, BlockStage::in_works);
    CHECK(made.at("2021-07-14").blocks[0].alarm == Alarm::normal);
    Standing const silent = made.at("2021-07-15");
    CHECK(silent.blocks[0].alarm == Alarm::warning);
    CHECK(zh(silent.blocks[0].reason) == "2021年7月4日以来未报送进度");
    CHECK(zh(silent.blocks[1].reason) == "尚未报送进度"); // its works began on 1 July
    CHECK(silent.blocks[2].alarm == Alarm::normal);       // next year's
}

TEST_CASE("works that have not begun weigh more than the first homes that are due", "[standing]")
{
    Case made;
    made.give(0, "2021-07-30", 0, BlockStage::coal); // 10 homes were due on the 25th
    BlockStanding const block = made.at("2021-07-30").blocks[0];
    CHECK(block.alarm == Alarm::late);
    CHECK(block.late_days == 40);
    CHECK(zh(block.reason) == "应于2021年6月20日开工，至今未开工，落后计划40天");
}

TEST_CASE("a return from before its works were to begin does not say that they have not",
          "[standing]")
{
    Case made;
    made.give(0, "2021-06-19", 0, BlockStage::coal); // street works are to begin on 20 June
    BlockStanding const block = made.at("2021-07-04").blocks[0];
    CHECK(block.alarm == Alarm::warning);
    CHECK(zh(block.reason) == "2021年6月19日以来未报送进度");
    CHECK(block.late_days == 0);
}

TEST_CASE("nobody is ahead with fewer homes than are due on the day looked at", "[standing]")
{
    Case made;
    made.give(1, "2021-08-31", 3); // ahead of its plan on that day: 12 are due on 5 September
    made.give(0, "2021-09-05", 10, BlockStage::energised);
    Standing const standing = made.at("2021-09-05");
    CHECK(standing.blocks[1].households_planned == 12);
    CHECK(zh(standing.blocks[1].reason) == "其后未报送，按2021年8月31日数计");
    CHECK(zh(standing.jurisdictions[1].reason) == "其后未报送，按2021年8月31日数计");
    made.give(1, "2021-09-05", 12);
    CHECK(zh(made.at("2021-09-05").blocks[1].reason) == "按计划推进");
    made.give(1, "2021-09-06", 13);
    CHECK(zh(made.at("2021-09-06").blocks[1].reason) == "超计划进度");
}

TEST_CASE("of what was never returned nobody knows how far behind it is", "[standing]")
{
    Case const made;
    Standing const early = made.at("2021-06-29"); // works run since 20 June: less than ten days
    CHECK(early.blocks[0].alarm == Alarm::normal);
    Standing const standing = made.at("2021-08-20"); // ten homes were due on 25 July
    CHECK(standing.blocks[0].households_planned == 10);
    CHECK(standing.blocks[0].alarm == Alarm::warning);
    CHECK(standing.blocks[0].late_days == 0);
    CHECK(zh(standing.blocks[0].reason) == "尚未报送进度");
    CHECK(standing.jurisdictions[0].alarm == Alarm::warning);
    CHECK(standing.jurisdictions[0].late_days == 0);
    CHECK(zh(standing.jurisdictions[0].reason) == "尚未报送进度");
}

TEST_CASE("few homes done make late what days alone would only warn of", "[standing]")
{
    Case made;
    made.give(0, "2021-07-31", 7); // the plan had 7 in the course of 25 July
    CHECK(made.at("2021-07-31").blocks[0].late_days == 6);
    CHECK(made.at("2021-07-31").blocks[0].alarm == Alarm::normal);
    CHECK(zh(made.at("2021-07-31").blocks[0].reason) == "落后计划6天");
    made.give(0, "2021-08-02", 7);
    CHECK(made.at("2021-08-02").blocks[0].late_days == 8);
    CHECK(made.at("2021-08-02").blocks[0].alarm == Alarm::late);
    made.give(0, "2021-08-02", 9);
    CHECK(made.at("2021-08-02").blocks[0].alarm == Alarm::warning);
}

TEST_CASE("a block that is not accepted, or has a problem past its day, is warned of", "[standing]")
{
    Case made;
    made.give(0, "2021-10-31", 10, BlockStage::energised); // acceptance by 25 October
    CHECK(made.at("2021-10-31").blocks[0].alarm == Alarm::normal);
    made.give(0, "2021-11-01", 10, BlockStage::energised);
    CHECK(zh(made.at("2021-11-01").blocks[0].reason) == "应于2021年10月25日前验收，至今未验收");
    made.give(0, "2021-11-01", 10, BlockStage::accepted);
    CHECK(made.at("2021-11-01").blocks[0].alarm == Alarm::normal);
    made.owe(0, "2021-10-20", "2021-10-31");
    CHECK(made.at("2021-10-31").blocks[0].alarm == Alarm::normal); // the day itself is in time
    Standing const overdue = made.at("2021-11-01");
    CHECK(overdue.blocks[0].alarm == Alarm::warning);
    CHECK(zh(overdue.blocks[0].reason) == "1项问题超过整改时限，最早一项时限为2021年10月31日");
    CHECK(overdue.jurisdictions[0].alarm == Alarm::warning);
}
