#include "sim/engine/money/allot.hpp"

#include <catch2/catch.hpp>

#include <numeric>
#include <random>

using sim::allot_share;

TEST_CASE("nothing is allotted to nobody", "[allot]")
{
    REQUIRE(allot_share({}, 0.9).empty());
    REQUIRE(allot_share(std::vector{0, 0}, 0.9) == std::vector{0, 0});
}

TEST_CASE("one block takes the share rounded once", "[allot]")
{
    REQUIRE(allot_share(std::vector{26441}, 0.9) == std::vector{23797});
}

TEST_CASE("equal remainders go to the earlier block", "[allot]")
{
    // 0.9 x 5 = 4.5 each; 13.5 in all is rounded to 14
    REQUIRE(allot_share(std::vector{5, 5, 5}, 0.9) == std::vector{5, 5, 4});
}

TEST_CASE("the parts sum to the rounded share and none is off by a whole household", "[allot]")
{
    std::mt19937 random{7};
    std::uniform_int_distribution<int> households{0, 900};
    for (int round = 0; round < 200; ++round) {
        std::vector<int> amounts(116);
        for (int &amount : amounts) {
            amount = households(random);
        }
        std::vector<int> const parts = allot_share(amounts, 0.9);
        int const sum = std::accumulate(amounts.begin(), amounts.end(), 0);
        REQUIRE(std::accumulate(parts.begin(), parts.end(), 0) == (sum * 9 + 5) / 10);
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            REQUIRE(std::abs(parts[i] - 0.9 * amounts[i]) < 1.0);
        }
    }
}
