#include "sim/engine/doctor/stakes.hpp"
#include "tests/common/sound_district.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using checkup::Answer;
using checkup::Stakes;

namespace {

/// Each town's first block costs so much, the others nothing; `route` of the very first block.
Answer answer(double first_town, double second_town, std::uint32_t route = 0)
{
    Answer all;
    all.route.resize(6, RouteId{0});
    all.route.front() = {route};
    all.cost.resize(6);
    all.cost[0] = Money::from_yuan(first_town);
    all.cost[3] = Money::from_yuan(second_town);
    return all;
}

} // namespace

TEST_CASE("The stake of the district is that of its sum, not the sum of the towns' stakes")
{
    Dataset const dataset = sound_district::make().dataset;
    Answer const base = answer(100.0, 100.0);
    Stakes stakes{dataset, base};
    stakes.add(answer(110.0, 90.0));
    stakes.add(answer(95.0, 120.0, 1));
    CHECK(stakes.cost(0) == Money::from_yuan(15.0)); // -5 to +10
    CHECK(stakes.cost(1) == Money::from_yuan(30.0)); // -10 to +20
    CHECK(stakes.cost(2) == Money::from_yuan(15.0)); // 0 to +15
    CHECK(stakes.routes(0) == 1);
    CHECK(stakes.routes(1) == 0);
    CHECK(stakes.routes(2) == 1);
}

TEST_CASE("Where nothing moves nothing is at stake")
{
    Dataset const dataset = sound_district::make().dataset;
    Answer const base = answer(100.0, 100.0);
    Stakes stakes{dataset, base};
    stakes.add(base);
    CHECK(stakes.cost(2) == Money{});
    CHECK(stakes.routes(2) == 0);
}
