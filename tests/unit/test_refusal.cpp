#include "sim/engine/works/answers/words.hpp"
#include "sim/engine/works/rcpsp/check.hpp"
#include "tests/common/answers_by_hand.hpp"

#include <catch2/catch.hpp>

using hand::Works;
using namespace sim;

namespace {

std::string why_not(Works const &works, std::uint32_t package, int day)
{
    auto const reason =
        sim::works::refusal(works.all(), works.early(), package, hand::june_1 + day);
    return reason ? render(Language::zh, *reason) : "";
}

/// tender 5 days, street 4 (no work on days 10 to 29, the season's end on day 10), install 3 with
/// one of two crews, commissioning 1.
Works one_block()
{
    Works works;
    std::vector<std::uint16_t> share(120, 1000);
    std::fill(share.begin() + 10, share.begin() + 30, std::uint16_t{0});
    std::uint32_t const earth = works.add_time(share, {10});
    std::uint32_t const crew = works.crews("gas", 2);
    works.add({.id = "tender", .stage = WorkStage::tender, .days = 5});
    works.add({.id = "street", .stage = WorkStage::street, .days = 4, .after = {0}, .time = earth});
    works.add({.id = "install", .days = 3, .after = {1}, .crew = crew, .not_before = 3});
    works.add({.id = "commission", .stage = WorkStage::commission, .after = {2}, .households = 10});
    works.settle();
    return works;
}

} // namespace

TEST_CASE("a package is refused with the reason that a reader can act on", "[works]")
{
    Works const works = one_block();
    CHECK(why_not(works, 1, -3) == "排程期为2021年6月1日至2021年9月28日");
    CHECK(why_not(works, 2, 2) == "按方案安排，不早于2021年6月4日");
    CHECK(why_not(works, 1, 4) == "不早于2021年6月6日：须在tender完成之后");
    CHECK(why_not(works, 1, 5).empty());
    CHECK(why_not(works, 1, 6).empty()); // days 6 to 9
    CHECK(why_not(works, 1, 7) == "2021年6月8日开工不能在停工期前完成；最近可开工日为2021年7月1日");
    CHECK(why_not(works, 1, 12) == "2021年6月13日处于停工期；最近可开工日为2021年7月1日");
    CHECK(why_not(works, 1, 30).empty());
    CHECK(why_not(works, 1, 118) == "2021年9月27日以后排程期内已无足够工期");
    CHECK(why_not(works, 1, 113) == "commission将不能在2021年9月28日前完成");
}

TEST_CASE("holidays are named", "[works]")
{
    Works works = one_block();
    works.dataset().calendar_days = {
        {hand::june_1 + 12, DayKind::holiday, "端午节", "Dragon Boat", "-"}};
    CHECK(why_not(works, 1, 12) == "2021年6月13日放假（端午节）；最近可开工日为2021年7月1日");
}

TEST_CASE("crews bound by dates set by hand refuse, others give way", "[works]")
{
    Works works = one_block();
    works.add({.id = "other", .days = 5, .crew = 0, .crews = 2});
    works.settle();
    CHECK(why_not(works, 2, 20).empty());
    works.plan().packages[4].fixed_start = hand::june_1 + 20;
    works.settle();
    CHECK(why_not(works, 2, 18) == "gas队2021年6月21日共2支，其中2支已由人工定期的施工单元占用");
    CHECK(why_not(works, 2, 17).empty());
    CHECK(why_not(works, 2, 25).empty());
}

TEST_CASE("what follows by hand refuses what comes before it", "[works]")
{
    Works works = one_block();
    works.plan().packages[3].fixed_start = hand::june_1 + 15;
    works.settle();
    CHECK(why_not(works, 2, 12).empty());
    CHECK(why_not(works, 2, 13) ==
          "commission已人工定于2021年6月16日开工，须等本单元至2021年6月17日");
    CHECK(why_not(works, 1, 6).empty()); // 6-9, 10-12, 15
}

TEST_CASE("what is not refused can be scheduled, with little around it", "[works]")
{
    Works works = one_block();
    for (int day = 0; day < 120; ++day) {
        for (std::uint32_t p = 0; p < 4; ++p) {
            bool const refused = !why_not(works, p, day).empty();
            Works fixed = works;
            fixed.plan().packages[p].fixed_start = hand::june_1 + day;
            fixed.settle();
            CAPTURE(day, p);
            CHECK(fixed.early().empty() == refused);
            CHECK(sim::works::broken_locks(fixed.all()).empty() != refused);
        }
    }
}

TEST_CASE("a broken lock is named with its reason", "[works]")
{
    Works works = one_block();
    works.plan().packages[1].fixed_start = hand::june_1 + 2;
    works.settle();
    REQUIRE(works.early().empty());
    auto const broken = sim::works::broken_locks(works.all());
    REQUIRE(broken.size() == 1);
    CHECK(broken[0].package == 1);
    CHECK(render(Language::zh, broken[0].reason) == "不早于2021年6月6日：须在tender完成之后");
}

TEST_CASE("what holds a package is said in words", "[works]")
{
    Works works = one_block();
    works.plan().packages[1].content = 6000;
    works.add({.id = "other", .days = 2, .crew = 0, .crews = 2, .not_before = 36});
    works.add({.id = "last", .days = 2, .crew = 0, .crews = 2, .not_before = 36});
    works.settle();
    WorksSchedule const early = works.early();
    auto const states = sim::works::package_states(works.all(), early);
    auto const words = [&](std::uint32_t p) {
        return render(Language::zh, sim::works::hold_text(works.all(), early, states, p));
    };
    CHECK(words(0) == "已按最早日期开工");
    CHECK(words(1) == "在tender（2021年6月5日完成）之后，等待施工季节，2021年7月1日开始");
    CHECK(words(2) == "等待street（2021年7月6日完成）");
    CHECK(words(4) == "等待施工队伍：gas队（2021年7月9日前在install施工）");
    CHECK(words(5) == "等待施工队伍：gas队（2021年7月11日前在other施工）");
}

TEST_CASE("where a predecessor stands later than it might, both its dates are said", "[works]")
{
    Works const works = one_block();
    WorksSchedule late = works.early();
    late.start[0] += 3;
    late.finish[0] += 3;
    auto const reason = sim::works::refusal(works.all(), late, 1, hand::june_1 + 4);
    REQUIRE(reason);
    CHECK(render(Language::zh, *reason) == "不早于2021年6月6日：须在tender完成之后（按现安排2021年6"
                                           "月8日完成，最早可提前至2021年6月5日）");
}

TEST_CASE("technicians are counted one by one, crews as crews", "[works]")
{
    CrewType type;
    type.people = 1;
    CHECK(sim::works::crews_arg("n", 24, type).zh == "24名");
    CHECK(sim::works::crews_arg("n", 24, type).en == "24");
    type.people = 4;
    CHECK(sim::works::crews_arg("n", 24, type).zh == "24支");
    CHECK(sim::works::crews_arg("n", 24, type).en == "24 crews");
}
