#include "app/cli/schedule_keys.hpp"
#include "sim/base/date.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace app::cli;

namespace {

/// Ten days from 28 September 2021 and two kinds of crews, of which the second has no work.
WorksPlan plan_of_ten_days()
{
    WorksPlan plan;
    plan.first_day = *day_number(std::string_view{"2021-09-28"});
    plan.last_day = plan.first_day + 9;
    plan.households_before = 5;
    plan.crews = {{.type = 0, .available = {0, 2, 2, 2, 3, 3, 3, 3, 3, 3}, .parameters = {}},
                  {.type = 1, .available = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, .parameters = {}}};
    return plan;
}

} // namespace

TEST_CASE("crews are counted at work, at their limit and on their first busiest day", "[cli]")
{
    WorksPlan const plan = plan_of_ten_days();
    WorksAnswer answer;
    answer.crews_busy = {{0, 1, 2, 2, 2, 3, 0, 0, 0, 0}, std::vector<std::int32_t>(10, 0)};
    auto const uses = crew_uses(plan, answer);
    REQUIRE(uses.size() == 2);
    CHECK(uses[0].available_most == 3);
    CHECK(uses[0].most == 3);
    CHECK(iso_date(uses[0].most_from) == "2021-10-03");
    CHECK(uses[0].days_at_limit == 3); // two of two twice, three of three once
    CHECK(uses[0].crew_days == 10);
    CHECK(uses[1].most == 0);
    CHECK(uses[1].days_at_limit == 0);
}

TEST_CASE("months hold homes and money, from the first that has any to the last", "[cli]")
{
    WorksPlan const plan = plan_of_ten_days();
    WorksAnswer answer;
    answer.connected = {5, 5, 15, 15, 15, 15, 40, 40, 40, 40};
    answer.money[202112][0] = Money::from_fen(300);
    auto const months = months_of(plan, answer);
    REQUIRE(months.size() == 3);
    CHECK(month_words(months[0].month) == "2021-09");
    CHECK(months[0].connected == 10);
    CHECK(months[0].connected_total == 15);
    CHECK(months[1].connected == 25);
    CHECK(months[1].connected_total == 40);
    CHECK(month_words(months[2].month) == "2021-12");
    CHECK(months[2].connected == 0);
    CHECK(months[2].connected_total == 40);
    CHECK(months[2].total() == Money::from_fen(300));
}

TEST_CASE("a schedule that connects nobody and costs nothing has no months", "[cli]")
{
    WorksAnswer answer;
    answer.connected = std::vector<std::int32_t>(10, 5);
    CHECK(months_of(plan_of_ten_days(), answer).empty());
    CHECK(crew_uses({}, {}).empty());
}
