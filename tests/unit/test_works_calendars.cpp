#include "sim/base/error.hpp"
#include "sim/engine/works/packages/calendars.hpp"
#include "tests/common/works_donghe.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace sim;
using namespace works_donghe;
using sim::works::make_calendars;

namespace {

constexpr auto office = static_cast<std::size_t>(WorkTime::office);
constexpr auto site = static_cast<std::size_t>(WorkTime::site);
constexpr auto earth = static_cast<std::size_t>(WorkTime::earth);
constexpr auto wet = static_cast<std::size_t>(WorkTime::wet);

/// Calendars of whole years 2021 to 2023.
struct Years
{
    Scenario scenario;
    Day first = day("2021-01-01");
    Day last = day("2023-12-31");

    [[nodiscard]] std::array<DayShares, work_time_count> make() const
    {
        return make_calendars(dataset(), Values{dataset(), scenario}, first, last);
    }
    [[nodiscard]] int share(std::size_t time, char const *iso) const
    {
        return make()[time].share[static_cast<std::size_t>(day(iso) - first)];
    }
};

} // namespace

TEST_CASE("the office works 365 days less weekends and eleven legal holidays each year", "[works]")
{
    // 2021 has 104 weekend days, 2022 and 2023 have 105; make-up days win back the rest.
    Years const years;
    auto const calendars = years.make();
    std::map<int, int> worked;
    for (Day d = years.first; d <= years.last; ++d) {
        worked[civil_date(d).year] +=
            calendars[office].share[static_cast<std::size_t>(d - years.first)] > 0 ? 1 : 0;
    }
    CHECK(worked[2021] == 365 - 104 - 11);
    CHECK(worked[2022] == 365 - 105 - 11);
    CHECK(worked[2023] == 365 - 105 - 11);
}

TEST_CASE("make-up days are weekend days, and no day stands twice in the calendar", "[works]")
{
    std::set<Day> seen;
    Day before = 0;
    for (CalendarDay const &row : dataset().calendar_days) {
        CHECK(seen.insert(row.day).second);
        CHECK(row.day > before);
        before = row.day;
        if (row.kind == DayKind::workday) {
            CHECK(weekday_of(row.day) >= 5);
        }
    }
}

TEST_CASE("National Day 2021: a week off, two weekend days worked", "[works]")
{
    Years const years;
    CHECK(years.share(office, "2021-09-26") == 1000); // Sunday
    CHECK(years.share(office, "2021-10-02") == 0);
    CHECK(years.share(office, "2021-10-07") == 0);
    CHECK(years.share(office, "2021-10-09") == 1000); // Saturday
    CHECK(years.share(office, "2021-10-10") == 0);    // Sunday
    CHECK(years.share(office, "2021-10-11") == 1000);
    CHECK(years.share(site, "2021-09-25") == 1000); // sites work on a Saturday
    CHECK(years.share(site, "2021-10-07") == 0);
    CHECK(years.share(site, "2021-10-10") == 1000);
    CHECK(years.make()[site].closures.empty());
}

TEST_CASE("earthworks rest in frost and lose half of a rainy day", "[works]")
{
    Years const years;
    CHECK(years.share(earth, "2021-04-15") == 0);
    CHECK(years.share(earth, "2021-11-04") > 0);
    CHECK(years.share(earth, "2021-11-05") == 0);
    CHECK(years.share(earth, "2022-01-17") == 0);
    // July: 10.6 rainy days of 31, each half lost: 1 - 0.5 * 10.6 / 31 = 0.8290.
    CHECK(years.share(earth, "2021-07-20") == 829);
    // A season ends on the first day of frost.
    CHECK(years.make()[earth].closures ==
          std::vector<std::int32_t>{day("2021-11-05") - years.first,
                                    day("2022-11-05") - years.first,
                                    day("2023-11-05") - years.first});
}

TEST_CASE("wet works need more warmth and a dry day", "[works]")
{
    Years const years;
    CHECK(years.share(wet, "2021-04-24") == 0);
    // September: 6.9 rainy days of 30, each lost: 0.77.
    CHECK(years.share(wet, "2021-09-15") == 770);
    CHECK(years.share(wet, "2021-10-14") > 0);
    CHECK(years.share(wet, "2021-10-15") == 0);
    CHECK(years.share(wet, "2021-10-03") == 0); // holiday
}

TEST_CASE("heat pipes are renewed outside the heating season only", "[works]")
{
    Years const years;
    DayShares const shares =
        works::outside_heating(years.make()[earth], Values{dataset(), years.scenario}, years.first);
    auto const at = [&](char const *iso) {
        return shares.share[static_cast<std::size_t>(day(iso) - years.first)];
    };
    CHECK(at("2021-10-14") > 0);
    CHECK(at("2021-10-15") == 0);
    CHECK(at("2021-11-01") == 0);
    CHECK(at("2022-04-15") == 0);
    CHECK(at("2022-04-16") > 0);
    CHECK(shares.closures.front() == day("2021-10-15") - years.first);
}

TEST_CASE("a crew begins with 0.6 of its output and learns 0.1 a week, anew each season", "[works]")
{
    DayShares full;
    full.share.assign(100, 1000);
    full.share[3] = 500;
    Scenario const scenario;
    DayShares const learned =
        works::with_learning(full, Values{dataset(), scenario}, 100, {102, 160});
    CHECK(learned.share[2] == 600);
    CHECK(learned.share[3] == 300);
    CHECK(learned.share[8] == 600);
    CHECK(learned.share[9] == 700);
    CHECK(learned.share[2 + 27] == 900);
    CHECK(learned.share[2 + 28] == 1000);
    CHECK(learned.share[59] == 1000);
    CHECK(learned.share[60] == 600);
    CHECK(works::with_learning(full, Values{dataset(), scenario}, 100, {}) == full);
}

TEST_CASE("a calendar without rows is the bare week", "[works]")
{
    Dataset bare = dataset();
    bare.calendar_days.clear();
    Scenario const scenario;
    auto const calendars =
        make_calendars(bare, Values{bare, scenario}, day("2021-10-01"), day("2021-10-10"));
    CHECK(calendars[office].share ==
          std::vector<std::uint16_t>{1000, 0, 0, 1000, 1000, 1000, 1000, 1000, 0, 0});
    CHECK(calendars[site].share == std::vector<std::uint16_t>(10, 1000));
}

TEST_CASE("wrong parameters of the calendar are refused by name", "[works]")
{
    Years years;
    auto const refused = [&](char const *key, double value) {
        years.scenario.values = {{key, value}};
        try {
            (void)years.make();
        } catch (InputError const &error) {
            return error.diagnostics().front().where.feature == key;
        }
        return false;
    };
    CHECK(refused("calendar.frost_start_month_day", 1131)); // no such day
    CHECK(refused("calendar.rain_days.2", 30));
    CHECK(refused("calendar.rain_loss_share.earth", 1.5));
    Dataset lacking = dataset();
    lacking.parameters = {};
    Scenario const scenario;
    CHECK_THROWS_AS(make_calendars(lacking, Values{lacking, scenario}, 0, 9), InputError);
}
