#include "sim/base/money.hpp"

#include <catch2/catch.hpp>

#include <cmath>

TEST_CASE("money sums exactly where binary fractions do not", "[base]")
{
    sim::Money total;
    for (int i = 0; i < 10; ++i) {
        total += sim::Money::from_yuan(0.1);
    }
    REQUIRE(total == sim::Money::from_yuan(1.0));
}

TEST_CASE("money rounds halves away from zero, once", "[base]")
{
    REQUIRE(sim::Money::from_yuan(0.005).fen() == 1);
    REQUIRE(sim::Money::from_yuan(-0.005).fen() == -1);
    REQUIRE(sim::Money::from_yuan(0.004).fen() == 0);
}

TEST_CASE("money refuses what is no amount", "[base]")
{
    REQUIRE_THROWS_AS(sim::Money::from_yuan(std::nan("")), std::range_error);
    REQUIRE_THROWS_AS(sim::Money::from_yuan(1e300), std::range_error);
}
