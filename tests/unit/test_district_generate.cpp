#include "app/cli/cmd_generate.hpp"
#include "sim/engine/district/chains.hpp"
#include "sim/engine/district/hash.hpp"
#include "sim/engine/district/households.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/places.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <filesystem>
#include <numeric>

namespace district = sim::district;

TEST_CASE("generating Donghe again gives the committed text, byte for byte", "[donghe]")
{
    std::filesystem::path const folder = test_places::data() / "donghe";
    auto const files = app::cli::generate_files(folder / "input");
    REQUIRE(files.size() == 16);
    for (auto const &[name, content] : files) {
        CAPTURE(name);
        CHECK((sim::io::read_text_file(folder / name) == content)); // no megabyte in the message
    }
}

TEST_CASE("households are shared out to the last one, in proportion", "[donghe]")
{
    std::vector<double> const weight{1, 1, 1, 0, 7};
    std::vector<int> const parts = district::apportion(11, weight);
    REQUIRE(std::accumulate(parts.begin(), parts.end(), 0) == 11);
    REQUIRE(parts == std::vector<int>{1, 1, 1, 0, 8}); // 1.1 1.1 1.1 0 7.7
    REQUIRE(district::apportion(5, {}).empty());
    REQUIRE(district::apportion(5, {0.0, 0.0}) == std::vector<int>{0, 0});
    REQUIRE(district::apportion(2, {1, 1, 1}) == std::vector<int>{1, 1, 0});
}

TEST_CASE("hashed fractions lie in 0..1 and are even enough", "[donghe]")
{
    double sum = 0.0;
    for (int i = 0; i < 10000; ++i) {
        double const u = district::fraction(district::Purpose::weight, {i});
        REQUIRE(u >= 0.0);
        REQUIRE(u < 1.0);
        sum += u;
    }
    CHECK(sum / 10000 == Approx(0.5).margin(0.01));
    CHECK(district::fraction(district::Purpose::weight, {1, 2}) !=
          district::fraction(district::Purpose::weight, {2, 1}));
}

TEST_CASE("noise is smooth and stays between -1 and 1", "[donghe]")
{
    double last = district::noise(district::Purpose::creek, 900, {0, 0});
    for (double x = 1; x < 3000; x += 1) {
        double const now = district::noise(district::Purpose::creek, 900, {x, 77});
        REQUIRE(std::abs(now) <= 1.0);
        if (x > 1) {
            REQUIRE(std::abs(now - last) < 0.01);
        }
        last = now;
    }
}

TEST_CASE("no edges make no chains, one edge one, a ring one closed chain", "[donghe]")
{
    using district::Edge;
    REQUIRE(district::make_chains({}).empty());
    std::vector<Edge> const one{{3, 5}};
    REQUIRE(district::make_chains(one).size() == 1);
    std::vector<Edge> const ring{{1, 2}, {2, 3}, {3, 1}};
    auto const closed = district::make_chains(ring);
    REQUIRE(closed.size() == 1);
    CHECK(closed.front().places == std::vector<std::size_t>{1, 2, 3, 1});
}

TEST_CASE("chains end at junctions, at changes of kind and at stops, and use each edge once",
          "[donghe]")
{
    using district::Edge;
    std::vector<Edge> const star{{0, 1}, {1, 2}, {1, 3}, {3, 4}, {4, 5, 1}, {5, 6, 1}};
    std::vector<std::size_t> const stops{5};
    auto const chains = district::make_chains(star, stops);
    REQUIRE(chains.size() == 5); // 0-1, 1-2, 1-3-4, 4-5, 5-6
    std::size_t edges = 0;
    for (auto const &chain : chains) {
        edges += chain.edges.size();
        CHECK(chain.places.size() == chain.edges.size() + 1);
    }
    CHECK(edges == star.size());
}
