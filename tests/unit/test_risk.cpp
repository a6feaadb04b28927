#include "tests/common/hand_works.hpp"

#include "sim/engine/works/answers/risk.hpp"
#include "sim/engine/works/answers/uncertainty.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace sim;
using namespace sim::works;
using namespace hand_works;

namespace {

Uncertainty certain(WorksPlan const &plan)
{
    Uncertainty none;
    none.ranges.resize(plan.packages.size());
    none.rain_loss.assign(plan.times.size(), 0.0);
    return none;
}

WorksRisk draw(Hand const &hand, Uncertainty const &uncertainty, RiskEffort const &effort)
{
    Progress progress;
    return draw_risk(hand.get(), first_schedule(hand), uncertainty, effort, progress);
}

/// A delivery of ten days, then homes are installed: two blocks of 60 and 40 in two places.
struct TwoPlaces
{
    Hand hand;
    std::uint32_t delivery = 0;
    std::uint32_t install[2] = {0, 0};

    TwoPlaces()
    {
        hand.dataset.jurisdictions.resize(3);
        hand.plan = make_plan(120);
        std::uint32_t const crew = add_crews(hand, "gas", 2);
        delivery = add_package(hand.plan, WorkStage::delivery, 10);
        int const homes[2] = {60, 40};
        for (int place = 0; place < 2; ++place) {
            install[place] = add_package(hand.plan, WorkStage::install, 20, {delivery}, crew);
            std::uint32_t const last = connect(hand.plan, homes[place], {install[place]});
            hand.plan.packages[last].jurisdiction = static_cast<std::uint32_t>(place);
        }
        add_target(hand.plan, "first_year", 90, 30);
        add_target(hand.plan, "season", 90, 32);
        hand.problem = problem_of(hand.plan);
    }
};

} // namespace

TEST_CASE("where nothing is uncertain every draw is the schedule")
{
    TwoPlaces const works;
    WorksRisk const risk = draw(works.hand, certain(works.hand.plan), {20, 1, 2});
    CHECK(risk.draws == 20);
    CHECK(risk.chance == std::vector<double>{1.0, 1.0});
    Day const last = first_day + 29;
    CHECK(risk.reached_p10 == std::vector<Day>{last, last});
    CHECK(risk.reached_p90 == std::vector<Day>{last, last});
    CHECK(risk.chance_by_jurisdiction == std::vector<double>{1.0, 1.0, 1.0});
    CHECK(risk.culprits.empty());
}

TEST_CASE("the chance of one delivery is what its triangle says")
{
    Hand hand;
    hand.plan = make_plan(60);
    std::uint32_t const delivery = add_package(hand.plan, WorkStage::delivery, 20);
    connect(hand.plan, 10, {delivery});
    add_target(hand.plan, "first_year", 10, 24);
    hand.problem = problem_of(hand.plan);
    Uncertainty uncertainty = certain(hand.plan);
    uncertainty.ranges[delivery] = {0.5, 1.0, 1.5};
    WorksRisk const risk = draw(hand, uncertainty, {4000, 7, 2});
    // In time up to 24 days: F(1.2) = 1 - 0.3^2 / 0.5 = 0.82, with a spread of 0.0061.
    CHECK(risk.chance[0] == Approx(0.82).margin(0.02));
    // Medians and tenths of the triangle: 20, 0.5 + sqrt(0.05) = 0.7236 -> 14.5, 25.5 days.
    CHECK(std::abs(risk.reached_p50[0] - (first_day + 19)) <= 1);
    CHECK(risk.reached_p10[0] == first_day + 14);
    CHECK(risk.reached_p90[0] == first_day + 25);
    REQUIRE(risk.culprits.size() == 1);
    CHECK(risk.culprits[0].package == delivery);
    CHECK(risk.culprits[0].misses == std::lround(4000 * (1.0 - risk.chance[0])));
}

