#include "sim/engine/doctor/ring_repair.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"
#include "tests/common/assign_donghe.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace sim;
using namespace sim::checkup;

namespace {

/// A ring around a place, crooked but simple.
geo::Ring star(assign_donghe::Stream &stream, std::size_t corners)
{
    geo::Ring ring;
    for (std::size_t i = 0; i < corners; ++i) {
        double const angle =
            2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(corners);
        double const radius = 200.0 + stream.below(60);
        ring.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

} // namespace

TEST_CASE("Sound shapes stay as they are, whatever is looked for")
{
    assign_donghe::Stream stream{1};
    for (std::size_t corners = 3; corners < 60; ++corners) {
        geo::MultiPolygon const area{{star(stream, corners), {}}};
        CHECK_FALSE(without_repeats(area, 0.001));
        CHECK_FALSE(without_spikes(area, 0.5));
        CHECK_FALSE(without_tiny_parts(area, 100.0, 0.01));
        CHECK_FALSE(without_tiny_holes(area, 10.0));
        CHECK_FALSE(first_difference(area, area));
    }
    CHECK_FALSE(without_repeats({}, 0.001));
    CHECK_FALSE(without_tiny_parts({}, 1.0, 0.5));
    // What would fall below a triangle stays.
    geo::MultiPolygon const nothing{{{{0, 0}, {0, 0}, {0, 0}, {0, 0}}, {}}};
    CHECK_FALSE(without_repeats(nothing, 0.001));
}

TEST_CASE("Spikes and repeated vertices put anywhere go, and the area stays")
{
    assign_donghe::Stream stream{2};
    for (int round = 0; round < 200; ++round) {
        geo::MultiPolygon const sound{{star(stream, 8 + stream.below(20)), {}}};
        geo::MultiPolygon broken = sound;
        geo::Ring &ring = broken.front().outer;
        auto const at = static_cast<long>(1 + stream.below(ring.size() - 2));
        geo::Point const a = ring[static_cast<std::size_t>(at) - 1];
        geo::Point const b = ring[static_cast<std::size_t>(at)];
        geo::Point const middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
        geo::Point const tip{3 * middle.x, 3 * middle.y};
        geo::Point const back{middle.x + 0.002 * (b.x - a.x), middle.y + 0.002 * (b.y - a.y)};
        ring.insert(ring.begin() + at, {middle, tip, tip, back});
        auto const once = without_repeats(broken, 0.001);
        REQUIRE(once);
        CHECK(once->front().outer.size() == ring.size() - 1);
        auto const mended = without_spikes(*once, 0.5);
        REQUIRE(mended);
        CHECK(geo::area(*mended) == Approx(geo::area(sound)).epsilon(1e-9));
        CHECK(geo::is_valid(mended->front()));
        auto const place = first_difference(*once, *mended);
        REQUIRE(place);
        CHECK(*place == tip);
    }
}

TEST_CASE("A moved vertex moves in every ring, and never makes a shape that is none")
{
    geo::MultiPolygon const square{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, {}}};
    std::vector<NearVertex> const moves{{1, 0, {0, 0}, {-0.5, 0}}};
    auto const moved = with_moved_vertices(square, moves);
    REQUIRE(moved);
    CHECK(moved->front().outer.front() == geo::Point{-0.5, 0});
    CHECK(moved->front().outer.back() == geo::Point{-0.5, 0});
    std::vector<NearVertex> const across{{1, 0, {0, 0}, {20, 5}}};
    CHECK_FALSE(with_moved_vertices(square, across));
}
