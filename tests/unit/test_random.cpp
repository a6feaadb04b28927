#include "sim/engine/climate/random.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>

using namespace sim;

TEST_CASE("the random bits are those of SplitMix64 everywhere", "[climate]")
{
    // First outputs for seed 1234567 as published with the generator.
    std::array<std::uint64_t, 5> const published{6457827717110365317U, 3203168211198807973U,
                                                 9817491932198370423U, 4593380528125082431U,
                                                 16408922859458223821U};
    RandomStream random{1234567};
    for (std::uint64_t const bits : published) {
        CHECK(random.next_bits() == bits);
    }
}

TEST_CASE("normal quantiles are those of the tables", "[climate]")
{
    CHECK(normal_quantile(0.5) == 0.0);
    CHECK(normal_quantile(0.975) == Approx(1.959963984540054).epsilon(1e-14));
    CHECK(normal_quantile(0.05) == Approx(-1.6448536269514722).epsilon(1e-14));
    CHECK(normal_quantile(1e-9) == Approx(-5.997807015007687).epsilon(1e-13));
    CHECK(normal_quantile(1e-20) == Approx(-9.262340089798408).epsilon(1e-13));
}

TEST_CASE("a quantile is the inverse of the distribution", "[climate]")
{
    for (double p = 0.001; p < 1.0; p += 0.0137) {
        double const x = normal_quantile(p);
        CHECK(0.5 * std::erfc(-x / std::sqrt(2.0)) == Approx(p).epsilon(1e-12));
        CHECK(normal_quantile(1.0 - p) == Approx(-x).margin(1e-12));
    }
}

TEST_CASE("normal numbers have the moments of their distribution", "[climate]")
{
    RandomStream random{7};
    int const draws = 200000;
    double sum = 0.0;
    double squares = 0.0;
    for (int i = 0; i < draws; ++i) {
        double const x = random.next_normal();
        sum += x;
        squares += x * x;
    }
    CHECK(sum / draws == Approx(0.0).margin(0.01));
    CHECK(squares / draws == Approx(1.0).margin(0.015));
}
