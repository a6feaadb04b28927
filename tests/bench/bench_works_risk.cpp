// Monte Carlo of the works: 1 000 draws of synthetic programmes over three years, and one draw.
#include "sim/engine/works/answers/risk.hpp"
#include "sim/engine/works/answers/uncertainty.hpp"
#include "tests/common/hand_works.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>

namespace {

using namespace hand_works;
using sim::Day;
using sim::WorkStage;
using sim::WorkTime;

constexpr int days = 1096;
constexpr int packages_of_block = 10;

/// Winters closed, rain expected: calendar 1 of the plan.
void add_outdoor(sim::WorksPlan &plan)
{
    sim::DayShares outdoor = plan.times.front();
    for (std::size_t day = 0; day < outdoor.share.size(); ++day) {
        std::size_t const of_year = day % 365;
        bool const winter = of_year >= 127 && of_year < 289; // 5 November to 15 April
        outdoor.share[day] = winter ? std::uint16_t{0} : std::uint16_t{850};
        if (of_year == 127) {
            outdoor.closures.push_back(static_cast<std::int32_t>(day));
        }
    }
    plan.times.push_back(std::move(outdoor));
}

/// Survey, lot's delivery, street pipes, three parts of homes each installed and commissioned,
/// acceptance: ten packages a block, a lot of thirty blocks.
void add_block(Hand &hand, std::uint32_t &lot, int block)
{
    auto const pool = static_cast<std::uint32_t>(block % 4);
    std::uint32_t const survey = add_package(hand.plan, WorkStage::survey, 2 + block % 3, {}, 4, 1);
    if (block % 30 == 0) {
        lot = add_package(hand.plan, WorkStage::delivery, 40, {survey});
    } else {
        lot = add_package(hand.plan, WorkStage::permit, 10, {survey, lot});
    }
    std::uint32_t const street =
        add_package(hand.plan, WorkStage::street, 4 + block % 5, {lot}, 5, 2);
    hand.plan.packages[street].time = WorkTime::earth;
    hand.plan.time_of[street] = 1;
    std::uint32_t last = street;
    for (int part = 0; part < 3; ++part) {
        std::uint32_t const install =
            add_package(hand.plan, WorkStage::install, 8 + (block + part) % 9, {street}, pool, 5);
        last = connect(hand.plan, 80 + block % 40, {install});
        hand.plan.packages[last].jurisdiction = static_cast<std::uint32_t>(block % 12);
    }
    add_package(hand.plan, WorkStage::accept, 3, {last}, 6, 1);
}

Hand make_hand(int packages)
{
    Hand hand;
    hand.dataset.jurisdictions.resize(12);
    hand.plan = make_plan(days);
    add_outdoor(hand.plan);
    int const blocks = packages / packages_of_block;
    for (int pool = 0; pool < 4; ++pool) {
        add_crews(hand, "install" + std::to_string(pool), std::max(5, blocks / 10));
    }
    add_crews(hand, "survey", std::max(2, blocks / 60));
    add_crews(hand, "trench", std::max(4, blocks / 12));
    add_crews(hand, "accept", std::max(1, blocks / 60));
    std::uint32_t lot = 0;
    for (int block = 0; block < blocks; ++block) {
        add_block(hand, lot, block);
    }
    add_target(hand.plan, "first_year", hand.plan.households * 9 / 10, 600);
    add_target(hand.plan, "season", hand.plan.households * 9 / 10, 605);
    add_target(hand.plan, "final", hand.plan.households, 900);
    hand.problem = problem_of(hand.plan);
    return hand;
}

sim::works::Uncertainty uncertain(sim::WorksPlan const &plan)
{
    sim::works::Uncertainty result;
    for (sim::WorkPackage const &package : plan.packages) {
        bool const sure = package.content == 0;
        result.ranges.push_back(sure ? sim::works::Triangle{}
                                     : sim::works::Triangle{0.7, 1.0, 1.4});
    }
    result.package_spread = 0.15;
    result.rain.assign(plan.day_count(), 0.25);
    result.rain_persistence = 0.25;
    result.rain_loss = {0.0, 0.6};
    return result;
}

void draws_of_a_thousand(benchmark::State &state)
{
    Hand const hand = make_hand(static_cast<int>(state.range(0)));
    sim::WorksSchedule const schedule = first_schedule(hand);
    sim::works::Uncertainty const uncertainty = uncertain(hand.plan);
    auto const threads = static_cast<unsigned>(state.range(1));
    double chance = 0.0;
    for (auto _ : state) {
        sim::Progress progress;
        chance = draw_risk(hand.get(), schedule, uncertainty, {1000, 1, threads}, progress)
                     .chance.front();
    }
    state.counters["packages"] = static_cast<double>(hand.plan.packages.size());
    state.counters["chance"] = chance;
}
BENCHMARK(draws_of_a_thousand)
    ->Args({300, 1})
    ->Args({3000, 1})
    ->Args({3000, 2})
    ->Args({12000, 1})
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

} // namespace