TEST_CASE("the late one is blamed, not who merely stands on its chain")
{
    TwoPlaces works;
    Uncertainty uncertainty = certain(works.hand.plan);
    uncertainty.ranges[works.delivery] = {1.0, 1.0, 1.5};
    WorksRisk risk = draw(works.hand, uncertainty, {200, 1, 1});
    REQUIRE(risk.culprits.size() == 1);
    CHECK(risk.culprits[0].package == works.delivery);

    uncertainty = certain(works.hand.plan);
    uncertainty.ranges[works.install[1]] = {0.5, 1.0, 1.0};
    risk = draw(works.hand, uncertainty, {200, 1, 1});
    REQUIRE(risk.culprits.size() == 1);
    CHECK(risk.culprits[0].package == works.install[1]);
}

TEST_CASE("a place has its heat when its own homes of the first year have")
{
    TwoPlaces works;
    Uncertainty uncertainty = certain(works.hand.plan);
    uncertainty.ranges[works.install[1]] = {0.1, 1.0, 1.0}; // the second place only
    WorksRisk const risk = draw(works.hand, uncertainty, {300, 1, 2});
    CHECK(risk.chance_by_jurisdiction[0] == 1.0);
    CHECK(risk.chance_by_jurisdiction[1] < 1.0);
    CHECK(risk.chance_by_jurisdiction[1] > 0.0);
    CHECK(risk.chance_by_jurisdiction[2] == 1.0);            // it has no homes to wait for
    CHECK(risk.chance[1] == risk.chance_by_jurisdiction[1]); // 90 need both places
}

TEST_CASE("accepted counts homes whose block is accepted")
{
    Hand hand;
    hand.plan = make_plan(60);
    hand.dataset.blocks.resize(1);
    std::uint32_t const install = add_package(hand.plan, WorkStage::install, 5);
    std::uint32_t const live = connect(hand.plan, 10, {install});
    hand.plan.packages[live].block = 0;
    std::uint32_t const accept = add_package(hand.plan, WorkStage::accept, 7, {live});
    hand.plan.packages[accept].block = 0;
    add_target(hand.plan, "first_year", 10, 5);
    add_target(hand.plan, "accepted", 10, 11);
    hand.problem = problem_of(hand.plan);
    WorksRisk const risk = draw(hand, certain(hand.plan), {2, 1, 1});
    CHECK(risk.reached_p50 == std::vector<Day>{first_day + 4, first_day + 11});
    CHECK(risk.chance == std::vector<double>{1.0, 0.0});
}

TEST_CASE("a target that is never reached has the day after the horizon")
{
    Hand hand;
    hand.plan = make_plan(12);
    std::uint32_t const delivery = add_package(hand.plan, WorkStage::delivery, 10);
    connect(hand.plan, 10, {delivery});
    add_target(hand.plan, "first_year", 10, 11);
    hand.problem = problem_of(hand.plan);
    Uncertainty uncertainty = certain(hand.plan);
    uncertainty.ranges[delivery] = {1.5, 1.6, 1.7};
    WorksRisk const risk = draw(hand, uncertainty, {10, 1, 1});
    CHECK(risk.reached_p10[0] == hand.plan.last_day + 1);
    CHECK(risk.chance[0] == 0.0);
    REQUIRE(risk.culprits.size() == 1);
    CHECK(risk.culprits[0].misses == 10);
}

TEST_CASE("any number of threads draws the same, another seed something else")
{
    TwoPlaces works;
    Uncertainty uncertainty = certain(works.hand.plan);
    uncertainty.package_spread = 0.3;
    for (Triangle &range : uncertainty.ranges) {
        range = {0.6, 1.0, 1.3};
    }
    WorksRisk const one = draw(works.hand, uncertainty, {500, 5, 1});
    CHECK(one == draw(works.hand, uncertainty, {500, 5, 2}));
    CHECK(one == draw(works.hand, uncertainty, {500, 5, 5}));
    CHECK(one != draw(works.hand, uncertainty, {500, 6, 1}));
}

TEST_CASE("no schedule, no draws; a stop is heard")
{
    TwoPlaces const works;
    Progress progress;
    CHECK(draw_risk(works.hand.get(), {}, {100, 1, 1}, progress).draws == 0);
    std::stop_source stop;
    stop.request_stop();
    Progress stopped{stop.get_token()};
    CHECK_THROWS_AS(draw_risk(works.hand.get(), first_schedule(works.hand),
                              certain(works.hand.plan), {100, 1, 2}, stopped),
                    Cancelled);
}
