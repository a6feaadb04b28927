#include "tests/common/hand_works.hpp"

#include "sim/engine/works/answers/uncertainty.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace sim;
using namespace sim::works;
using namespace hand_works;

namespace {

/// A year of days on an outdoor calendar that counts on 30 % of rain, all of it lost.
struct Rainy
{
    WorksPlan plan = make_plan(365);
    Uncertainty uncertainty;
    Course course;

    explicit Rainy(double loss)
    {
        plan.times.push_back(plan.times.front());
        auto const expected = static_cast<std::uint16_t>(std::lround(1000.0 * (1.0 - 0.3 * loss)));
        plan.times.back().share.assign(plan.day_count(), expected);
        uncertainty.rain.assign(plan.day_count(), 0.3);
        uncertainty.rain_persistence = 0.4;
        uncertainty.rain_loss = {0.0, loss};
    }
};

} // namespace

TEST_CASE("quantiles of a triangle are those of its formula")
{
    Triangle const even{0.0, 1.0, 2.0};
    CHECK(even.at(0.0) == 0.0);
    CHECK(even.at(0.125) == Approx(0.5)); // F(x) = x^2 / 2 below the mode
    CHECK(even.at(0.5) == Approx(1.0));
    CHECK(even.at(0.875) == Approx(1.5));
    CHECK(even.at(1.0) == 2.0);
    Triangle const steep{1.0, 1.0, 3.0}; // F(x) = 1 - (3 - x)^2 / 4
    CHECK(steep.at(0.75) == Approx(2.0));
    CHECK(Triangle{}.at(0.3) == 1.0);
}

TEST_CASE("rain takes whole days as often as the month has it, and gives back what the calendar "
          "took off the dry ones")
{
    Rainy rainy{1.0};
    int wet = 0;
    int wet_after_wet = 0;
    int days = 0;
    for (int draw = 0; draw < 400; ++draw) {
        RandomStream random = stream_of(3, draw);
        draw_course(rainy.plan, rainy.uncertainty, random, rainy.course);
        bool before = false;
        for (std::size_t day = 0; day < rainy.plan.day_count(); ++day) {
            std::uint16_t const share = rainy.course.share[1][day];
            REQUIRE((share == 0 || share == 1000));
            wet += share == 0 ? 1 : 0;
            wet_after_wet += share == 0 && before ? 1 : 0;
            before = share == 0;
            ++days;
        }
        REQUIRE(rainy.course.share[0] == rainy.plan.times[0].share);
    }
    // 146 000 days; the spread of the share is 0.0018 with this persistence.
    CHECK(wet / static_cast<double>(days) == Approx(0.3).margin(0.006));
    // wet after wet: 0.3 + 0.4 x 0.7
    CHECK(wet_after_wet / static_cast<double>(wet) == Approx(0.58).margin(0.01));
}

TEST_CASE("where rain takes half a day, a wet day keeps the other half")
{
    Rainy rainy{0.5};
    RandomStream random = stream_of(1, 0);
    draw_course(rainy.plan, rainy.uncertainty, random, rainy.course);
    for (std::uint16_t const share : rainy.course.share[1]) {
        REQUIRE((share == 500 || share == 1000));
    }
}

TEST_CASE("one draw of output holds for all packages of a kind of crew, noise for each alone")
{
    Hand hand;
    hand.plan = make_plan(30);
    std::uint32_t const crew = add_crews(hand, "a", 1);
    for (int i = 0; i < 3; ++i) {
        add_package(hand.plan, WorkStage::install, 10, {}, crew);
    }
    Uncertainty uncertainty;
    uncertainty.ranges.assign(3, {0.5, 1.0, 2.0});
    uncertainty.rain_loss = {0.0};
    Course course;
    for (int draw = 0; draw < 50; ++draw) {
        RandomStream random = stream_of(1, draw);
        draw_course(hand.plan, uncertainty, random, course);
        CHECK(course.content[0] == course.content[1]);
        CHECK(course.content[1] == course.content[2]);
        CHECK(course.content[0] >= 5000);
        CHECK(course.content[0] <= 20000);
    }
    uncertainty.package_spread = 0.1;
    RandomStream random = stream_of(1, 0);
    draw_course(hand.plan, uncertainty, random, course);
    CHECK(course.content[0] != course.content[1]);
}

TEST_CASE("ranges come from the parameters about the scenario's value")
{
    Hand hand;
    hand.plan = make_plan(60);
    std::uint32_t const crew = add_crews(hand, "gas_trench", 2);
    set_parameter(hand.dataset, "crew.gas_trench.per_crew_day", 200, 150, 300);
    set_parameter(hand.dataset, "calendar.delivery_days.gas", 20, 15, 30, "day");
    set_parameter(hand.dataset, "calendar.delivery_days.transformer", 50, 45, 60, "day");
    set_parameter(hand.dataset, "calendar.rain_days.7", 6.2, 0, 20);
    set_parameter(hand.dataset, "calendar.rain_loss_share.earth", 0.5, 0, 1);
    set_parameter(hand.dataset, "works.risk.package_spread_share", 0.15, 0, 0.5);
    std::uint32_t const trench = add_package(hand.plan, WorkStage::street, 5, {}, crew);
    hand.plan.packages[trench].time = WorkTime::earth;
    hand.plan.time_of[trench] = 1;
    hand.plan.times.push_back(hand.plan.times.front());
    std::uint32_t const transformer = add_package(hand.plan, WorkStage::delivery, 50);
    std::uint32_t const removal = add_package(hand.plan, WorkStage::remove, 1);

    Uncertainty const uncertainty = uncertainty_of(hand.get());
    CHECK(uncertainty.ranges[trench].low == Approx(0.75));
    CHECK(uncertainty.ranges[trench].high == Approx(1.5));
    CHECK(uncertainty.ranges[transformer].low == Approx(0.9));
    CHECK(uncertainty.ranges[transformer].high == Approx(1.2));
    CHECK(uncertainty.ranges[removal] == Triangle{});
    CHECK(uncertainty.package_spread == 0.15);
    CHECK(uncertainty.rain.front() == Approx(0.2)); // 6.2 of July's 31 days
    CHECK(uncertainty.rain.back() == 0.0);          // nothing is said of August
    CHECK(uncertainty.rain_loss == std::vector<double>{0.0, 0.5});

    hand.scenario.values["crew.gas_trench.per_crew_day"] = 300;
    CHECK(uncertainty_of(hand.get()).ranges[trench].low == Approx(0.5));
    CHECK(uncertainty_of(hand.get()).ranges[trench].high == 1.0);
}

TEST_CASE("streams of draws next to each other share no numbers")
{
    RandomStream one = stream_of(1, 0);
    RandomStream two = stream_of(1, 1);
    std::vector<std::uint64_t> first;
    std::vector<std::uint64_t> second;
    for (int i = 0; i < 1000; ++i) {
        first.push_back(one.next_bits());
        second.push_back(two.next_bits());
    }
    std::sort(first.begin(), first.end());
    std::sort(second.begin(), second.end());
    std::vector<std::uint64_t> both;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                          std::back_inserter(both));
    CHECK(both.empty());
}
