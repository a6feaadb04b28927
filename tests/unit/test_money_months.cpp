#include "sim/engine/money/ledger.hpp"
#include "tests/common/answers_by_hand.hpp"

#include <catch2/catch.hpp>

using hand::Works;
using namespace sim;
using small_plan::yuan;

namespace {

/// The small plan's three blocks: a (heat) commissioned on 10 June and accepted on 14 July,
/// b (solar) commissioned on 31 July, c (gas) in January of the next year; two sections of network.
Works dated_works()
{
    Works works{300};
    works.add({.id = "commission.a",
               .stage = WorkStage::commission,
               .days = 10,
               .households = 10,
               .block = 0});
    works.add({.id = "accept.a", .stage = WorkStage::accept, .days = 34, .after = {0}, .block = 0});
    works.add({.id = "commission.b",
               .stage = WorkStage::commission,
               .days = 61,
               .households = 20,
               .block = 1});
    works.add({.id = "commission.c",
               .stage = WorkStage::commission,
               .days = 225,
               .households = 5,
               .block = 2});
    works.add({.id = "renewal.1", .stage = WorkStage::renewal, .days = 30});
    works.add({.id = "renewal.2", .stage = WorkStage::renewal, .days = 90});
    works.plan().packages[4].quantity = 1.0;
    works.plan().packages[5].quantity = 3.0;
    small_plan::set_parameter(works.dataset(), "payment.commissioning_share", 0.6);
    small_plan::set_parameter(works.dataset(), "season.start_month_day", 1015.0);
    works.scenario().phasing = Phasing::by_completion;
    works.settle();
    return works;
}

Money government(MonthMoney const &money, int month)
{
    auto const found = money.find(month);
    return found == money.end() ? Money{}
                                : found->second[static_cast<std::size_t>(Payer::city)] +
                                      found->second[static_cast<std::size_t>(Payer::district)];
}

/// By year and payer.
std::map<int, std::array<Money, 8>> years_of(MonthMoney const &months)
{
    std::map<int, std::array<Money, 8>> years;
    for (auto const &[month, amounts] : months) {
        for (std::size_t payer = 0; payer < amounts.size(); ++payer) {
            years[month / 100][payer] += amounts[payer];
        }
    }
    return years;
}

} // namespace

TEST_CASE("money falls due in the months of commissioning, acceptance and seasons", "[works]")
{
    Works works = dated_works();
    works.dataset().programmes.clear();
    MonthMoney const money = sim::works::money_by_month(works.all(), works.early());
    // a: 800 m2 x 130, 60 % at commissioning, the rest at acceptance.
    CHECK(government(money, 202106) == yuan(62400));
    // b: 1600 m2 x 240; it has no acceptance: all at commissioning, with the residents' 64 000.
    CHECK(government(money, 202107) == yuan(41600 + 384000));
    CHECK(money.at(202107)[static_cast<std::size_t>(Payer::resident)] == yuan(64000));
    // c: 5 x 6 800 in January, the fee of three seasons from its year on.
    CHECK(government(money, 202201) == yuan(34000));
    CHECK(government(money, 202210) == yuan(3200));
    CHECK(government(money, 202410) == yuan(3200));
    CHECK(money.size() == 6);
}

TEST_CASE("the months of every year sum to the ledger with the same dates", "[works]")
{
    for (Phasing const phasing : {Phasing::published, Phasing::by_completion}) {
        Works works = dated_works();
        works.scenario().phasing = phasing;
        MonthMoney const months = sim::works::money_by_month(works.all(), works.early());
        Scenario kept = works.scenario();
        kept.works = sim::works::works_of(works.plan(), works.early(), kept);
        std::map<int, std::array<Money, 8>> expected;
        for (LedgerLine const &line : make_ledger(works.dataset(), kept).lines) {
            expected[line.year][static_cast<std::size_t>(line.payer)] += line.owed;
        }
        CHECK(years_of(months) == expected);
    }
}

TEST_CASE("a programme's money follows its sections", "[works]")
{
    Works works = dated_works();
    works.scenario().plan.choices.assign(3, {}); // coal: nothing but the programme
    works.scenario().phasing = Phasing::published;
    MonthMoney const money = sim::works::money_by_month(works.all(), works.early());
    auto const city = static_cast<std::size_t>(Payer::city);
    // City 270.00, half of it in 2021: a quarter with section 1 in June, the rest in August.
    CHECK(money.at(202106)[city] == yuan(33.75));
    CHECK(money.at(202108)[city] == yuan(101.25));
    CHECK(money.at(202212)[city] == yuan(135.00)); // nothing is built in 2022
}
